import { expect, test } from 'vitest';
import type { Notice } from '../../src/ast/notice.ts';
import { describeChanges } from '../../src/cli/describe-changes.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { loweredRedline } from '../support/lowered-redline.ts';
import { parseBody } from '../support/notice-source.ts';

function notice(text: string, japan: string): Notice {
  const jurisdictions = { jp: `---\ncodes: [JP]\n${japan}---\n\n# Japan {#jp}\n\nWe answer. {#jp.1}\n` };
  return parseBody(`${text}\n\n## Places {#p}\n\n::jurisdictions\n`, { jurisdictions }).value;
}

function described(before: Notice, after: Notice): readonly string[] {
  const { redline: flow } = loweredRedline(before, after);
  return describeChanges({ changes: changesIn(redlineOf(before, after)), flow }, false).split('\n');
}

test('a change is a line with its sign, its clause, how many words came and went, and what differs beside them', () => {
  const older = notice('One word. {#a}\n\nGone. {#b}', '');
  const newer = notice('One word and two more. {#a}', 'effective: 2027-01-15\n');
  expect(described(older, newer)).toEqual([
    'x en: 2026-11-02 → 2026-11-02',
    '  Removed: 1 · Reworded: 2',
    '  | a   +3         Title\u00a0· One word and two more.',
    '  - b   -1         Title\u00a0· Gone.',
    '  | jp             Japan; effective: none → 2027-01-15',
    '',
  ]);
});
