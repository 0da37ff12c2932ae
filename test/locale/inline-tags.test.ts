import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, LinkTarget, Span } from '../../src/ast/notice.ts';
import { joinTexts, trimInlines } from '../../src/ast/tidy-inlines.ts';
import { proseOf } from '../../src/ast/walk.ts';
import { printTagged, readTagged, type TagScope } from '../../src/locale/inline-tags.ts';
import { startOf } from '../../src/syntax/text-file.ts';
import { bare } from '../support/notice-source.ts';

const span: Span = startOf('x');
const target: LinkTarget = { type: 'address', href: 'https://example.com' };
const scope: TagScope = {
  links: new Map([
    ['cookies', target],
    ['a1', target],
  ]),
  prose: '',
};

const text = (value: string): Inline => ({ type: 'text', value, span });

function read(tagged: string, prose = '') {
  const { children, faults } = readTagged(tagged, { ...scope, prose }, () => span);
  return {
    children: bare(children),
    faults: faults.map(({ kind, tag, start, end }) => [kind, tag, start, end]),
  };
}

describe('what is read', () => {
  it('should be text, marks, links and breaks', () => {
    expect(read('가 <strong>나 <em>다</em></strong><br/><cookies>라</cookies>')).toEqual({
      children: bare([
        text('가 '),
        { type: 'strong', children: [text('나 '), { type: 'emphasis', children: [text('다')] }] },
        { type: 'break' },
        { type: 'link', name: 'cookies', target, children: [text('라')] },
      ]),
      faults: [],
    });
  });

  it.each([
    'a & b',
    '&amp; &lt;',
    'a < b > c',
    '1 <2',
    '<>',
    '< strong>',
    '<3',
    '</>',
    'a<',
    '<strong',
    '</ em>',
    '<쿠키>',
    '**a** [b](c) `d`',
    '$t(x) {{y}}',
  ])('should be words where it is no tag: %s', (words) => {
    expect(read(words)).toEqual({ children: bare([text(words)]), faults: [] });
  });

  it('should be words where the source has the same words', () => {
    expect(read('use <b> here', 'write <b> there')).toEqual({
      children: bare([text('use <b> here')]),
      faults: [],
    });
  });

  it.each(['<br>', '<br/>', '<br />'])('should break at %s', (tag) => {
    expect(read(`a ${tag} b`)).toEqual({
      children: bare([text('a'), { type: 'break' }, text('b')]),
      faults: [],
    });
  });

  it('should fold white space and be NFC', () => {
    expect(read('  e\u0301\n\t b  ').children).toEqual(bare([text('é b')]));
  });

  it('should read the same tag twice, and a tag within itself', () => {
    expect(read('<em>a</em><em>b</em>').faults).toEqual([]);
    expect(read('<em>a <em>b</em></em>').faults).toEqual([]);
  });
});

describe('what is refused, with its place', () => {
  it.each([
    ['a tag that is not closed', 'a <em>b', [['unclosed', '<em>', 2, 6]]],
    ['a tag that is not opened', 'a</em> b', [['unopened', '</em>', 1, 6]]],
    [
      'tags that cross',
      '<em>a<strong>b</em>c</strong>',
      [
        ['crossed', '<strong>', 5, 13],
        ['unopened', '</strong>', 20, 29],
      ],
    ],
    ['a tag without words', 'a<em></em>', [['empty', '<em>', 1, 10]]],
    [
      'a tag that the source does not have',
      '<b>a</b>',
      [
        ['unknown', '<b>', 0, 3],
        ['unknown', '</b>', 4, 8],
      ],
    ],
    [
      'a link that the source does not have',
      '<terms>a</terms>',
      [
        ['unknown', '<terms>', 0, 7],
        ['unknown', '</terms>', 8, 16],
      ],
    ],
    ['a mark that closes itself', 'a<em/>', [['unknown', '<em/>', 1, 6]]],
    [
      'a tag in capitals',
      '<EM>a</EM>',
      [
        ['unknown', '<EM>', 0, 4],
        ['unknown', '</EM>', 5, 10],
      ],
    ],
    ['a break that closes', 'a</br>', [['unopened', '</br>', 1, 6]]],
  ])('%s', (_, tagged, faults) => {
    expect(read(tagged).faults).toEqual(faults);
  });

  it('an attribute is no tag, and its words stay', () => {
    expect(read('<a href="https://example.com">x').children).toEqual(
      bare([text('<a href="https://example.com">x')]),
    );
  });

  it('should keep the words all the same', () => {
    const { children } = readTagged('a <em>b <strong>c</em> d</strong> <x>e', scope, () => span);
    expect(proseOf(children)).toBe('a b c d e');
  });
});

const words = fc
  .array(fc.constantFrom('쿠키', 'a', 'b & c', '<', '1 < 2', '&lt;', '“x”', '{{y}}'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(' '));

const inlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ inline: Inline; list: readonly Inline[] }>(
  (tie) => ({
    inline: fc.oneof(
      { weight: 4, arbitrary: words.map(text) },
      fc.constant<Inline>({ type: 'break', span }),
      tie('list').map((children): Inline => ({ type: 'strong', children, span })),
      tie('list').map((children): Inline => ({ type: 'emphasis', children, span })),
      tie('list').map((children): Inline => ({ type: 'link', name: 'cookies', target, children, span })),
    ),
    list: fc
      .array(tie('inline'), { minLength: 1, maxLength: 4, depthIdentifier: 'inlines' })
      .map((list) => joinTexts(list)),
  }),
).list;

it('what is printed should be read back the same', () => {
  fc.assert(
    fc.property(inlines, (list) => {
      const clause = trimInlines(list);
      const { children, faults } = readTagged(printTagged(clause), scope, () => span);
      expect(faults).toEqual([]);
      expect(bare(children)).toEqual(bare(clause));
    }),
  );
});

describe('a text made to be slow', () => {
  it.each([
    ['tags in tags', `${'<strong>'.repeat(100_000)}a${'</strong>'.repeat(100_000)}`],
    ['tags that are not closed', '<strong>'.repeat(100_000)],
    ['tags that are not opened', '</strong>'.repeat(100_000)],
    ['tags without words', '<em></em>'.repeat(100_000)],
    ['tags that cross', '<em><strong></em>'.repeat(50_000)],
    ['unknown tags', '<x>'.repeat(100_000)],
    ['breaks', 'a<br/>'.repeat(100_000)],
    ['less-than signs', '<'.repeat(500_000)],
    ['names without end', `<${'a'.repeat(500_000)}`],
    ['spaces in a tag', `<a${' '.repeat(200_000)}`],
    ['many tags with spaces', `<a${' '.repeat(100)}`.repeat(5_000)],
  ])('should be read at once: %s', (_, tagged) => {
    const start = performance.now();
    readTagged(tagged, scope, () => span);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
