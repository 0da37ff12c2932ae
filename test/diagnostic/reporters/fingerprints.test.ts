import { expect, it } from 'vitest';
import { fingerprints } from '../../../src/diagnostic/reporters/fingerprints.ts';
import { missing } from './findings.ts';

const [print] = fingerprints([missing]);

it('a finding keeps its name when lines move, and when its message is worded otherwise', () => {
  expect(print).toMatch(/^[0-9a-f]{32}$/);
  const moved = { ...missing, span: { ...missing.span, start: 900, end: 902 } };
  const reworded = { ...missing, message: 'the translation lacks `14`', hint: 'add it' };
  expect(fingerprints([moved, reworded].slice(0, 1))).toEqual([print]);
  expect(fingerprints([reworded])).toEqual([print]);
});

it('and when other findings come before it', () => {
  const other = { ...missing, message: '`7` is not in the translation' };
  expect(fingerprints([other, missing])[1]).toBe(print);
});

it.each([
  ['code', { code: 'number-added' }],
  ['notice', { notice: 'y' }],
  ['locale', { locale: 'ms' }],
  ['clause', { clause: 'q' }],
  ['name', { message: '`15` is not in the translation' }],
])('findings that differ in their %s have different ones', (_, difference) => {
  expect(fingerprints([{ ...missing, ...difference } as typeof missing])).not.toEqual([print]);
});

it('two findings that are the same have two', () => {
  expect(new Set(fingerprints([missing, missing, missing])).size).toBe(3);
});
