// Bundles the command line and the library into dist/, with the types of what the package exports: what ships starts in a
// fraction of the time that its sources take.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { writeLicences } from './licences.js';

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    stele: 'src/cli/stele.ts',
    library: 'src/library/library.ts',
    manifest: 'src/library/manifest.ts',
    'render-worker': 'src/build/serve-render.ts',
    'check-worker': 'src/preview/serve-check.ts',
    'pdf-worker': 'src/proof/pdf/serve-pdf.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: { fontkit: './scripts/no-fontkit.js' },
  legalComments: 'none',
  metafile: true,
  mainFields: ['module', 'main'],
  // CommonJS packages inside the bundle still ask for require and for where they stand.
  banner: {
    js: [
      "import { createRequire as bundleRequire } from 'node:module';",
      "import { dirname as bundleDirname } from 'node:path';",
      'const require = bundleRequire(import.meta.url);',
      'const __filename = import.meta.filename;',
      'const __dirname = bundleDirname(__filename);',
    ].join('\n'),
  },
});

writeLicences(Object.keys(metafile.inputs), join('dist', 'licences.md'));
execFileSync(process.execPath, [join('scripts', 'declare.js'), join('dist', 'types')], { stdio: 'inherit' });

// pdfkit reads its colour profile from a folder beside itself.
const profile = join('data', 'sRGB_IEC61966_2_1.icc');
const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
cpSync(join(pdfkit, profile), join('dist', profile));

// The pages that Stele serves; vite is loaded in a process of its own, which ends with it.
for (const name of ['workbench', 'preview']) {
  execFileSync(
    process.execPath,
    [join('scripts', 'build-page.js'), join('src', name, 'page'), join('dist', name)],
    { stdio: 'inherit' },
  );
}
