// Bundles the command line and the library into dist/, with the types of what the package exports: what ships starts in a
// fraction of the time that its sources take.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { writeLicences } from './licences.js';

rmSync('dist', { recursive: true, force: true });
const settings = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  mainFields: ['module', 'main'],
};

// The reader of manifests runs in a browser too, so it shares nothing with what needs Node.js.
const reader = await build({
  ...settings,
  entryPoints: { manifest: 'src/library/manifest.ts' },
  platform: 'neutral',
});

// CommonJS packages inside the bundle still ask for require and for where they stand.
const commonJs = /\b(?:require|__filename|__dirname)\b/;
const banner = `\
import { createRequire as bundleRequire } from 'node:module';
import { dirname as bundleDirname } from 'node:path';
const require = bundleRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = bundleDirname(__filename);
`;

const program = await build({
  ...settings,
  entryPoints: {
    stele: 'src/cli/stele.ts',
    library: 'src/library/library.ts',
    'render-worker': 'src/build/serve-render.ts',
    'check-worker': 'src/preview/serve-check.ts',
    'pdf-worker': 'src/proof/pdf/serve-pdf.ts',
  },
  platform: 'node',
  splitting: true,
  write: false,
  alias: { fontkit: './scripts/no-fontkit.js' },
  plugins: [
    {
      name: 'one-reader',
      // An error is of one class, whichever entry somebody imports it from.
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\/manifest\.ts$/ }, ({ importer }) =>
          importer.endsWith('library.ts') ? { path: './manifest.js', external: true } : undefined,
        ),
    },
  ],
});
for (const { path, text } of program.outputFiles) {
  writeFileSync(path, commonJs.test(text) ? banner + text : text);
}

const inputs = [reader, program].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeLicences(inputs, join('dist', 'licences.md'));
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
