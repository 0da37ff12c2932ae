import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesListed } from './docs/dependency-tables.ts';

/** What a file of `src/` imports: other files of `src/`, and packages. Paths are relative to `src/`. */
interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const modules: readonly SourceModule[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => posix.relative('src', join(entry.parentPath, entry.name)))
  .sort()
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const named = [
      ...text.matchAll(
        /(?:^|\n)(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:(?:^|\n)import\s+|\bimport\()'([^']+)'/g,
      ),
    ];
    const specifiers = named.map(([, stated, bare]) => stated ?? bare ?? '');
    return {
      path,
      text,
      files: specifiers.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name)),
      packages: specifiers
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .map(packageOf),
    };
  });

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** What nearly all that stands above it needs: the tree, diagnostics, and the readers of source and catalogs. */
const reading = ['ast', 'diagnostic', 'syntax', 'locale'] as const;

/** Each layer, and what it may import beside itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  ast: [],
  flow: [],
  theme: [],
  xml: [],
  word: ['xml'],
  diagnostic: ['ast', 'xml'],
  syntax: ['ast', 'diagnostic'],
  locale: ['ast', 'diagnostic', 'syntax'],
  facts: ['ast'],
  wording: ['ast'],
  redline: ['ast', 'wording'],
  status: [...reading, 'wording'],
  release: [...reading, 'status'],
  check: [...reading, 'facts', 'status', 'release'],
  align: ['ast', 'syntax', 'locale', 'facts'],
  lower: [...reading, 'facts', 'wording', 'redline', 'flow'],
  format: ['flow', 'theme'],
  build: [...reading, 'facts', 'status', 'redline', 'release', 'check', 'lower', 'flow', 'theme', 'format'],
  proof: [
    ...reading,
    'facts',
    'wording',
    'redline',
    'release',
    'lower',
    'flow',
    'theme',
    'format',
    'build',
    'word',
    'xml',
  ],
  review: [...reading, 'wording', 'lower', 'flow', 'format', 'build', 'word'],
  exchange: [...reading, 'facts', 'wording', 'status', 'format', 'build', 'xml', 'word'],
  scaffold: reading,
  loopback: [],
  workbench: [...reading, 'facts', 'wording', 'status', 'check', 'build', 'loopback'],
  preview: [...reading, 'status', 'lower', 'flow', 'theme', 'format', 'build', 'loopback'],
  archive: [...reading, 'facts', 'redline', 'release', 'lower', 'flow', 'theme', 'format', 'build', 'xml'],
  site: ['ast', 'build', 'archive', 'xml'],
  library: [...reading, 'lower', 'flow', 'theme', 'format', 'build', 'archive', 'site'],
  cli: [
    ...reading,
    'archive',
    'site',
    'facts',
    'wording',
    'status',
    'check',
    'lower',
    'flow',
    'theme',
    'format',
    'redline',
    'release',
    'build',
    'proof',
    'review',
    'align',
    'exchange',
    'word',
    'scaffold',
    'loopback',
    'workbench',
    'preview',
  ],
};

/** What is built into pages that Stele serves, and runs in a browser. */
const pages = ['workbench/page', 'preview/page'] as const;

/** Where each package that others must not know of is imported. */
const homes: readonly (readonly [packages: RegExp, folders: readonly string[]])[] = [
  [/^pdfkit$/, ['format/pdf']],
  [/^docx$/, ['format/docx', 'exchange/word']],
  [/^saxes$/, ['xml']],
  [/^mammoth$/, ['word']],
  [/^rehype-parse$/, ['syntax/import', 'proof/read']],
  [/^rehype-remark$/, ['syntax/import']],
  [/^@embedpdf\/pdfium$/, ['proof/pdf']],
  [/^gettext-parser$/, ['exchange/po']],
  [/^i18next$/, ['locale']],
  [/^mdast-util-(?:to-markdown|gfm-table)$/, ['syntax', 'format/markdown']],
  [/^(?:remark-.*|micromark.*|mdast-util-.*)$/, ['syntax', 'format/markdown']],
  [/^(?:unified|mdast)$/, ['syntax', 'format/markdown', 'proof/read']],
  [/^(?:remark-parse|remark-stringify|micromark-extension-.*|mdast-util-directive)$/, ['syntax']],
  [/^mustache$/, ['format/html']],
  [/^(?:commander|ora)$/, ['cli']],
  [/^hono$/, ['workbench/server', 'preview/server', 'loopback']],
  [/^chokidar$/, ['cli']],
  [/^@clack\/prompts$/, ['cli']],
  [/^@hono\/node-server$/, ['cli']],
  [/^(?:preact|@preact\/signals)$/, [...pages, 'loopback/page']],
  [/^yaml$/, ['syntax']],
];

it('there is something to look at', () => {
  expect(modules.length).toBeGreaterThan(150);
  expect(modules.flatMap(({ files }) => files).length).toBeGreaterThan(500);
});

it('an import finds its file', () => {
  const paths = new Set(modules.map(({ path }) => path));
  const lost = modules.flatMap(({ path, files }) =>
    files.filter((file) => !paths.has(file)).map((file) => `${path} → ${file}`),
  );
  expect(lost).toEqual([]);
});

describe('the layers', () => {
  it('are the folders of src', () => {
    expect([...new Set(modules.map(({ path }) => layerOf(path)))].sort()).toEqual(Object.keys(below).sort());
  });

  it('import downwards only', () => {
    const upwards = modules.flatMap(({ path, files }) =>
      files
        .filter((file) => file !== 'ast/assert-never.ts')
        .filter((file) => layerOf(file) !== layerOf(path) && !below[layerOf(path)]?.includes(layerOf(file)))
        .map((file) => `${path} → ${file}`),
    );
    expect(upwards).toEqual([]);
  });

  it('a format knows nothing of another format', () => {
    const known = modules
      .filter(({ path }) => layerOf(path) === 'format')
      .flatMap(({ path, files }) => files.map((file) => [path, file] as const))
      .filter(([path, file]) => {
        const [, own] = path.split('/');
        const [layer, other = ''] = file.split('/');
        return layer === 'format' && other !== own && !other.endsWith('.ts');
      });
    expect(known).toEqual([]);
  });

  it('only load, staging and the command line touch the disk', () => {
    const touching = modules
      .filter(({ text }) => /from 'node:fs/.test(text))
      .map(({ path }) => path)
      .filter((path) => layerOf(path) !== 'cli');
    expect(touching).toEqual([
      'build/load.ts',
      'build/package-root.ts',
      'build/read-font-files.ts',
      'build/replace-files.ts',
      'build/staging.ts',
      'build/store-release.ts',
    ]);
  });
});

describe.each(pages)('the page %s', (page) => {
  const isPage = (path: string): boolean => path.startsWith(`${page}/`);
  const byPath = new Map(modules.map((module) => [module.path, module]));

  /** What a browser would load: imports of types are gone by then. */
  function loadedBy(path: string, seen: Set<string>): Set<string> {
    if (seen.has(path)) return seen;
    seen.add(path);
    const { text = '', files = [] } = byPath.get(path) ?? {};
    for (const file of files) {
      const name = posix.basename(file);
      if (
        !new RegExp(`import type [^;]*/${name}'`).test(text) ||
        new RegExp(`import [^t][^;]*/${name}'`).test(text)
      )
        loadedBy(file, seen);
    }
    return seen;
  }

  it('loads nothing that needs more than a browser', () => {
    const loaded = loadedBy(`${page}/main.tsx`, new Set());
    expect(loaded.size).toBeGreaterThan(20);
    const beyond = [...loaded].filter((path) => /from 'node:/.test(byPath.get(path)?.text ?? ''));
    expect(beyond).toEqual([]);
    expect([...loaded].filter((path) => /^[^/]+\/server\//.test(path))).toEqual([]);
  });

  it('is known to nobody', () => {
    const known = modules.filter(({ path, files }) => !isPage(path) && files.some(isPage));
    expect(known.map(({ path }) => path)).toEqual([]);
  });
});

describe('a package has a home', () => {
  it.each(homes)('%s in %j', (packages, folders) => {
    const users = modules.filter((module) => module.packages.some((name) => packages.test(name)));
    expect(
      users
        .map(({ path }) => path)
        .filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`))),
    ).toEqual([]);
  });

  // Pages ship built, and what they are built from is for development.
  it('and is installed with Stele or bundled into it, as the documentation says', () => {
    const shipped = modules.filter(({ path }) => !/^[^/]+\/page\//.test(path));
    const used = new Set(
      shipped.flatMap(({ text, packages }) =>
        packages.filter((name) => !new RegExp(`import type [^;]*'${name}['/]`).test(text)),
      ),
    );
    const installed = packagesListed('Installed with Stele');
    expect([...used].filter((name) => !installed.includes(name)).sort()).toEqual(
      packagesListed('Bundled into Stele'),
    );
  });
});

it('no file imports itself by way of others', () => {
  const imports = new Map(modules.map(({ path, files }) => [path, files]));
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const file of imports.get(path) ?? []) visit(file, [...above, path]);
      done.add(path);
    }
  };
  for (const { path } of modules) visit(path, []);
  expect(circles).toEqual([]);
});

it.each([
  ['any', /(?:[:<|,(=]|\bas)\s*any\b(?!['\w-])(?=\s*[;,)>|=\][{]|$)/m],
  ['a switch of the type checker', /@ts-(?:ignore|expect-error|nocheck)/],
  ['a default export', /^export default/m],
  ['a task left open', /\b(?:TODO|FIXME|XXX)\b/],
  ['a state of the module', /^(?:export )?let /m],
  ['the clock', /Date\.now\(|new Date\(\)|performance\.now\(/, ['cli/stele.ts']],
  ['chance', /Math\.random\(/],
] as const)('no file holds %s', (_, pattern, but: readonly string[] = []) => {
  expect(modules.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual(but);
});

it('no file is an index, or a drawer for the rest', () => {
  const names = modules.filter(({ path }) =>
    /(?:^|\/)(?:index|utils?|helpers?|common|shared|types)(?:\.ts|\/)/.test(path),
  );
  expect(names.map(({ path }) => path)).toEqual([]);
});
