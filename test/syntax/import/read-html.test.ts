import { describe, expect, it } from 'vitest';
import { htmlFault } from '../../../src/syntax/import/html-fault.ts';
import { readHtml } from '../../../src/syntax/import/read-html.ts';
import { sketch } from './sketch.ts';

const read = (text: string) => readHtml({ file: 'page.html', text, id: 'page' });

describe('readHtml', () => {
  it('should read what a notice has, and nothing of the page around it', () => {
    const draft = read(
      `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><main>
       <h1>Privacy</h1><p>We <b>ask</b> <a href="https://example.com/">why</a>.</p><script>x()</script>
       <ul><li>one<ul><li>two</li></ul></li></ul></main><footer>Foot</footer></body></html>`,
    );
    expect(sketch(draft.blocks)).toMatchInlineSnapshot(`
      [
        "# Privacy",
        "We **ask** [why](https://example.com/).",
        "- one",
        "  - two",
      ]
    `);
  });

  it('should take ids and names for anchors, wherever they stand', () => {
    const draft = read(
      `<h2 id="a">A</h2><p><a name="b"></a>B</p><ul id="c"><li>C</li></ul><div id="d"><p>D</p></div>
       <table><tr id="e"><th>E</th></tr><tr><td id="f">F</td></tr></table>`,
    );
    expect(sketch(draft.blocks)).toMatchInlineSnapshot(`
      [
        "## A @a",
        "B @b",
        "- C @c",
        "D @d",
        "table @e @f",
        "| E |",
        "| F |",
      ]
    `);
  });

  it('should make one text of a cell, and a paragraph of a caption', () => {
    const draft = read(
      `<table><caption>Periods</caption><thead><tr><th>What</th></tr></thead>
       <tbody><tr><td><p>Orders</p><p>and <i>invoices</i></p></td></tr><tr><td><ul><li>x</li><li>y</li></ul></td></tr></tbody></table>`,
    );
    expect(sketch(draft.blocks)).toMatchInlineSnapshot(`
      [
        "Periods",
        "table",
        "| What |",
        "| Orders<br>and _invoices_ |",
        "| x<br>y |",
      ]
    `);
  });

  it('should not believe how many columns a cell says that it has', () => {
    const draft = read('<table><tr><th>a</th></tr><tr><td colspan="99999999">b</td></tr></table>');
    expect(sketch(draft.blocks).at(-1)?.split('|').length).toBe(52);
  });

  it('should know the lines of the file, and drop links without words', () => {
    const { blocks } = read('<p>one</p>\n\n<h2 id="x">two<a href="#x" aria-label="link"></a></h2>\n<p>three');
    expect(blocks.map((block) => ('clause' in block ? block.clause.line : 0))).toEqual([1, 3, 4]);
    expect(read('<h2>two<a href="#x"></a></h2>').notes).toEqual({ repairs: [], unplaced: [] });
  });
});

describe('htmlFault', () => {
  it.each([
    ['', '`page.html` is empty'],
    [' \n', '`page.html` is empty'],
    ['a\0b', '`page.html` is not text in UTF-8'],
    [`\n${'<div>'.repeat(201)}`, 'elements stand more than 200 deep in each other'],
    [`${'<b><i>'.repeat(120)}x`, 'elements stand more than 200 deep in each other'],
    [`<svg>${'<td>'.repeat(300)}`, 'elements stand more than 200 deep in each other'],
    ['<p>'.repeat(200_001), 'the file has more than 200,000 tags'],
    ['x'.repeat(5 * 1024 * 1024 + 1), '`page.html` is larger than 5 MB'],
  ])('should refuse %#', (text, message) => {
    expect(htmlFault('page.html', text)?.message).toBe(message);
  });

  it('should say at which line', () => {
    expect(htmlFault('page.html', `\n\n${'<div>'.repeat(201)}`)?.line).toBe(3);
  });

  it('should let what nobody closes pass', () => {
    expect(htmlFault('page.html', '<p>x<br><li>y'.repeat(1000))).toBeNull();
    expect(htmlFault('page.html', `<table>${'<tr><td>x'.repeat(1000)}`)).toBeNull();
  });
});
