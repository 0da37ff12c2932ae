import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Puts the command line into a folder's `node_modules/.bin`, as npm would: as the sources have it at this moment. */
export async function installSources(folder: string): Promise<void> {
  const stele = join(folder, 'node_modules/stele');
  await build({
    entryPoints: { stele: 'src/cli/stele.ts', 'render-worker': 'src/build/serve-render.ts' },
    outdir: join(stele, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  for (const name of ['templates', 'locales', 'schemas', 'node_modules'])
    symlinkSync(resolve(name), join(stele, name));
  mkdirSync(join(folder, 'node_modules/.bin'));
  const program = `#!/usr/bin/env node
import { main } from '../stele/dist/stele.js';
process.exitCode = await main(process.argv.slice(2));
`;
  writeFileSync(join(stele, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'node_modules/.bin/stele.mjs'), program);
  writeFileSync(
    join(folder, 'node_modules/.bin/stele'),
    '#!/bin/sh\nexec node "$(dirname "$0")/stele.mjs" "$@"\n',
    { mode: 0o755 },
  );
}
