import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { text } from '../../../src/format/markdown/text.ts';

const extensions = [
  gfmTableToMarkdown({ tablePipeAlign: false }),
  { unsafe: [{ character: '~', inConstruct: 'phrasing' as const }] },
];

const plainText = (value: string): PhrasingContent => ({ type: 'text', value });

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))),
      fc.constantFrom(
        ...['a', '가', '1', ' ', '\n', '\t', '12.', '3)', ']', '](', '![', '(', '(DPO)'],
        ...['“', '--', '&amp;'],
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => plainText(parts.join('')));

const phrasing = fc.array(
  fc.oneof(
    words,
    words.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
    words.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
    words.map((child): PhrasingContent => ({ type: 'link', url: 'https://a.example/', children: [child] })),
    fc.constant<PhrasingContent>({
      type: 'link',
      url: 'mailto:a_b@a.example',
      children: [plainText('a_b@a.example')],
    }),
    fc.constant<PhrasingContent>({ type: 'break' }),
    fc.constant<PhrasingContent>({ type: 'html', value: '<br>' }),
  ),
  { minLength: 1, maxLength: 4 },
);

test('is written as the library would write it, wherever it stands', () => {
  fc.assert(
    fc.property(phrasing, (children) => {
      const root: Root = {
        type: 'root',
        children: [
          { type: 'heading', depth: 2, children },
          { type: 'paragraph', children },
          { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] },
          { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
        ],
      };
      expect(toMarkdown(root, { extensions: [...extensions, { handlers: { text } }] })).toBe(
        toMarkdown(root, { extensions }),
      );
    }),
    { numRuns: 1000, examples: [[[plainText('x]'), plainText('(y)')]]] },
  );
});
