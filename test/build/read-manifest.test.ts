import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFault } from '../../src/build/first-fault.ts';
import { writeManifest } from '../../src/build/manifest.ts';
import { manifestForm } from '../../src/build/manifest-form.ts';
import { ManifestError, readManifest } from '../../src/build/read-manifest.ts';
import { sampleManifest } from './sample-manifest.ts';

const written = JSON.stringify(sampleManifest);
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The sample as JSON with the value at a place replaced. */
function withValueAt(place: readonly (string | number)[], value: unknown): string {
  const whole = JSON.parse(written) as Json;
  let holder = whole as Record<string | number, Json>;
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, Json>;
  holder[place.at(-1) ?? ''] = value as Json;
  return JSON.stringify(whole);
}

function placesIn(value: Json, above: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    [...above, key],
    ...placesIn((value as Record<string | number, Json>)[key] ?? null, [...above, key]),
  ]);
}

describe('a manifest', () => {
  it('is read from text and from bytes, with and without a byte order mark', () => {
    expect(readManifest(written)).toEqual(sampleManifest);
    expect(readManifest(writeManifest(sampleManifest))).toEqual(sampleManifest);
    expect(readManifest(bytesOf(`\uFEFF${written}`))).toEqual(sampleManifest);
    expect(readManifest(`\uFEFF${written}`)).toEqual(sampleManifest);
  });

  it('may have members and formats that a later version writes', () => {
    const place = ['notices', 0, 'editions', 0, 'files', 0];
    expect(readManifest(withValueAt([...place, 'signature'], 'x'))).toEqual(sampleManifest);
    expect(readManifest(withValueAt(['note'], { any: [] }))).toEqual(sampleManifest);
    const read = readManifest(withValueAt([...place, 'format'], 'epub'));
    expect(read.notices[0]?.editions[0]?.files[0]?.format).toBe('epub');
  });
});

describe('what is no manifest is refused with its place', () => {
  const faultOf = (source: string | Uint8Array): readonly [path: string, message: string] => {
    try {
      readManifest(source);
    } catch (error) {
      if (error instanceof ManifestError) return [error.path, error.message];
    }
    throw new Error('it was read');
  };

  it.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['hello', 'is not JSON, or ends before it is whole'],
    [written.slice(0, -20), 'is not JSON, or ends before it is whole'],
    [`${written.slice(0, 40)},,}`, 'is not JSON'],
    [bytesOf('{"schema":1}', 'utf16le'), 'is not UTF-8 text: it has NULs'],
    [bytesOf(`\uFEFF${written}`, 'utf16le'), 'is not UTF-8'],
    [bytesOf('{"title":"Notis Privasi é"}', 'latin1'), 'is not UTF-8'],
    ['[]', 'is not one: it is not an object'],
    ['null', 'is not one: it is not an object'],
    ['[['.repeat(200_000), 'is not JSON, or ends before it is whole'],
    [' '.repeat(64 * 1024 * 1024 + 1), 'is larger than 64 MB, which no build writes'],
  ])('as a whole: %#', (source, fault) => {
    expect(faultOf(source)).toEqual(['', `the manifest ${fault}`]);
  });

  it.each([null, undefined, JSON.parse(written), new ArrayBuffer(8)])('given as %o', (source) => {
    expect(faultOf(source)).toEqual(['', 'the manifest is neither a text nor a Uint8Array']);
  });

  it.each([
    [
      { generator: 'stele 0.1.0' },
      'is missing: an older version of Stele wrote it (stele 0.1.0), or another program',
    ],
    [
      { schema: 2, generator: 'stele 3.0.0' },
      'is 2: another version of Stele wrote it (stele 3.0.0), and this one reads 1',
    ],
    [{ schema: '1' }, 'is not 1'],
  ])('of another form: %j', (value, fault) => {
    expect(faultOf(JSON.stringify(value))).toEqual([
      'schema',
      `the manifest cannot be relied on: \`schema\` ${fault}`,
    ]);
  });

  const file = ['notices', 0, 'editions', 0, 'files', 1] as const;
  it.each([
    [['notices', 0, 'version'], '2026-02-41', 'is not a day (YYYY-MM-DD)'],
    [['notices', 0, 'url'], 'javascript:x', 'is not an address'],
    [['notices', 0, 'editions', 1, 'dir'], 'up', 'is none of `ltr`, `rtl`'],
    [['notices', 0, 'editions', 1, 'anchors', 0], '"><script>', 'is not an anchor'],
    [['notices', 0, 'history'], undefined, 'is missing'],
    [[...file, 'sha256'], 'A'.repeat(64), 'is not a SHA-256 in lower-case hexadecimal digits'],
    [[...file, 'bytes'], -1, 'is less than 0'],
    [[...file, 'encodings', 0, 'encoding'], 'zip', 'is none of `br`, `gzip`'],
  ])('%j as %j', (place, value, fault) => {
    const [path, message] = faultOf(withValueAt(place, value));
    expect(path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')).toEqual(place.map(String));
    expect(message).toBe(`the manifest cannot be relied on: \`${path}\` ${fault}`);
  });

  it.each([
    '../elsewhere',
    '/etc/passwd',
    'a/../../b',
    'a/..',
    '.. /x',
    'a./b',
    'a/b ',
    '..',
    '.',
    'a//b',
    'a/',
    '',
    'a\\..\\b',
    'C:/a',
    'a\0b',
    'a/./b',
  ])('with the path %j, which leads out of its folder or is none', (path) => {
    expect(faultOf(withValueAt([...file, 'path'], path))[0]).toBe('notices[0].editions[0].files[1].path');
    expect(faultOf(withValueAt([...file, 'hashed'], path))[0]).toBe('notices[0].editions[0].files[1].hashed');
  });

  it.each(['a', 'a/b.c', '..a/..b', 'a/...b', 'privacy/ko/개인정보.pdf'])('and %j is a path', (path) => {
    expect(readManifest(withValueAt([...file, 'path'], path)).notices).toHaveLength(1);
  });
});

it('whatever is read, it is a manifest or refused as none', () => {
  const start = '{"schema":1,"generator":"stele 0.2.0","notices":';
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => `${start}${text}}`),
    fc.nat(written.length).map((length) => written.slice(0, length)),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(anything, (source) => {
      try {
        readManifest(source);
      } catch (error) {
        expect(error).toBeInstanceOf(ManifestError);
      }
    }),
  );
  for (const items of ['1,'.repeat(3_000_000), '{},'.repeat(3_000_000)]) {
    expect(() => readManifest(`${start}[${items}1]}`)).toThrow(ManifestError);
  }
});

it('the schema and the reader refuse the same', () => {
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8')) as object,
  );
  const places = placesIn(JSON.parse(written) as Json);
  const odd = fc.constantFrom<Json | undefined>(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    '../x',
    'x/..',
    'en',
    'EU',
    [],
    {},
    [{}],
    'Z'.repeat(64),
  );
  const outcomes = new Set<boolean>();
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.oneof(odd, fc.jsonValue() as fc.Arbitrary<Json>),
      (place, value) => {
        const mutated = withValueAt(place, value);
        let isRead = true;
        try {
          readManifest(mutated);
        } catch (error) {
          expect(error).toBeInstanceOf(ManifestError);
          isRead = false;
        }
        outcomes.add(isRead);
        expect(isRead).toBe(validate(JSON.parse(mutated)));
        expect(firstFault(manifestForm, JSON.parse(mutated)) === null).toBe(isRead);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
  expect(outcomes.size).toBe(2);
});
