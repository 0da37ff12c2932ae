import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../support/scratch-project.ts';
import { installPacked, packageAt } from './packed-stele.ts';

/** The folders of examples/. */
export type ExampleName = 'eleventy' | 'vite' | 'static';

/**
 * The notice that a site publishes, which is this repository's: with every version that was released of it, or with one
 * that is released now, so that the pages themselves are what this program makes.
 */
export type Published = 'every version' | 'a new version';

/**
 * Builds an example as its README says to, beside a copy of the notice: what is here of Stele is what is packed. Returns
 * the example's own folder, below `folder`.
 */
export function buildSite(example: ExampleName, published: Published, folder: string): string {
  const site = join(folder, 'examples', example);
  // A web server reads the site as a user of its own.
  chmodSync(folder, 0o755);
  cpSync(join('examples', example), site, { recursive: true, filter: isCommitted });
  const { devDependencies = {} } = packageAt(site);
  installPacked(
    folder,
    Object.keys(devDependencies).filter((name) => name !== 'stele'),
  );
  copyNotice[published](folder);
  // What goes wrong is in the message of what is thrown.
  execFileSync('npm', ['run', 'build'], { cwd: site, stdio: 'pipe' });
  return site;
}

const copyNotice = {
  'every version': (folder) => {
    for (const part of ['notice', 'locales']) cpSync(part, join(folder, part), { recursive: true });
  },
  'a new version': (folder) => {
    copyProject(folder);
    const release = ['stele', 'release', '--version', '2026-11-02', '--effective', '2026-12-01'];
    execFileSync('npx', ['--no-install', ...release], { cwd: folder, stdio: 'pipe' });
  },
} satisfies Record<Published, (folder: string) => void>;

/** What somebody built in the repository itself is built anew. */
function isCommitted(path: string): boolean {
  return !/^examples\/(?:eleventy\/(?:legal|_site)|vite\/(?:notices|dist)|static\/site\/legal|[^/]+\/node_modules)$/.test(
    path,
  );
}
