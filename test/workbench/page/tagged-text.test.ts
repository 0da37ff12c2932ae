import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTaggedText, tagNeeds, withTag } from '../../../src/workbench/page/tagged-text.ts';
import type { ClauseView } from '../../../src/workbench/protocol.ts';

const view = {
  prose: 'Ask us about <b> tags',
  links: [
    { name: 'a1', to: 'mailto:privacy@example.com' },
    { name: 'cookies', to: '#Cookies' },
  ],
} as Partial<ClauseView> as ClauseView;

function tags(text: string): readonly string[] {
  return readTaggedText(text, view).tags.map(
    ({ start, end, amiss }) => `${text.slice(start, end)}${amiss ? ' amiss' : ''}`,
  );
}

describe('the tags of a text', () => {
  it.each([
    ['<a1>문의</a1>', ['<a1>', '</a1>']],
    ['<a1>문의', ['<a1> amiss']],
    ['문의</a1>', ['</a1> amiss']],
    ['<a2>문의</a2>', ['<a2> amiss', '</a2> amiss']],
    ['<strong><em>글</strong></em>', ['<strong>', '<em> amiss', '</strong>', '</em> amiss']],
    ['<em></em>', ['<em> amiss', '</em> amiss']],
    ['한 줄<br/>두 줄', ['<br/>']],
    ['<strong 글</strong>', ['<strong amiss', '</strong> amiss']],
    ['글</a1', ['</a1 amiss']],
    ['원문의 <b> 글자, 3 < 4', []],
  ])('%s', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  it('are counted against those of the source', () => {
    const source = readTaggedText('<a1>Ask</a1> <strong>us</strong> and <strong>them</strong><br/>', view);
    const target = readTaggedText('<strong>우리</strong><strong>', view);
    expect(tagNeeds(source, target)).toEqual([
      { name: 'a1', needed: 1, used: 0 },
      { name: 'strong', needed: 2, used: 1 },
      { name: 'br', needed: 1, used: 0 },
    ]);
  });
});

describe('setting words between tags', () => {
  it.each([
    ['쿠키 고지를', { start: 0, end: 5 }, 'cookies', '<cookies>쿠키 고지</cookies>를', '쿠키 고지'],
    ['쿠키', { start: 2, end: 2 }, 'strong', '쿠키<strong></strong>', ''],
    ['한 줄 두 줄', { start: 0, end: 3 }, 'br', '한 줄<br/> 두 줄', ''],
  ])('%s', (text, selected, name, expected, caret) => {
    const put = withTag(text, selected, name);
    const now = text.slice(0, put.start) + put.text + text.slice(put.end);
    expect(now).toBe(expected);
    expect(now.slice(put.caret.start, put.caret.end)).toBe(caret);
  });

  it('keeps every character of a text', () => {
    const name = fc.constantFrom('strong', 'em', 'a1', 'br');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), name, (text, a, b, tag) => {
        const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y);
        const put = withTag(text, { start, end }, tag);
        const now = text.slice(0, put.start) + put.text + text.slice(put.end);
        expect(now.length).toBe(text.length + (tag === 'br' ? 5 : 2 * tag.length + 5));
        expect(now.slice(put.caret.start, put.caret.end)).toBe(tag === 'br' ? '' : text.slice(start, end));
      }),
    );
  });
});
