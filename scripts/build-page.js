// Builds a page that Stele serves, all of it from files of its own: `node scripts/build-page.js SOURCE FOLDER`.
import { resolve } from 'node:path';
import { build } from 'vite';

const [source = 'src/workbench/page', folder = 'dist/workbench'] = process.argv.slice(2);

await build({
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  root: source,
  // Relative, so that the page says nothing of where it is served.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(folder),
    emptyOutDir: true,
    target: 'es2023',
    // Neither a script nor a picture within the page: its policy allows none.
    modulePreload: false,
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    reportCompressedSize: false,
  },
});
