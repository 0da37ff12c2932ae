import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

/** Stele's archive, and an empty project that it is installed into, as by somebody who was sent it. */
export interface InstalledStele {
  readonly archive: string;
  readonly project: string;
}

/** Lets npm install Stele's archive, with what it needs, into an empty project. */
export function installStele(): InstalledStele {
  const archive = inject('steleArchive');
  const project = mkdtempSync(join(tmpdir(), 'stele-installed-'));
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', archive], { cwd: project, stdio: 'pipe' });
  return { archive, project };
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
