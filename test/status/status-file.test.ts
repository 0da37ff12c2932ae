import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import type { SourceFingerprint, TargetFingerprint } from '../../src/status/fingerprint.ts';
import { lineFault, longestLine } from '../../src/status/line-fault.ts';
import { type Status, type StatusRecord, signOffs } from '../../src/status/status.ts';
import { type ReadStatus, readStatus, writeStatus } from '../../src/status/status-file.ts';
import { suppressibleCodes } from '../../src/status/suppressible.ts';
import { largestFile, type SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';
import { placeIn } from '../support/place.ts';

const about = { notice: 'privacy' as NoticeId, locale: 'ko' as Locale };
const path = 'locales/ko/privacy.status.json';

function read(records: SourceFile | string): ReadStatus {
  return readStatus(about, {
    records: typeof records === 'string' ? fileOf(path, records) : records,
    sources: null,
  });
}

function faultsIn(text: string): string[] {
  return read(text).diagnostics.map(({ code, message, span }) => {
    const { line, column } = placeIn(text, span);
    return `${line}:${column} ${code}: ${message}`;
  });
}

const source = 'v1:00112233445566aa' as SourceFingerprint;
const older = 'v1:ffeeddccbbaa9988' as SourceFingerprint;
const target = '0123456789abcdef' as TargetFingerprint;
const on = '2026-11-23' as IsoDate;

it('writes one line a clause or a source text, sorted, and drops the texts that nothing speaks of', () => {
  const status: Status = {
    ...about,
    records: new Map([
      [
        'Cookies.2' as ClauseId,
        {
          translated: { source, target },
          signOff: { as: 'approved', by: '김서연', role: 'legal', on },
          unchanged: [{ from: older, reason: 'a "comma"', on }],
          suppressed: [{ code: 'number-missing', reason: '420일', by: '김서연', on, source }],
        },
      ],
      [
        'Cookies.1' as ClauseId,
        { translated: { source, target }, signOff: null, unchanged: [], suppressed: [] },
      ],
    ]),
    sources: new Map([
      [older, 'We keep <a1>logs</a1>'],
      [source, 'We keep <a1>logs</a1>.'],
      ['v1:0000000000000000' as SourceFingerprint, 'of a clause long gone'],
    ]),
  };
  const [sources, records] = writeStatus(status).map((file) => ({
    ...file,
    text: new TextDecoder().decode(file.bytes),
  }));
  expect([sources?.path, sources?.text]).toEqual([
    'locales/ko/privacy.sources.json',
    `{
  "v1:00112233445566aa": "We keep <a1>logs</a1>.",
  "v1:ffeeddccbbaa9988": "We keep <a1>logs</a1>"
}
`,
  ]);
  expect([records?.path, records?.text]).toEqual([
    path,
    `{
  "Cookies.1": { "src": "v1:00112233445566aa", "tgt": "0123456789abcdef" },
  "Cookies.2": { "src": "v1:00112233445566aa", "tgt": "0123456789abcdef", "state": "approved", "by": "김서연", "role": "legal", "on": "2026-11-23", "unchanged": [{ "from": "v1:ffeeddccbbaa9988", "reason": "a \\"comma\\"", "on": "2026-11-23" }], "suppressed": [{ "code": "number-missing", "reason": "420일", "by": "김서연", "on": "2026-11-23", "src": "v1:00112233445566aa" }] }
}
`,
  ]);
});

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const sourcePrint = hex(16).map((digits) => `v1:${digits}` as SourceFingerprint);
const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => lineFault(text) === null);
const day = fc.constantFrom('2026-11-23', '2024-02-29').map((text) => text as IsoDate);
const record: fc.Arbitrary<StatusRecord> = fc
  .record({
    translated: fc.option(
      fc.record({ source: sourcePrint, target: hex(16).map((all) => all as TargetFingerprint) }),
    ),
    signOff: fc.option(fc.record({ as: fc.constantFrom(...signOffs), by: line, role: line, on: day })),
    unchanged: fc.array(fc.record({ from: sourcePrint, reason: line, on: day }), { maxLength: 2 }),
    suppressed: fc.array(
      fc.record({
        code: fc.constantFrom(...suppressibleCodes),
        reason: line,
        by: line,
        on: day,
        source: sourcePrint,
      }),
      { maxLength: 2 },
    ),
  })
  .map((one) => ({ ...one, signOff: one.translated === null ? null : one.signOff }));

it('reads what it wrote, whatever the words are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/), record), { maxLength: 4 }),
      fc.string({ unit: 'binary' }),
      (entries, text) => {
        const records = new Map(entries.map(([id, one]) => [id as ClauseId, one]));
        const named = [...records.values()].flatMap((one) => [
          ...(one.translated === null ? [] : [one.translated.source]),
          ...one.unchanged.map(({ from }) => from),
          ...one.suppressed.map((all) => all.source),
        ]);
        const status: Status = { ...about, records, sources: new Map(named.map((one) => [one, text])) };
        const [sources, written] = writeStatus(status);
        const { value, diagnostics } = readStatus(about, { sources, records: written });
        expect(diagnostics).toEqual([]);
        expect(value).toEqual(status);
      },
    ),
  );
});

describe('a file that is no status', () => {
  it.each([
    ['an empty one', '', ['1:1 json-invalid: the file is not JSON: value expected']],
    ['a list', '[]', ['1:1 json-invalid: the file does not hold a JSON object']],
    [
      'half a file',
      '{\n  "a": { "src": "v1:',
      ['2:17 json-invalid: the file is not JSON: unexpected end of string'],
    ],
    ['a key twice', '{ "a": {}, "a": {} }', ['1:12 key-duplicate: the key `a` stands here a second time']],
    [
      'a key twice within',
      '{ "a": { "by": "x", "by": "y" } }',
      ['1:21 key-duplicate: the key `by` stands here a second time'],
    ],
    ['a prototype', '{ "__proto__": {} }', ['1:3 json-invalid: the key `__proto__` is not allowed']],
    [
      'a text for a record',
      '{ "a": "approved" }',
      ['1:3 json-invalid: the entry of `a` cannot be read: it is not an object'],
    ],
    [
      'an unknown key',
      '{ "a": { "status": 1 } }',
      ['1:3 json-invalid: the entry of `a` cannot be read: there is no key `status`'],
    ],
    [
      'a state of its own',
      `{ "a": { "src": "${source}", "tgt": "${target}", "state": "stale", "by": "x", "role": "y", "on": "2026-11-23" } }`,
      ['1:3 json-invalid: the entry of `a` cannot be read: `state` is none of `reviewed`, `approved`'],
    ],
    [
      'a signature without texts',
      '{ "a": { "state": "approved", "by": "x", "role": "y", "on": "2026-11-23" } }',
      [
        '1:3 json-invalid: the entry of `a` cannot be read: `src` and `tgt` stand together, and before a `state`',
      ],
    ],
    [
      'half a signature',
      `{ "a": { "src": "${source}", "tgt": "${target}", "state": "approved", "by": "x" } }`,
      ['1:3 json-invalid: the entry of `a` cannot be read: `state`, `by`, `role` and `on` stand together'],
    ],
    [
      'a key that is no id',
      '{ "쿠키": {} }',
      ['1:3 json-invalid: the entry of `쿠키` cannot be read: it is no id of a clause'],
    ],
    [
      'a name of two lines',
      `{ "a": { "src": "${source}", "tgt": "${target}", "state": "approved", "by": "x\\ny", "role": "y", "on": "2026-11-23" } }`,
      ['1:3 json-invalid: the entry of `a` cannot be read: `by` holds U+000A: it is to be one line of words'],
    ],
    [
      'a day that is none',
      `{ "a": { "src": "${source}", "tgt": "${target}", "state": "approved", "by": "x", "role": "y", "on": "23.11.2026" } }`,
      ['1:3 json-invalid: the entry of `a` cannot be read: `on`: a day is written YYYY-MM-DD'],
    ],
    [
      'an unknown code',
      `{ "a": { "suppressed": [{ "code": "number-mising", "reason": "x", "by": "y", "on": "2026-11-23", "src": "${source}" }] } }`,
      [
        '1:3 json-invalid: the entry of `a` cannot be read: `suppressed.0.code`: no finding with this code can be suppressed',
      ],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  it('one that is huge, and one that is not UTF-8', () => {
    const huge = read({ path, bytes: new Uint8Array(largestFile + 1) });
    expect(huge.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
    const latin = read({ path, bytes: new Uint8Array([0x7b, 0x22, 0xe9, 0x22]) });
    expect(latin.diagnostics.map(({ code, span }) => [code, span.start])).toEqual([['encoding-invalid', 2]]);
  });

  it('one that is wrong throughout, in few words', () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => `"a${index}": 1`);
    const many = faultsIn(`{ ${entries.join(', ')} }`);
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toMatch(/the file is not read from here on$/);
    const long = faultsIn(`{ "a": { "suppressed": [${'1,'.repeat(5_000)}1] }, "${'쿠'.repeat(5_000)}": {} }`);
    expect(long).toEqual([
      '1:3 json-invalid: the entry of `a` cannot be read: a list of it has more than 1000 members',
      expect.stringMatching(/the entry of `쿠{200}…` cannot be read/),
    ]);
    const keys = Array.from({ length: 900 }, (_, index) => `"k${index}": 1`).join(', ');
    expect(faultsIn(`{ "a": { ${keys} } }`).map((fault) => fault.length < 300)).toEqual([true]);
  });

  it('anything at all, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        read(text);
        read(`{ "a": ${text} }`);
      }),
    );
  });

  it('leaves out what it cannot read, and keeps the rest', () => {
    const { value } = read(`{ "a": { "src": "${source}", "tgt": "${target}" }, "b": { "src": 1 } }`);
    expect([...value.records.keys()]).toEqual(['a']);
  });
});

it.each([
  ['김서연', null],
  ['', 'has no words'],
  [' \u00a0', 'has no words'],
  ['a\tb', 'holds U+0009: it is to be one line of words'],
  ['a\u2028b', 'holds U+2028: it is to be one line of words'],
  ['Kim\u202egnp.exe', 'holds U+202E: it is to be one line of words'],
  ['x'.repeat(longestLine), null],
  ['x'.repeat(longestLine + 1), 'has more than 1000 characters'],
])('a name or a reason is one line of words: %j', (text, fault) => {
  expect(lineFault(text)).toBe(fault);
});
