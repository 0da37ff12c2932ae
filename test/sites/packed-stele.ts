import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of Stele's archive, as `npm pack` made it when the tests began. */
    readonly steleArchive: string;
  }
}

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

/** Before all tests: packs Stele as it stands, bundled anew and beside the repository. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stele-archive-'));
  const copy = join(folder, 'stele');
  for (const name of sources) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: copy, stdio: 'pipe' });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm packed nothing');
  project.provide('steleArchive', join(folder, name));
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Puts into `folder`/node_modules what installing Stele's archive and further packages would: Stele as it is packed,
 * with the packages that it says it needs and no other of this repository's, and their programs.
 */
export function installPacked(folder: string, packages: readonly string[]): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  const stele = join(modules, 'stele');
  mkdirSync(stele);
  execFileSync('tar', ['-xzf', inject('steleArchive'), '-C', stele, '--strip-components=1']);
  const { dependencies = {} } = packageAt(stele);
  for (const name of new Set([...Object.keys(dependencies), ...packages])) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
  }
  for (const name of ['stele', ...packages]) {
    for (const [program, path] of Object.entries(packageAt(join(modules, name)).bin ?? {})) {
      symlinkSync(join('..', name, path), join(modules, '.bin', program));
    }
  }
}

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

export function packageAt(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}
