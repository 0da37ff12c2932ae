import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fingerprint, type Manifest, type ManifestFile } from '../../src/build/manifest.ts';
import { readManifest } from '../../src/build/read-manifest.ts';
import { filesOf } from '../../src/site/manifest-files.ts';
import { writeCookieProject } from '../support/cookie-project.ts';
import { type Ran, runStele } from '../support/run-stele.ts';
import { edit, scratchFolder } from '../support/scratch-project.ts';

const formats = ['html', 'text'].flatMap((name) => ['--format', name]);

const build = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  runStele('build', ...formats, ...more, '--project', folder);

/** Every file of `out`, by its path there. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const out = join(folder, 'out');
  const names = readdirSync(out, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path)]),
  );
}

function manifestIn(files: ReadonlyMap<string, Buffer>): Manifest {
  return readManifest(files.get('manifest.json') ?? '');
}

const namesOf = ({ path, hashed, encodings = [] }: ManifestFile): readonly string[] => [
  path,
  ...(hashed === undefined ? [] : [hashed]),
  ...encodings.flatMap((one) => [one.path, one.hashed ?? []].flat()),
];

describe('stele build --hash-names --compress', () => {
  it('writes copies with a hash in their names and packed files, and names them', async () => {
    const folder = scratchFolder();
    await writeCookieProject(folder);
    expect((await build(folder, '--hash-names', '--compress')).status).toBe(0);
    const files = filesIn(folder);
    const manifest = manifestIn(files);
    const validate = new Ajv2020().compile(
      JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8')) as object,
    );
    validate(JSON.parse(String(files.get('manifest.json'))));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(String(files.get('manifest.json')))).toEqual(manifest);
    const named = manifest.notices.flatMap(filesOf);
    expect(['manifest.json', ...named.flatMap(namesOf)].sort()).toEqual([...files.keys()].sort());
    for (const { path, sha256, hashed, encodings = [] } of named) {
      if (hashed !== undefined) expect(files.get(hashed)).toEqual(files.get(path));
      for (const packed of encodings) {
        const bytes = files.get(packed.path) ?? Buffer.alloc(0);
        const whole = packed.encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
        expect([packed.bytes, packed.sha256, fingerprint(whole)]).toEqual([
          bytes.length,
          fingerprint(bytes),
          sha256,
        ]);
      }
    }
    const css = named.find(({ path }) => path === 'x/ko/notice.css');
    expect(css?.hashed).toBe(`x/ko/notice.${css?.sha256.slice(0, 8)}.css`);
    expect(files.has(`${css?.hashed}.br`)).toBe(true);
    expect(named.filter(({ hashed }) => hashed === undefined).map(({ path }) => path)).toEqual([
      'x/redirects.json',
      'x/sitemap.xml',
      'x/en/index.html',
      'x/ko/index.html',
    ]);

    await build(folder, '--hash-names', '--compress');
    expect(filesIn(folder)).toEqual(files);
    rmSync(join(folder, 'out'), { recursive: true });
    await build(folder, '--hash-names', '--compress');
    expect(filesIn(folder)).toEqual(files);

    await build(folder);
    const without = manifestIn(filesIn(folder)).notices.flatMap(filesOf);
    expect(without.flatMap(namesOf)).toEqual(named.map(({ path }) => path));
  });
});

describe('stele build --heading-base', () => {
  it('sets the level of the title in the article for a site', async () => {
    const folder = scratchFolder();
    await writeCookieProject(folder);
    await build(folder, '--heading-base', '3');
    const read = (name: string): string => readFileSync(join(folder, 'out/x/ko', name), 'utf8');
    expect(read('fragment.html')).toContain('<h3 id="title"');
    expect(read('fragment.html')).toContain('<h4 id="Choices"');
    expect(read('index.html')).toContain('<h1 id="title"');
  });

  it.each(['0', '7', '2.5', 'two', ''])('refuses %j', async (level) => {
    const folder = scratchFolder();
    const { status, err } = await build(folder, '--heading-base', level);
    expect([status, err]).toEqual([2, expect.stringContaining('a heading has a level from 1 to 6')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('addresses that a notice had', () => {
  it('are in redirects.json', async () => {
    const folder = scratchFolder();
    await writeCookieProject(folder);
    edit(
      join(folder, 'notice/x/notice.md'),
      'locale: en',
      'formerly: [https://www.example.com/old]\nlocale: en',
    );
    expect((await build(folder)).status).toBe(0);
    const redirects = JSON.parse(readFileSync(join(folder, 'out/x/redirects.json'), 'utf8'));
    expect(redirects.files).toContainEqual({
      from: '/old/ko/x.txt',
      to: '/x/ko/x.txt',
      status: 301,
      reason: 'address',
    });
  });

  it.each([
    ['[https://www.example.com/x/]', '`url` and `formerly` name an address twice'],
    [
      '[https://www.example.com/a, https://www.example.com/b/../a/]',
      '`url` and `formerly` name an address twice',
    ],
    ['[/a]', 'the address is absolute'],
    ['["https://www.example.com/a?b=c"]', 'the address has no query'],
    ['https://www.example.com/a', 'is not a list'],
  ])('%s: %s', async (value, fault) => {
    const folder = scratchFolder();
    await writeCookieProject(folder);
    edit(join(folder, 'notice/x/notice.md'), 'locale: en', `formerly: ${value}\nlocale: en`);
    const { status, out } = await runStele('check', '--project', folder);
    expect([status, out]).toEqual([1, expect.stringContaining(fault)]);
  });
});
