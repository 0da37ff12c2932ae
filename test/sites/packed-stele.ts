import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts into `folder`/node_modules what installing Stele's archive and further packages would: Stele as it is packed,
 * with the packages that it says it needs and no other of this repository's, and their programs.
 */
export function installPacked(folder: string, packages: readonly string[]): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  const [archive] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly filename: string }[];
  if (archive === undefined) throw new Error('npm packed nothing');
  const stele = join(modules, 'stele');
  mkdirSync(stele);
  execFileSync('tar', ['-xzf', join(folder, archive.filename), '-C', stele, '--strip-components=1']);
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
