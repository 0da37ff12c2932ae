import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What of the repository the archive is made of. */
const sources = [
  'bin',
  'locales',
  'schemas',
  'scripts',
  'src',
  'templates',
  'LICENSE',
  'README.md',
  'package.json',
  'tsconfig.json',
  'tsconfig.library.json',
];

/** Stele's archive, and an empty project that it is installed into, as by somebody who was sent it. */
export interface InstalledStele {
  readonly archive: string;
  readonly project: string;
}

/** Packs Stele as it stands, bundled anew and beside the repository, and lets npm install it with what it needs. */
export function installStele(): InstalledStele {
  const folder = mkdtempSync(join(tmpdir(), 'stele-package-'));
  const copy = join(folder, 'stele');
  for (const name of sources) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: copy, stdio: 'pipe' });
  const name = readdirSync(folder).find((one) => one.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm packed nothing');
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join(folder, name)], {
    cwd: project,
    stdio: 'pipe',
  });
  return { archive: join(folder, name), project };
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program in a folder, without a terminal. */
export function runIn(folder: string, program: string, ...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** The type checker of this repository over a project of somebody else: what it says, nothing where all is well. */
export function typeFaults(folder: string, options: object, files: readonly string[]): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: 'ES2022',
    lib: ['ES2022'],
    types: [],
    skipLibCheck: false,
    ...options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  return runIn(folder, process.execPath, resolve('node_modules/typescript/bin/tsc'), '--pretty', 'false').out;
}
