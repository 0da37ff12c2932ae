import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttribute, escapeText } from '../../../src/format/html/escape.ts';

test('text loses no character and leaves quotation marks alone', () => {
  expect(escapeText(`1 < 2 > 0 & "a" 'b' &amp;`)).toBe(`1 &lt; 2 &gt; 0 &amp; "a" 'b' &amp;amp;`);
});

test('an attribute cannot be left by either quotation mark', () => {
  expect(escapeAttribute(`a" onclick='x'>`)).toBe('a&quot; onclick=&#39;x&#39;&gt;');
});

test('whatever is escaped holds no markup and can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const escaped of [escapeText(text), escapeAttribute(text)]) {
        expect(escaped).not.toMatch(/[<>]/);
        expect(readBack(escaped)).toBe(text);
      }
    }),
  );
});

function readBack(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
