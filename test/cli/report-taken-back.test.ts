import { expect, it } from 'vitest';
import { listed } from '../../src/cli/report-taken-back.ts';

it('of many reasons the first are described, and no other is looked at', () => {
  const described: number[] = [];
  const reasons = Array.from({ length: 2_000 }, (_, index) => index);
  const lines = listed(reasons, (reason) => {
    described.push(reason);
    return `reason ${reason}`;
  });
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([101, 'reason 0', '  and 1900 more']);
  expect(described).toHaveLength(100);
});
