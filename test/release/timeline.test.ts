import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { inForceOn, timeInForce } from '../../src/release/timeline.ts';

const dated = (version: string, effective: string) => ({
  version: version as IsoDate,
  effective: effective as IsoDate,
});

const first = dated('2024-01-10', '2024-02-01');
const second = dated('2025-03-15', '2025-04-15');
const third = dated('2026-11-02', '2026-12-01');
const inOrder = [first, second, third];

const on = (day: string, versions: readonly { version: IsoDate; effective: IsoDate }[]): string | null =>
  inForceOn(day as IsoDate, versions)?.version ?? null;

describe('the version in force', () => {
  it.each([
    ['2024-01-31', null],
    ['2024-02-01', '2024-01-10'],
    ['2025-03-15', '2024-01-10'],
    ['2025-04-14', '2024-01-10'],
    ['2025-04-15', '2025-03-15'],
    ['2026-11-30', '2025-03-15'],
    ['2026-12-01', '2026-11-02'],
    ['2999-01-01', '2026-11-02'],
  ])('on %s is %s', (day, version) => {
    expect(on(day, inOrder)).toBe(version);
    expect(on(day, [...inOrder].reverse())).toBe(version);
  });

  it('is none where none was released', () => {
    expect(on('2026-01-01', [])).toBeNull();
  });

  it('of two that take effect on one day is the later', () => {
    const hurried = dated('2025-04-01', '2025-04-15');
    expect(on('2025-04-15', [first, second, hurried])).toBe('2025-04-01');
    expect(timeInForce(second, [first, second, hurried])).toBeNull();
  });

  it('stays the later one when an earlier version would have taken effect after it', () => {
    const hurried = dated('2025-03-20', '2025-03-20');
    expect(on('2025-03-19', [first, second, hurried])).toBe('2024-01-10');
    expect(on('2025-03-20', [first, second, hurried])).toBe('2025-03-20');
    expect(on('2025-04-15', [first, second, hurried])).toBe('2025-03-20');
    expect(timeInForce(second, [first, second, hurried])).toBeNull();
  });
});

it('a version is in force until the next one takes effect', () => {
  expect(inOrder.map((version) => timeInForce(version, inOrder))).toEqual([
    { from: '2024-02-01', until: '2025-04-15' },
    { from: '2025-04-15', until: '2026-12-01' },
    { from: '2026-12-01', until: null },
  ]);
});
