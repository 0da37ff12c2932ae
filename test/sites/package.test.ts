import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it } from 'vitest';
import { reporters } from '../../src/diagnostic/reporters/reporters.ts';
import { cookieFiles } from '../support/cookie-files.ts';
import { type Ended, installStele, runIn, typeFaults } from './installed-stele.ts';

const { archive, project } = installStele();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const bytes = new Uint8Array(readFileSync(archive));

function write(name: string, text: string): string {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Runs a script that imports Stele, as a module in the project. */
function runScript(text: string, ...flags: readonly string[]): Ended {
  return runIn(project, process.execPath, ...flags, write('script.mjs', text));
}

describe('the archive', () => {
  const names = runIn(project, 'tar', '-tzf', archive)
    .out.trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));

  it('holds the program, the library, what they read, and nothing else', () => {
    const wanted = [
      /^(?:package\.json|README\.md|LICENSE|bin\/stele\.js)$/,
      /^dist\/(?:[\w-]+-[A-Z0-9]{8}|stele|library|manifest|[a-z]+-worker)\.js$/,
      /^dist\/(?:licences\.md|data\/sRGB_IEC61966_2_1\.icc|types\/.+\.d\.ts)$/,
      /^dist\/(?:workbench|preview)\/(?:index\.html|icon\.svg|licences\.md|assets\/[\w-]+\.(?:css|js))$/,
      /^templates\/(?:[a-z]+\/)?[a-z]+\.(?:html|css|js|json)$/,
      /^locales\/[\w-]+\/ui\.json$/,
      /^schemas\/[a-z]+\.schema\.json$/,
    ];
    expect(names.filter((name) => !wanted.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(wanted.filter((pattern) => !names.some((name) => pattern.test(name)))).toEqual([]);
  });

  it('is small: 2 MB', () => {
    expect(statSync(archive).size).toBeLessThan(2_000_000);
  });

  it('has the types of what it exports, and not those of the whole program', () => {
    const types = names.filter((name) => name.endsWith('.d.ts'));
    expect(types.length).toBeLessThan(40);
    const imported = types.flatMap((name) => [
      ...readFileSync(join(project, 'node_modules/stele', name), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/\bfrom ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)/g),
    ]);
    const foreign = imported
      .map(([, from, called]) => from ?? called ?? '')
      .filter((one) => !/^\.{1,2}\/.+\.js$/.test(one));
    expect(foreign).toEqual([]);
  });

  it('is what publint asks for', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.slice().buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
    expect(pkg?.['name']).toBe('stele');
  });

  // Where exports are not known (TypeScript before 4.7) a package of modules alone cannot be found, and where CommonJS
  // is written it is a module, which Node.js requires since 20.19, the first that Stele is for.
  it('has types wherever modules are imported', async () => {
    const result = await checkPackage(createPackageFromTarballData(bytes));
    if (result.types === false) throw new Error('there are no types');
    const expected = ['.', './manifest'].flatMap((entrypoint) => [
      { kind: 'NoResolution', entrypoint, resolutionKind: 'node10' },
      { kind: 'CJSResolvesToESM', entrypoint, resolutionKind: 'node16-cjs' },
    ]);
    expect(result.problems).toEqual(expected);
  });
});

describe('installed into an empty project', () => {
  it('brings its fonts and the reader of PDFs with it, and no other package', () => {
    const { out } = runIn(project, 'npm', 'ls', '--all', '--parseable');
    const [, ...packages] = out
      .trim()
      .split('\n')
      .map((path) => path.split('/node_modules/')[1]);
    expect(packages.sort()).toEqual([
      '@embedpdf/pdfium',
      '@expo-google-fonts/inter',
      '@expo-google-fonts/noto-sans-kr',
      'pretendard',
      'stele',
    ]);
  });

  it('runs nothing of its own when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'node_modules/stele/package.json'), 'utf8'));
    expect(
      Object.keys(scripts).filter((name) => /^(?:(?:pre|post)?install|(?:pre|post)?prepare)$/.test(name)),
    ).toEqual([]);
  });

  it('begins a project, checks it, and builds it', () => {
    const told = ['--id', 'privacy', '--locale', 'en', '--translation', 'ko', '--title', 'Privacy Notice'];
    const more = ['--company', 'Quillmere Cloud, Inc.', '--url', 'https://www.example.com/privacy', '--yes'];
    expect(runIn(project, 'npx', 'stele', 'init', 'site', ...told, ...more)).toMatchObject({ status: 0 });
    expect(runIn(project, 'npx', 'stele', 'check', '--project', 'site')).toMatchObject({ status: 0 });
    expect(runIn(project, 'npx', 'stele', 'build', '--project', 'site')).toMatchObject({ status: 0 });
    const pdf = readFileSync(join(project, 'site/out/privacy/ko/privacy.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
  });

  it('reads back the PDF of a release', () => {
    for (const [path, text] of Object.entries(cookieFiles())) write(`released/${path}`, text);
    const stele = (...words: readonly string[]): Ended =>
      runIn(project, 'node_modules/.bin/stele', ...words, '--project', 'released');
    const signed = ['--as', 'approved', '--by', '서민아', '--role', 'translator'];
    expect(stele('sign', 'ko', '--all', ...signed)).toMatchObject({ status: 0 });
    expect(stele('release')).toMatchObject({ status: 0 });
    expect(stele('build')).toMatchObject({ status: 0 });
    expect(stele('verify', 'released/out/x/ko/x.pdf')).toMatchObject({ status: 0 });
  });

  it('prints every reporter', () => {
    for (const reporter of Object.keys(reporters)) {
      const words = ['check', '--project', 'site', '--reporter', reporter];
      const { status, out } = runIn(project, 'node_modules/.bin/stele', ...words);
      expect([reporter, status, out === '']).toEqual([reporter, 0, false]);
    }
  });

  it('is imported as a module, and required by what is none', () => {
    const names =
      'ManifestError UsageError build check codes compile formats printFindings readManifest readShipped';
    const imported = runScript(`import * as stele from 'stele'; console.log(Object.keys(stele).join(' '));`);
    expect(imported).toEqual({ status: 0, out: `${names}\n`, err: '' });
    write(
      'script.cjs',
      `console.log(Object.keys(require('stele')).filter((name) => name !== '__esModule').sort().join(' '));`,
    );
    expect(runIn(project, process.execPath, 'script.cjs')).toMatchObject({ status: 0, out: `${names}\n` });
  });

  it('gives the reader of manifests alone, and the schemas', () => {
    const { out, err } = runScript(`
      import * as manifest from 'stele/manifest';
      import { createRequire } from 'node:module';
      console.log(Object.keys(manifest).join(' '));
      console.log(createRequire(import.meta.url)('stele/schemas/manifest.schema.json').title);
    `);
    expect([out, err]).toEqual(['ManifestError readManifest\nManifest of a Stele build\n', '']);
  });

  it('reads manifests in a browser, too', async () => {
    const contents = `import { readManifest } from 'stele/manifest'; globalThis.read = readManifest;`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      platform: 'browser',
      write: false,
    });
    const text = outputFiles[0]?.text ?? '';
    const world = createContext({ TextDecoder });
    runInContext(text, world);
    expect(() => runInContext(`read('{"schema": 2}')`, world)).toThrow('another version of Stele wrote it');
  });

  it('has one class for an error, whichever entry it is imported from', () => {
    const { out } = runScript(`
      import { ManifestError, readManifest } from 'stele';
      import * as manifest from 'stele/manifest';
      console.log(ManifestError === manifest.ManifestError, readManifest === manifest.readManifest);
    `);
    expect(out).toBe('true true\n');
  });

  it('keeps to itself what is not exported', () => {
    const { status, err } = runScript(`import 'stele/dist/stele.js';`);
    expect(status).not.toBe(0);
    expect(err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('the types', () => {
  const consumer = `
    import { type ast, build, check, type Compilation, compile, type Finding, type flow, formats, type FormatName } from 'stele';
    import { type Manifest, ManifestError, readManifest } from 'stele/manifest';

    const files = new Map<string, string | Uint8Array>([['notice/x/notice.md', '# x']]);
    const compiled: Compilation = compile(files, { formats: ['html'], allowStale: true });
    if (compiled.ok) {
      const tree: ast.Notice | undefined = compiled.notices[0]?.editions[0]?.tree;
      const blocks: readonly flow.FlowBlock[] = compiled.notices[0]?.editions[0]?.flow.blocks ?? [];
      const made: Promise<readonly { readonly bytes: Uint8Array }[]> | undefined =
        compiled.notices[0]?.editions[0]?.render('pdf', { headingBase: 3 });
      void [tree, blocks, made];
    }
    const found: readonly Finding[] = check({ a: 'b' }, { purpose: 'publish' }).findings;
    const names: readonly FormatName[] = Object.keys(formats) as FormatName[];
    export const manifest: Manifest = readManifest('{}');
    export const built = build(files, { last: new Map() }).then((one) => (one.ok ? one.manifest.notices : []));
    void [found, names, ManifestError];

    // @ts-expect-error There is no such format.
    compile(files, { formats: ['rtf'] });
    // @ts-expect-error What was not compiled has no notices.
    compiled.notices;
    // @ts-expect-error A number is no file.
    check({ 'notice/x/notice.md': 1 });
  `;

  it.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('are found and hold with %s, without the types of any other package', (_, options) => {
    write('consumer.ts', consumer);
    expect(typeFaults(project, options, ['consumer.ts'])).toBe('');
    write('wrong.ts', `import { compile } from 'stele'; const n: number = compile({});`);
    expect(typeFaults(project, options, ['wrong.ts'])).toMatch(/^wrong\.ts\(1,\d+\): error TS2322/);
  });
});

describe('the library', () => {
  const files = JSON.stringify(cookieFiles());
  const stele = join(project, 'node_modules/stele');
  const allow = (...paths: readonly string[]): string[] => [
    '--experimental-permission',
    '--disable-warning=ExperimentalWarning',
    ...[join(project, 'script.mjs'), ...paths].map((path) => `--allow-fs-read=${path}`),
  ];
  const made = 'html 7, pdf 1, docx 1, docx-review 1, text 1, markdown 1, json 1, 2 editions, 27 files\n';
  const render = `
    const compiled = compile(files, options);
    const counts = [];
    for (const format of Object.keys(formats)) {
      counts.push(format + ' ' + (await compiled.notices[0].editions[1].render(format)).length);
    }
    const { files: written } = await build(files, options);
    counts.push(compiled.notices[0].editions.length + ' editions', written.size + ' files');
    console.log(counts.join(', '));
  `;

  it('reads its own package and those of its fonts, and writes nothing', () => {
    const forbidden = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { build, compile, formats } from 'stele';
      for (const touch of [() => readFileSync('package.json'), () => writeFileSync('x', '')]) {
        try { touch(); throw new Error('the disk is not guarded'); } catch (error) { if (error.code !== 'ERR_ACCESS_DENIED') throw error; }
      }
      const files = ${files};
      const options = {};
      ${render}
    `;
    const packages = join(project, 'node_modules');
    expect(runScript(forbidden, ...allow(`${packages}/*`))).toEqual({ status: 0, out: made, err: '' });
  });

  it('reads nothing but its code where it is given what stands in', () => {
    const kept = runScript(`
      import { writeFileSync } from 'node:fs';
      import { compile, readShipped } from 'stele';
      const { files, readFont } = readShipped();
      const fonts = {};
      compile(${files}, { shipped: { files, readFont: (path) => {
        const bytes = readFont(path);
        fonts[path] = bytes === null ? null : Buffer.from(bytes).toString('base64');
        return bytes;
      } } });
      const texts = Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
      writeFileSync('shipped.mjs', 'export default ' + JSON.stringify({ texts, fonts }));
    `);
    expect(kept).toEqual({ status: 0, out: '', err: '' });
    const without = `
      import { build, compile, formats } from 'stele';
      import kept from './shipped.mjs';
      const files = ${files};
      const readFont = (path) => (kept.fonts[path] ? new Uint8Array(Buffer.from(kept.fonts[path], 'base64')) : null);
      const options = { shipped: { files: kept.texts, readFont } };
      ${render}
    `;
    const code = allow(join(project, 'shipped.mjs'), join(stele, 'package.json'), join(stele, 'dist/*'));
    expect(runScript(without, ...code)).toEqual({ status: 0, out: made, err: '' });
    const needs = runScript(without.replace('{ shipped: { files: kept.texts, readFont } }', '{}'), ...code);
    expect(needs.status).not.toBe(0);
  });
});
