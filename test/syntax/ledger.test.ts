import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../src/ast/notice.ts';
import { readLedger, resolveAnchor, writeLedger } from '../../src/syntax/ledger.ts';
import { fileOf } from '../support/fixture-project.ts';

const read = (entries: object) => readLedger('anchors.json', fileOf('anchors.json', JSON.stringify(entries)));
const id = (name: string): ClauseId => name as ClauseId;
const live = { state: 'live' };
const moved = (to: string) => ({ state: 'moved', to });
const withdrawn = { state: 'withdrawn', on: '2026-01-02', reason: 'no longer done' };

describe('where an anchor leads', () => {
  const { value: ledger } = read({
    a: live,
    b: moved('a'),
    c: moved('b'),
    gone: withdrawn,
    d: moved('gone'),
    nowhere: moved('never'),
    x: moved('y'),
    y: moved('z'),
    z: moved('x'),
    self: moved('self'),
  });

  it.each([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'gone'],
    ['nowhere', null],
    ['never', null],
    ['x', null],
    ['self', null],
  ])('%s should lead to %s', (from, to) => {
    expect(resolveAnchor(ledger, id(from))?.id ?? null).toBe(to);
  });
});

describe('what is read', () => {
  it('should be written back the same', () => {
    const text = [
      '{',
      '  "B": { "state": "moved", "to": "a" },',
      '  "a": { "state": "live" },',
      '  "a.10": { "state": "withdrawn", "on": "2026-01-02", "reason": "왜 \\"so\\"", "see": "a" },',
      '  "a.2": { "state": "live" }',
      '}',
      '',
    ].join('\n');
    const { value, diagnostics } = readLedger('anchors.json', fileOf('anchors.json', text));
    expect(diagnostics).toEqual([]);
    expect(writeLedger(value.entries)).toBe(text);
  });

  it('may be nothing yet', () => {
    expect(readLedger('anchors.json', null).value.entries.size).toBe(0);
    expect(writeLedger(new Map())).toBe('{}\n');
  });
});

describe('what is refused, at the anchor', () => {
  it.each([
    ['no state', { a: {} }],
    ['an unknown state', { a: { state: 'lost' } }],
    ['a text', { a: 'live' }],
    ['a move to nothing', { a: { state: 'moved' } }],
    ['a move to no anchor', { a: moved('쿠키') }],
    ['a withdrawal without a day', { a: { state: 'withdrawn', reason: 'x' } }],
    ['a withdrawal on no day', { a: { ...withdrawn, on: '2026-13-01' } }],
    ['a withdrawal without a reason', { a: { ...withdrawn, reason: '' } }],
    ['another key', { a: { ...live, by: 'me' } }],
    ['an anchor that cannot be', { '../a': live }],
  ])('%s', (_, entries) => {
    const { value, diagnostics } = read({ b: live, ...entries });
    expect([...value.entries.keys()]).toEqual(['b']);
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([['json-invalid', 22]]);
    for (const { message } of diagnostics) expect(message).not.toMatch(/invalid input|undefined/i);
  });
});
