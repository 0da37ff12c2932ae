import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../../src/flow/anchors.ts';
import type { Flow, FlowBlock, FlowLevel, FlowTable } from '../../../src/flow/flow.ts';
import { verifyFlow } from '../../../src/flow/verify.ts';
import { renderFragment } from '../../../src/format/html/render.ts';
import { archivedSample } from '../../support/archived-flow.ts';
import { outdatedFlow } from '../../support/outdated-flow.ts';
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
        '<div class="stele-heading"><h3 id="South_Korea"><span id="Korea"></span>South Korea</h3>' +
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

  /** A part in a part, as deep as the Flow goes. */
  const nested = (level: FlowLevel): FlowBlock => ({
    type: 'part',
    role: 'section',
    effective: null,
    heading: heading(level, [`part.${level}`], run(`Level ${level}`)),
    blocks: level === 6 ? [] : [nested((level + 1) as FlowLevel)],
  });

  test.each([
    [1, ['h1', 'h2', 'h2', 'h3', 'h4', 'h5', 'h6']],
    [2, ['h2', 'h3', 'h3', 'h4', 'h5', 'h6', 'h6 7']],
    [4, ['h4', 'h5', 'h5', 'h6', 'h6 7', 'h6 8', 'h6 9']],
    [6, ['h6', 'h6 7', 'h6 7', 'h6 8', 'h6 9', 'h6 10', 'h6 11']],
  ] as const)('begins with a heading of level %i, and goes on below it', async (headingBase, levels) => {
    const html = await fragmentOf({
      ...englishSample,
      blocks: [nested(2)],
      web: { ...englishSample.web, headingBase },
    });
    const found = [...html.matchAll(/<(h\d)[^>]*?(?: aria-level="(\d+)")?>/g)];
    expect(found.map(([, name, level]) => (level === undefined ? name : `${name} ${level}`))).toEqual(levels);
  });

  test('says a level below the sixth by ARIA, on the element that names the part', async () => {
    const html = await fragmentOf({
      ...englishSample,
      contents: { ...englishSample.contents, entries: [] },
      blocks: [nested(5)],
      web: { ...englishSample.web, headingBase: 4, partLinks: { 'part.5': 'Link to “Level 5”' } },
    });
    expect(html).toContain(
      [
        '<section class="stele-part" aria-labelledby="part.5">',
        '<div class="stele-heading"><h6 id="part.5" aria-level="8">Level 5</h6>' +
          '<a class="stele-permalink" href="#part.5" aria-label="Link to “Level 5”"></a></div>',
      ].join('\n'),
    );
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
    ['archived', archivedSample],
    ['out of date', outdatedFlow(englishSample, ['title', 'intro.1', 'Collect', 'kr.transfers'])],
  ])('has no class and no id of its own without the prefix, in the %s sample', async (_, flow) => {
    const html = await fragmentOf(flow);
    const valuesOf = (name: string): string[] =>
      [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].flatMap(([, value = '']) => value.split(' '));
    const classes = new Set(valuesOf('class'));
    expect(classes.size).toBeGreaterThan(8);
    expect([...classes].filter((name) => !name.startsWith('stele-'))).toEqual([]);
    const anchors = new Set(anchorsOf(flow));
    expect(valuesOf('id').filter((id) => !anchors.has(id) && !id.startsWith('_stele-'))).toEqual([]);
    const data = [...html.matchAll(/ (data-[\w-]+)=/g)].map(([, name = '']) => name);
    expect(data.filter((name) => !name.startsWith('data-stele-'))).toEqual([]);
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
        '<nav class="stele-contents" aria-labelledby="_stele-contents">',
        '<h3 id="_stele-contents">Contents</h3>',
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
