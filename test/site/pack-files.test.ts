import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fingerprint, generator, type ManifestFile, writeManifest } from '../../src/build/manifest.ts';
import { isText, packers } from '../../src/site/pack.ts';
import { packFiles } from '../../src/site/pack-files.ts';
import { writtenNotice } from './written-notice.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = bytesOf('<p>개인정보 처리방침 Dasar Privasi</p>\n'.repeat(200));

function fileOf(path: string, bytes: Uint8Array, mediaType = 'text/html; charset=utf-8'): ManifestFile {
  return { format: 'html', path, mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
}

interface Packing {
  readonly encodings: ReadonlyMap<string, ManifestFile['encodings']>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is written beside these files, which a build wrote with these bytes. */
async function packed(
  written: readonly (readonly [file: ManifestFile, bytes: Uint8Array])[],
  last: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Packing> {
  const files = new Map<string, Uint8Array>();
  const bytes = new Map(written.map(([{ path }, own]) => [path, own]));
  const encodings = await packFiles(
    written.map(([file]) => file),
    {
      written: (path) => bytes.get(path) ?? new Uint8Array(),
      write: (path, own) => files.set(path, own),
      last: { read: (path) => last.get(path) ?? null },
    },
  );
  return { encodings, files };
}

describe('a text file', () => {
  it('is packed in each encoding beside itself and beside its copy of hashed name', async () => {
    const file = { ...fileOf('x/en/a.html', page), hashed: 'x/en/a.12345678.html' };
    const { encodings, files } = await packed([[file, page]]);
    expect([...files.keys()].sort()).toEqual([
      'x/en/a.12345678.html.br',
      'x/en/a.12345678.html.gz',
      'x/en/a.html.br',
      'x/en/a.html.gz',
    ]);
    const [br, gz] = ['x/en/a.html.br', 'x/en/a.html.gz'].map((path) => files.get(path) ?? new Uint8Array());
    expect(new Uint8Array(brotliDecompressSync(br ?? page))).toEqual(page);
    expect(new Uint8Array(gunzipSync(gz ?? page))).toEqual(page);
    expect(files.get('x/en/a.12345678.html.br')).toEqual(br);
    expect(encodings.get(file.path)).toEqual([
      {
        encoding: 'br',
        path: 'x/en/a.html.br',
        bytes: br?.length,
        sha256: fingerprint(br ?? page),
        hashed: 'x/en/a.12345678.html.br',
      },
      {
        encoding: 'gzip',
        path: 'x/en/a.html.gz',
        bytes: gz?.length,
        sha256: fingerprint(gz ?? page),
        hashed: 'x/en/a.12345678.html.gz',
      },
    ]);
  });

  it('says in gzip neither when nor on which system it was packed', async () => {
    const gzip = await packers.gzip.pack(page);
    expect([...gzip.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
    expect(await packers.gzip.pack(page)).toEqual(gzip);
    expect(await packers.br.pack(page)).toEqual(await packers.br.pack(page));
  });

  it('is not packed where that is no smaller, nor what is no text', async () => {
    const [tiny, empty] = [bytesOf('x'), new Uint8Array()];
    const { encodings, files } = await packed([
      [fileOf('tiny.html', tiny), tiny],
      [fileOf('empty.html', empty), empty],
      [fileOf('a.pdf', page, 'application/pdf'), page],
    ]);
    expect([...files]).toEqual([]);
    expect(Object.fromEntries(encodings)).toEqual({ 'tiny.html': [], 'empty.html': [] });
  });

  it.each([
    ['text/html; charset=utf-8', true],
    ['text/javascript; charset=utf-8', true],
    ['application/json', true],
    ['application/ld+json', true],
    ['application/atom+xml; charset=utf-8', true],
    ['application/xml', true],
    ['application/pdf', false],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
    ['image/png', false],
  ])('%s: %s', (mediaType, is) => {
    expect(isText(mediaType)).toBe(is);
  });
});

describe('what the last build packed', () => {
  /** Brotli of another quality than ours, so that it shows whether it was taken over. */
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };
  const other = new Uint8Array(brotliCompressSync(page, quick));

  /** The last build, which had the page at another place. */
  function lastBuild(
    br: Uint8Array,
    by = `${generator.name} ${generator.version}`,
    sha256 = fingerprint(br),
  ) {
    const encoding = { encoding: 'br', path: 'privacy/ko/old.html.br', bytes: br.length, sha256 } as const;
    const { manifest } = writtenNotice({ url: 'https://example.com', paths: [] });
    const files = [{ ...fileOf('privacy/ko/old.html', page), encodings: [encoding] }];
    const whole = { schema: 1, generator: by, notices: [{ ...manifest, files }] } as const;
    return new Map([
      ['manifest.json', writeManifest(whole)],
      ['privacy/ko/old.html.br', br],
    ]);
  }

  const packedAfter = async (last: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array | undefined> =>
    (await packed([[fileOf('x/en/a.html', page), page]], last)).files.get('x/en/a.html.br');

  it('is taken over where it was made of the same bytes', async () => {
    expect(await packedAfter(lastBuild(other))).toEqual(other);
  });

  it('is made again where anything about it is not so', async () => {
    const fresh = await packers.br.pack(page);
    const foreign = new Uint8Array(brotliCompressSync(bytesOf('something else')));
    const bomb = new Uint8Array(brotliCompressSync(new Uint8Array(1_000_000), quick));
    for (const last of [
      lastBuild(other, 'stele 0.1.0'),
      lastBuild(other, undefined, '0'.repeat(64)),
      lastBuild(foreign),
      lastBuild(bomb),
      lastBuild(bytesOf('no brotli')),
      new Map([...lastBuild(other), ['manifest.json', bytesOf('{')] as const]),
    ]) {
      expect(await packedAfter(last)).toEqual(fresh);
    }
  });
});
