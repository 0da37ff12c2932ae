import { expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { addTranslation } from '../../src/syntax/add-translation.ts';

const body = '\n# T {#title}\n\ntranslations: [x]\n';

it.each([
  ['translations: [ko]', 'translations: [ko, ms]'],
  ['translations: [ ko, vi ] # all', 'translations: [ ko, vi, ms ] # all'],
  ['translations: []', 'translations: [ms]'],
  ['translations:\n  - ko\n  - vi # new', 'translations:\n  - ko\n  - vi # new\n  - ms'],
  ['url: https://x.example', 'translations: [ms]\nurl: https://x.example'],
])('%j becomes %j', (before, after) => {
  const file = (yaml: string): string => `---\nid: x\nlocale: "en"\n${yaml}\n---\n${body}`;
  expect(addTranslation(file(before), 'ms' as Locale)).toBe(file(after));
});

it('keeps a comment behind the line that it comes below', () => {
  expect(addTranslation('---\nlocale: en # ours\n---\n', 'ms' as Locale)).toBe(
    '---\nlocale: en # ours\ntranslations: [ms]\n---\n',
  );
});

it.each([['no front matter\n'], ['---\nid: x\n---\n'], ['---\ntranslations: ko\nlocale: en\n---\n']])(
  'does not write on %j',
  (text) => {
    expect(addTranslation(text, 'ms' as Locale)).toBeNull();
  },
);
