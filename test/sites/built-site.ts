import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, packageAt } from './packed-stele.ts';

/** The folders of examples/. */
export type ExampleName = 'eleventy' | 'vite' | 'static';

/**
 * Builds an example as its README says to, beside a copy of this repository's notice: what is here of Stele is what is packed. Returns
 * the example's own folder, below `folder`.
 */
export function buildSite(example: ExampleName, folder: string): string {
  const site = join(folder, 'examples', example);
  // A web server reads the site as a user of its own.
  chmodSync(folder, 0o755);
  cpSync(join('examples', example), site, { recursive: true, filter: isCommitted });
  const { devDependencies = {} } = packageAt(site);
  installPacked(
    folder,
    Object.keys(devDependencies).filter((name) => name !== 'stele'),
  );
  for (const part of ['notice', 'locales']) cpSync(part, join(folder, part), { recursive: true });
  // What goes wrong is in the message of what is thrown.
  execFileSync('npm', ['run', 'build'], { cwd: site, stdio: 'pipe' });
  return site;
}

/** What somebody built in the repository itself is built anew. */
function isCommitted(path: string): boolean {
  return !/^examples\/(?:eleventy\/(?:legal|_site)|vite\/(?:notices|dist)|static\/site\/legal|[^/]+\/node_modules)$/.test(
    path,
  );
}
