import { describe, expect, it } from 'vitest';
import { draftOf, notes, sketch } from './sketch.ts';

/** What a document's lines are read as, and what is said of it. */
function read(...lines: readonly string[]) {
  const draft = draftOf(...lines);
  return {
    blocks: sketch(draft.blocks),
    repairs: notes(draft.notes.repairs),
    unplaced: notes(draft.notes.unplaced),
  };
}

const silent = { repairs: [], unplaced: [] };

describe('reading a document', () => {
  it('should keep emphasis, links, breaks and characters', () => {
    expect(
      read('_**All**_ of *it*: [a **b**](https://e.com), x&amp;y \\*z\\*', '', 'one  ', 'two\\', 'three  '),
    ).toEqual({
      blocks: ['_**All**_ of _it_: [a **b**](https://e.com), x\\&y \\*z\\*', 'one<br>two<br>three'],
      ...silent,
    });
  });

  it('should read autolinks and reference links', () => {
    expect(
      read('<mailto:a@b.example> or <c@d.example>, see [Cookies][c].', '', '[c]: https://e.com/c'),
    ).toEqual({
      blocks: [
        '[mailto:a@b.example](mailto:a@b.example) or [c@d.example](mailto:c@d.example), see [Cookies](https://e.com/c).',
      ],
      ...silent,
    });
  });

  it('should make paragraphs of quotations and code', () => {
    expect(read('> quoted', '> - item', '', '    one', '    two', '', 'and `code`', '', '---')).toEqual({
      blocks: ['quoted', '- item', 'one<br>two', 'and code'],
      repairs: ['7: the code `code` is plain text now', '9: a rule is gone'],
      unplaced: [
        '1: a quotation has no place in a notice; what it holds stays',
        '4: the code `one two` has no place in a notice; it stays as a paragraph',
      ],
    });
  });

  it('should keep an image’s description and a footnote’s text', () => {
    expect(read('![Our logo](logo.png) text[^1]', '', '[^1]: https://e.com')).toEqual({
      blocks: ['Our logo text\\[^1]', '\\[^1]: https://e.com'],
      repairs: [],
      unplaced: [
        '1: the image `logo.png` has no place in a notice; its description stays as text',
        '3: the footnote `[^1]` has no place in a notice; it stays as a paragraph',
      ],
    });
  });

  it('should name a definition that nothing refers to', () => {
    expect(read('text', '', '[comment]: # (a remark)')).toEqual({
      blocks: ['text'],
      repairs: [],
      unplaced: ['3: nothing refers to `[comment]: # a remark`, which has no place in a notice'],
    });
  });

  it('should read the tags that mean something, and drop those that mean nothing', () => {
    expect(
      read('<b>Bold</b>, <i>fine</i>, <a href="https://e.com">a link</a><br/><span class="x">plain</span>'),
    ).toEqual({
      blocks: ['**Bold**, _fine_, [a link](https://e.com)<br>plain'],
      repairs: ['1: the tag `<span>` is gone; its words stay'],
      unplaced: [],
    });
  });

  it('should keep any other HTML as text', () => {
    expect(
      read('a <blink>b</blink> <b>c', '', '<!-- a remark -->', '', '<script>', 'alert(1)', '</script>'),
    ).toEqual({
      blocks: ['a \\<blink>b\\</blink> \\<b>c', '\\<script> alert(1) \\</script>'],
      repairs: [],
      unplaced: [
        '1: the HTML `<blink>` has no place in a notice; it stays as text',
        '1: the HTML `</blink>` has no place in a notice; it stays as text',
        '1: the HTML `<b>` has no place in a notice; it stays as text',
        '3: the comment `<!-- a remark -->` has no place in a notice',
        '5: the HTML `<script>` has no place in a notice; it stays as text',
        '5: the HTML `</script>` has no place in a notice; it stays as text',
      ],
    });
  });

  it('should make paragraphs and headings of an HTML block', () => {
    expect(
      read(
        '<h2 id="c">Cookies &amp; more</h2>',
        '<p>One <b>two</b></p>',
        '<table><tr><td>three</td></tr></table>',
      ),
    ).toEqual({
      blocks: ['## Cookies & more @c', 'One **two**', 'three'],
      repairs: ['1: HTML is gone, its words stay: `<h2>`, `<p>`'],
      unplaced: ['1: HTML has no place in a notice, its words stay as paragraphs: `<table>`, `<tr>`, `<td>`'],
    });
  });

  it('should find declared anchors, wherever they stand', () => {
    expect(
      read(
        ...[
          '<a name="one"></a>',
          '',
          '## Cookies {#two}',
          '',
          '## More {: #three }',
          '',
          '## Most',
          '{: #four }',
          '',
        ],
        ...['Text <a id="five">here</a>. {: #six }', '', '- <a name="seven"></a>item {#eight}'],
      ),
    ).toEqual({
      blocks: [
        '## Cookies @one @two',
        '## More @three',
        '## Most @four',
        'Text here. @six @five',
        '- item @eight @seven',
      ],
      ...silent,
    });
  });

  it('should take out what cannot be seen, and part what would read as a reference', () => {
    expect(read('pass\u200bword\u00a0', '', '&#8203;[a][b]')).toEqual({
      blocks: ['password', '\\[a] \\[b]'],
      repairs: [
        '1: invisible characters are taken out: U+200B',
        '3: invisible characters are taken out: U+200B',
        '3: `][` would read as a reference, and is parted by a space',
      ],
      unplaced: [],
    });
  });

  it('should keep what looks like Stele’s own marks as text', () => {
    expect(read(':::table[x]', '', '::jurisdictions', '', 'a {#x} b, :name[y], 9:30')).toEqual({
      blocks: ['::\\:table\\[x]', ':\\:jurisdictions', 'a \\{#x} b, :name\\[y], 9:30'],
      ...silent,
    });
  });

  it('should give every list item a text of its own', () => {
    expect(read('- - a', '  - b', '', '- # c', '', '  d', '', '-', '- e')).toEqual({
      blocks: ['- a', '  - b', '- c', '  d', '- e'],
      repairs: ['8: a list item without words is gone'],
      unplaced: [
        "1: a list item begins with a list, whose first words are the item's own now",
        "4: a list item begins with a heading, whose first words are the item's own now",
      ],
    });
  });

  it('should part a list around a table that begins an item', () => {
    expect(read('3. a', '4. | b | c |', '   | - | - |', '   | d | e |', '5. f')).toEqual({
      blocks: ['3. a', 'table', '| b | c |', '| d | e |', '4. f'],
      repairs: [],
      unplaced: ['2: a list item begins with a table; the list is parted around it'],
    });
  });

  it('should make all rows of a table as wide as the widest, and keep its anchors', () => {
    expect(read('| a<br>b | <a id="t"></a>c |', '| --- | --- |', '| d |', '| e | f | g |')).toEqual({
      blocks: ['table @t', '| a<br>b | c |  |', '| d |  |  |', '| e | f | g |'],
      repairs: ['1: a table row has 3 cells now, as the widest has'],
      unplaced: [],
    });
  });

  it('should read lines as the file counts them, with front matter and in long documents', () => {
    const filler = Array.from({ length: 3000 }, (_, index) => [
      `Paragraph ${index} of [a][link].`,
      '',
    ]).flat();
    const draft = draftOf('---', 'title: T', '---', ...filler, '> quoted', '', '[link]: https://e.com');
    expect(notes(draft.notes.unplaced)).toEqual([
      '6004: a quotation has no place in a notice; what it holds stays',
    ]);
    expect(sketch(draft.blocks).at(-2)).toBe('Paragraph 2999 of [a](https://e.com).');
  });
});
