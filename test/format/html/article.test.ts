import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowTable } from '../../../src/flow/flow.ts';
import { verifyFlow } from '../../../src/flow/verify.ts';
import { renderFragment } from '../../../src/format/html/render.ts';
import {
  englishSample,
  heading,
  item,
  koreanSample,
  lineBreak,
  paragraph,
  run,
  toAddress,
  toAnchor,
} from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

/** The link of a clause to itself. */
const self = (anchor: string): string =>
  `<a class="stele-permalink" href="#${anchor}" tabindex="-1" aria-hidden="true"></a>`;

/** The HTML of blocks alone, of the body of an article around them. */
async function htmlOf(...blocks: readonly FlowBlock[]): Promise<string> {
  const html = await fragmentOf({
    ...englishSample,
    contents: { ...englishSample.contents, entries: [] },
    blocks,
  });
  const opening = '<div class="stele-body">\n';
  return html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf('</div>'));
}

async function fragmentOf(flow: Flow): Promise<string> {
  return decode(await renderFragment(flow, shippedTheme));
}

describe('renderFragment', () => {
  test('writes a paragraph with its anchor and those that moved to it', async () => {
    expect(await htmlOf(paragraph(['a.1', 'old.1', 'old.2'], run('Words & <b>more</b>.')))).toBe(
      `<p id="a.1"><span id="old.1"></span><span id="old.2"></span>Words &amp; &lt;b&gt;more&lt;/b&gt;.${self('a.1')}</p>\n`,
    );
  });

  test('nests marks and makes one link of neighbouring runs', async () => {
    const cookies = toAddress('https://example.com/?a=1&b="2"', 1);
    expect(
      await htmlOf(paragraph([], run('see ', 'emphasis'), run('a', cookies), run('b', 'strong', cookies))),
    ).toBe(
      '<p><em>see </em><a href="https://example.com/?a=1&amp;b=&quot;2&quot;">a<strong>b</strong></a></p>\n',
    );
  });

  test('links to anchors, and marks links whose words are the address', async () => {
    expect(
      await htmlOf(
        paragraph(
          [],
          run('a', toAnchor('b.1')),
          run('c@example.com', toAddress('mailto:c@example.com', null)),
        ),
      ),
    ).toBe(
      '<p><a href="#b.1">a</a><a class="stele-address" href="mailto:c@example.com">c@example.com</a></p>\n',
    );
  });

  test('says what is in another locale, and what nobody is to translate', async () => {
    const korean = { ...run('개인정보 보호법'), locale: 'ko' };
    const company = { ...run('Hanbit Pay Co.', 'strong'), verbatim: true };
    const comma = { ...run(', '), locale: 'ko' };
    expect(await htmlOf(paragraph([], run('the '), korean, comma, run('as '), company, run(' has it')))).toBe(
      '<p>the <span lang="ko" dir="auto">개인정보 보호법</span>, as ' +
        '<strong translate="no">Hanbit Pay Co.</strong> has it</p>\n',
    );
  });

  test('says it of the part of a link that it is true of', async () => {
    const mail = toAddress('mailto:c@example.com', 1);
    const address = { ...run('c@example.com', mail), verbatim: true };
    const telephone = { ...run('+1-202-555-0143', toAddress('tel:+12025550143', null)), verbatim: true };
    expect(await htmlOf(paragraph([], run('to ', mail), address, run(' or '), telephone))).toBe(
      '<p><a href="mailto:c@example.com">to <span translate="no">c@<wbr>example.com</span></a> or ' +
        '<a class="stele-telephone" href="tel:+12025550143" translate="no">+1-202-555-0143</a></p>\n',
    );
  });

  test('lets an address that nobody translates break where addresses may', async () => {
    const address = { ...run('a@b.example, https://b.example/c/d?e=f@g and/or h'), verbatim: true };
    expect(await htmlOf(paragraph([], address))).toBe(
      '<p><span translate="no">a@<wbr>b.example, https://<wbr>b.example/<wbr>c/<wbr>d?e=f@<wbr>g and/or h</span></p>\n',
    );
    expect(await htmlOf(paragraph([], run('a@b.example')))).toBe('<p>a@b.example</p>\n');
  });

  test('writes a part as a section that its heading names', async () => {
    const korea: FlowBlock = {
      type: 'part',
      role: 'jurisdiction',
      effective: null,
      heading: heading(2, ['South_Korea', 'Korea'], run('South Korea')),
      blocks: [paragraph(['kr.1'], run('Words.'))],
    };
    const korean = {
      ...englishSample,
      blocks: [korea],
      web: { ...englishSample.web, partLinks: { South_Korea: 'Link to “South Korea”' } },
    };
    expect(await fragmentOf(korean)).toContain(
      [
        '<section class="stele-part stele-jurisdiction" aria-labelledby="South_Korea">',
        '<div class="stele-heading"><h2 id="South_Korea"><span id="Korea"></span>South Korea</h2>' +
          '<a class="stele-permalink" href="#South_Korea" aria-label="Link to “South Korea”"></a></div>',
        `<p id="kr.1">Words.${self('kr.1')}</p>`,
        '</section>',
        '',
      ].join('\n'),
    );
  });

  test('writes an item’s own words, then what stands below it', async () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [
        item('•', paragraph(['a'], run('one'), lineBreak, run('two')), {
          type: 'list',
          marker: { type: 'ordered', style: 'roman', start: 4 },
          level: 2,
          items: [item('(iv)', paragraph(['b'], run('three')))],
        }),
      ],
    };
    expect(await htmlOf(list)).toBe(
      [
        '<ul>',
        `<li id="a">one<br>two${self('a')}`,
        '<ol class="stele-roman" type="i" start="4">',
        `<li id="b">three${self('b')}</li>`,
        '</ol>',
        '</li>',
        '</ul>',
        '',
      ].join('\n'),
    );
  });

  const table: FlowTable = {
    type: 'table',
    anchors: ['t', 'old.t'],
    caption: [run('Providers')],
    caveat: null,
    labelledBy: null,
    width: 2,
    headerRows: 1,
    rows: [
      {
        type: 'row',
        cells: [
          { type: 'cell', anchors: ['t.name'], heads: 'column', runs: [run('Name')], caveat: null },
          { type: 'cell', anchors: ['t.country'], heads: 'column', runs: [run('Country')], caveat: null },
        ],
      },
      {
        type: 'row',
        cells: [
          { type: 'cell', anchors: ['t.a.name'], heads: 'row', runs: [run('Hanbit')], caveat: null },
          { type: 'cell', anchors: ['t.a.country'], heads: null, runs: [], caveat: null },
        ],
      },
    ],
  };

  test('writes a table in a named box that scrolls by itself', async () => {
    expect(await htmlOf(table)).toBe(
      [
        '<div class="stele-table" tabindex="0" role="group" aria-labelledby="t">',
        '<table>',
        `<caption id="t"><span id="old.t"></span>Providers${self('t')}</caption>`,
        '<thead>',
        '<tr>',
        `<th scope="col" id="t.name">Name${self('t.name')}</th>`,
        `<th scope="col" id="t.country">Country${self('t.country')}</th>`,
        '</tr>',
        '</thead>',
        '<tbody>',
        '<tr>',
        `<th scope="row" id="t.a.name">Hanbit${self('t.a.name')}</th>`,
        '<td id="t.a.country"></td>',
        '</tr>',
        '</tbody>',
        '</table>',
        '</div>',
        '',
      ].join('\n'),
    );
  });

  test('names a table without a caption by the paragraph that introduces it', async () => {
    const html = await htmlOf(paragraph(['intro'], run('Our agent:')), {
      ...table,
      caption: null,
      caveat: null,
      labelledBy: 'intro',
    });
    expect(html).toContain('<div class="stele-table" tabindex="0" role="group" aria-labelledby="intro">');
    expect(html).toContain('<span id="old.t"></span><table id="t" aria-labelledby="intro">');
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('gives every anchor of the %s sample one element, and every link a place', async (_, flow) => {
    expect(verifyFlow(flow)).toEqual([]);
    const html = await fragmentOf(flow);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual(
      expect.arrayContaining(['title', 'Gather', 'kr.transfers', 'kr.old-transfers', 'Children']),
    );
  });

  test('says its locale and direction', async () => {
    expect(await fragmentOf({ ...koreanSample, direction: 'rtl' })).toMatch(
      /^<article class="stele-notice" lang="ko" dir="rtl">\n/,
    );
  });

  test('writes the contents as a list of links', async () => {
    expect(await fragmentOf(englishSample)).toContain(
      [
        '<nav class="stele-contents" aria-labelledby="_contents">',
        '<h2 id="_contents">Contents</h2>',
        '<ol>',
        '<li><a href="#Collect">Personal information we collect</a>',
        '<ol>',
        '<li><a href="#Examples">Examples of information</a></li>',
        '</ol>',
        '</li>',
      ].join('\n'),
    );
  });
});
