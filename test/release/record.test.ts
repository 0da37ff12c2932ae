import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/release/read-release.ts';
import { digestOf, writeRelease, writeStatement } from '../../src/release/write-release.ts';
import { largestFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';
import { sampleRelease } from './sample-release.ts';

const text = new TextDecoder().decode(writeRelease(sampleRelease));

it('a record is written with a line for each clause and each file', async () => {
  await expect(text).toMatchFileSnapshot('golden/release.json');
});

it('a record is read as it was written, whatever the order of its members was', () => {
  const file = { path: 'release.json', bytes: writeRelease(sampleRelease) };
  expect(readRecord(file)).toEqual({ value: sampleRelease, diagnostics: [], isWhole: true });
  const shuffled = Object.fromEntries(Object.entries(sampleRelease).reverse()) as typeof sampleRelease;
  expect(writeRelease(shuffled)).toEqual(writeRelease(sampleRelease));
});

it('its digest is of all above it', () => {
  const above = `${text.slice(0, text.lastIndexOf(',\n  "digest"'))}\n}\n`;
  expect(createHash('sha256').update(above).digest('hex')).toBe(sampleRelease.digest);
  expect(digestOf(sampleRelease)).toBe(sampleRelease.digest);
});

it('the files of a release carry its record up to what it says of them', () => {
  const carried = new TextDecoder().decode(writeStatement(sampleRelease));
  expect(carried).toBe(`${text.slice(0, text.indexOf(',\n  "published"'))}\n}\n`);
});

it('a record is whole while its bytes are those that its digest is of', () => {
  const wholeness = (written: string): boolean => readRecord(fileOf('release.json', written)).isWhole;
  expect(wholeness(text)).toBe(true);
  expect(wholeness(text.replace('"bytes": 245', '"bytes": 246'))).toBe(false);
  expect(wholeness(text.replace('"notice": "x",\n', '"notice":  "x",\n'))).toBe(false);
  expect(wholeness(`${text}\n`)).toBe(false);
});

it('a digest that fits does not let a record through that is none', () => {
  const forged = (from: string, to: string): string => {
    const above = text.slice(0, text.lastIndexOf(',\n  "digest"')).replace(from, to);
    const digest = createHash('sha256').update(`${above}\n}\n`).digest('hex');
    return `${above},\n  "digest": "${digest}"\n}\n`;
  };
  const read = (written: string) => readRecord(fileOf('release.json', written));
  expect(read(forged('"bytes": 245', '"bytes": 246')).isWhole).toBe(true);
  for (const [from, to] of [
    ['"notice": "x"', '"notice": "x", "__proto__": { "root": 1 }'],
    ['"notice/x/notice.md"', '"../x.md"'],
    ['"id": "Cookies.1"', '"id": 1'],
    ['"id": "Cookies.1"', '"name": "", "id": "Cookies.1"'],
    ['"clauses": ["title"]', '"clauses": ["<b>"]'],
  ] as const) {
    expect(read(forged(from, to))).toMatchObject({ value: null, isWhole: false });
  }
});

describe('a record that cannot be', () => {
  const faults = (written: string | Uint8Array): readonly (readonly [string, string, string])[] => {
    const file =
      typeof written === 'string'
        ? fileOf('release.json', written)
        : { path: 'release.json', bytes: written };
    const { value, diagnostics } = readRecord(file);
    expect(value).toBeNull();
    return diagnostics.map(({ code, message, span }) => [
      code,
      message,
      new TextDecoder().decode(file.bytes).slice(span.start, span.end),
    ]);
  };
  const said = (message: string): string => `the record of the release is not one: ${message}`;
  const changed = (from: string, to: string): string => text.replace(from, to);

  it.each([
    ['is empty', '', 'json-invalid'],
    ['is cut short', text.slice(0, text.length / 2), 'json-invalid'],
    ['is no object', '[]', 'json-invalid'],
    ['is no text', new Uint8Array([0x7b, 0xff]), 'encoding-invalid'],
    ['is huge', new Uint8Array(largestFile + 1), 'file-unreadable'],
    ['holds a key twice', changed('"notice": "x",', '"notice": "x", "notice": "y",'), 'key-duplicate'],
    ['holds `__proto__`', changed('"notice": "x"', '"notice": "x", "__proto__": {}'), 'json-invalid'],
    ['is nested without end', '{"a":'.repeat(10_000), 'json-invalid'],
  ])('since it %s', (_, written, code) => {
    expect(faults(written).map(([found]) => found)).toEqual([code]);
  });

  it.each([
    [
      '"stele-release/1"',
      '"stele-release/2"',
      '`format` is none of `stele-release/1`',
      '"format": "stele-release/2"',
    ],
    [
      '"notice": "x"',
      '"notice": "../x"',
      '`notice`: a notice id has lower-case letters, digits and hyphens',
      '"notice": "../x"',
    ],
    [
      '"version": "2026-11-02"',
      '"version": "2026-02-30"',
      '`version`: a day is written YYYY-MM-DD',
      '"version": "2026-02-30"',
    ],
    ['"bytes": 245', '"bytes": 2.5', '`frozen.0.bytes` is not what it must be', '"bytes": 2.5'],
    ['"bytes": 245', '"bytes": 1e999', '`frozen.0.bytes` is not a number', '"bytes": 1e999'],
    [
      '"notice/x/notice.md"',
      '"notice/../../x.md"',
      '`frozen.0.path` is no path inside the folder',
      '"path": "notice/../../x.md"',
    ],
    [
      '"notice/x/notice.md"',
      '"/etc/passwd"',
      '`frozen.0.path` is no path inside the folder',
      '"path": "/etc/passwd"',
    ],
    [
      '"notice/x/notice.md"',
      '"C:\\\\x.md"',
      '`frozen.0.path` is no path inside the folder',
      '"path": "C:\\\\x.md"',
    ],
    ['"id": "Cookies.1"', '"id": "<b>"', '`editions.0.clauses.1.id` is no id of a clause', '"id": "<b>"'],
    [
      '"as": "approved"',
      '"as": "seen"',
      '`editions.1.approvals.0.as` is none of `reviewed`, `approved`',
      '"as": "seen"',
    ],
    ['"url": "https://www.example.com/x",', '', '`url` is missing', ''],
    ['"url":', '"uri": 1, "url":', 'there is no key `uri`', ''],
  ])('%s as %s is named at its place', (from, to, message, place) => {
    expect(faults(changed(from, to))).toEqual([['json-invalid', said(message), place]]);
  });
});
