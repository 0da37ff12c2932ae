import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString, pageMargins } from '../../../src/format/html/page-margins.ts';
import { englishSample, koreanSample, run } from '../../support/sample-flow.ts';
import { shippedTheme } from './theme.ts';

/** What stands in each margin. */
function boxesOf(css: string): readonly (readonly [string | undefined, string | undefined])[] {
  return [...css.matchAll(/@(\w+-\w+) \{ content: (.*?);/g)].map(([, place, content]) => [place, content]);
}

describe('the margins of printed pages', () => {
  test('say what those of the PDF say', () => {
    const css = pageMargins(koreanSample, shippedTheme.tokens);
    expect(css).toMatch(/^@page \{\n {2}size: A4;\n {2}margin: 76pt 78pt 76pt;\n {2}@top-left \{/);
    const [head, foot] = [koreanSample.running.head, koreanSample.running.foot].map((runs) =>
      runs.map((one) => (one.type === 'text' ? one.text : '')).join(''),
    );
    expect(boxesOf(css)).toEqual([
      ['top-left', cssString(head ?? '')],
      ['bottom-left', cssString(foot ?? '')],
      ['bottom-right', 'counter(page) " / " counter(pages) "쪽"'],
      ['top-left', 'none'],
    ]);
  });

  test('change their sides where a line begins at the right', () => {
    const css = pageMargins({ ...englishSample, direction: 'rtl' }, shippedTheme.tokens);
    expect(boxesOf(css).map(([place]) => place)).toEqual([
      'top-right',
      'bottom-right',
      'bottom-left',
      'top-right',
    ]);
  });

  test('are left empty where nothing is to be said', () => {
    const running = { head: [], foot: [run('Versions')], folio: [] };
    expect(boxesOf(pageMargins({ ...englishSample, running }, shippedTheme.tokens))).toEqual([
      ['bottom-left', '"Versions"'],
      ['top-left', 'none'],
    ]);
  });
});

test('no text ends a string of CSS', () => {
  expect(cssString('a "b" \\ </style>\n한')).toBe('"a \\22 b\\22  \\5c  \\3c /style>\\a 한"');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cssString(text).slice(1, -1)).not.toMatch(/["<\n\r\f]|\\(?![0-9a-f]+ )/);
    }),
  );
});
