import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/ast/notice.ts';
import { compile } from '../../../src/build/compile.ts';
import { lowerEdition } from '../../../src/build/lower-edition.ts';
import { render, renderReview } from '../../../src/format/docx/render.ts';
import { lower } from '../../../src/lower/lower.ts';
import { parse } from '../../../src/syntax/parse.ts';
import { stele } from '../../support/fixture-project.ts';
import { noticeBody } from '../../support/generated-notice.ts';
import { sourcesOf } from '../../support/notice-source.ts';
import { englishSample, koreanSample } from '../../support/sample-flow.ts';
import { type LintRule, lint, lintRules } from './lint.ts';
import { partsOf } from './read-docx.ts';
import { testTheme } from './test-theme.ts';

const paragraph = '<w:p><w:r><w:t>Words</w:t></w:r></w:p>';
const cell = `<w:tc>${paragraph}</w:tc>`;
const grid = '<w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>';
const row = `<w:tr>${cell}</w:tr>`;
const table = `<w:tbl>${grid}${row}</w:tbl>`;
const headerRow = (flag: string) => `<w:tr><w:trPr><w:tblHeader${flag}/></w:trPr>${cell}</w:tr>`;
const bookmark = (name: string, id: number) =>
  `<w:p><w:bookmarkStart w:name="${name}" w:id="${id}"/><w:bookmarkEnd w:id="${id}"/></w:p>`;
const field = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
const relationship = (id: string, target: string, mode = ' TargetMode="External"') =>
  `<Relationship Id="${id}" Type="t" Target="${target}"${mode}/>`;

interface Seed {
  readonly body?: string;
  readonly relationships?: string;
  readonly settings?: string;
  readonly languages?: string;
}

/** A package with a style, a list and an address, and in it what the seed puts there. */
function packageOf(seed: Seed): ReadonlyMap<string, string> {
  return new Map([
    ['word/document.xml', `<w:document><w:body>${seed.body ?? ''}${paragraph}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      `<Relationships>${relationship('rId1', 'styles.xml', '')}${seed.relationships ?? ''}</Relationships>`,
    ],
    ['word/styles.xml', `<w:styles>${seed.languages ?? ''}<w:style w:styleId="Title"/></w:styles>`],
    ['word/numbering.xml', '<w:numbering><w:num w:numId="2"/></w:numbering>'],
    ['word/settings.xml', `<w:settings>${seed.settings ?? ''}</w:settings>`],
  ]);
}

const control = (tag: string, id: number) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`;

const seeds = {
  'xml-unbalanced': [{ body: '<w:p><w:r></w:p></w:r>' }, 'word/document.xml: `w:p` is not closed in order'],
  'bookmark-duplicate': [
    { body: bookmark('Cookies', 1) + bookmark('cookies', 2) },
    'word/document.xml: bookmark `cookies` stands twice',
  ],
  'bookmark-malformed': [
    { body: bookmark(`a${'b'.repeat(40)}`, 1) },
    `word/document.xml: Word does not take \`a${'b'.repeat(40)}\` as the name of a bookmark`,
  ],
  'bookmark-unpaired': [
    { body: '<w:p><w:bookmarkStart w:name="a" w:id="1"/></w:p>' },
    'word/document.xml: bookmark 1 does not end',
  ],
  'link-dangling': [
    { body: '<w:p><w:hyperlink w:anchor="Nowhere"/></w:p>' },
    'a link of word/document.xml leads to `Nowhere`, which is no bookmark',
  ],
  'relationship-missing': [
    { body: '<w:p><w:hyperlink r:id="rId9"/></w:p>' },
    'word/document.xml: relationship `rId9` does not exist',
  ],
  'relationship-duplicate': [
    {
      relationships: relationship('rId2', 'https://a.example/') + relationship('rId2', 'https://b.example/'),
    },
    'word/document.xml: relationship `rId2` stands twice',
  ],
  'control-duplicate': [
    { body: control('Cookies', 1) + control('Cookies', 2) },
    'word/document.xml: the tag `Cookies` stands twice',
  ],
  'control-tag-long': [
    { body: control('a'.repeat(65), 1) },
    `word/document.xml: the tag \`${'a'.repeat(65)}\` has more than 64 characters`,
  ],
  'read-only-recommended': [
    { settings: '<w:writeProtection w:recommended="1"/>' },
    'word/settings.xml: Word would ask whether to open the file read-only',
  ],
  'style-unnamed': [
    { languages: '<w:style w:styleId="Heading1"><w:name w:val="Heading 1"/></w:style>' },
    'word/styles.xml: style `Heading1` is called `Heading 1` where Word says `heading 1`',
  ],
  'address-malformed': [{ relationships: relationship('rId2', '') }, 'word/document.xml: `` is no address'],
  'numbering-unknown': [
    { body: '<w:p><w:pPr><w:numPr><w:numId w:val="{list1-1}"/></w:numPr></w:pPr></w:p>' },
    'word/document.xml: numbering `{list1-1}` is not defined',
  ],
  'style-unknown': [
    { body: '<w:p><w:pPr><w:pStyle w:val="Heading9"/></w:pPr></w:p>' },
    'word/document.xml: style `Heading9` is not defined',
  ],
  'language-malformed': [{ languages: '<w:lang w:val="en_US"/>' }, '`en_US` is no language tag'],
  'table-empty': [{ body: `<w:tbl>${grid}</w:tbl>` }, 'word/document.xml: table 1 has no rows'],
  'table-adjacent': [{ body: table + table }, 'word/document.xml: two tables have no paragraph between them'],
  'row-ragged': [
    { body: `<w:tbl>${grid}<w:tr>${cell}${cell}</w:tr></w:tbl>` },
    'word/document.xml: table 1 has a row of 2 cells where 1 are due',
  ],
  'column-unfixed': [
    { body: `<w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>${row}</w:tbl>` },
    'word/document.xml: table 1 is not of fixed layout',
  ],
  'header-flag-false': [
    { body: `<w:tbl>${grid}${headerRow(' w:val="false"')}</w:tbl>` },
    'word/document.xml: table 1 has a header flag that says `false`',
  ],
  'header-misplaced': [
    { body: `<w:tbl>${grid}${row}${headerRow('')}</w:tbl>` },
    'word/document.xml: table 1 has a header row below a body row',
  ],
  'paragraph-missing': [
    { body: `<w:tbl>${grid}<w:tr><w:tc/></w:tr></w:tbl>` },
    'word/document.xml: a `w:tc` does not end with a paragraph',
  ],
  'text-unprintable': [
    { body: '<w:p><w:r><w:t>a\nb</w:t></w:r></w:p>' },
    'word/document.xml: "a\\nb" holds a character that Word cannot print',
  ],
  'hangul-italic': [
    { body: '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>동의</w:t></w:r></w:p>' },
    'word/document.xml: `동의` is italic',
  ],
  'field-unbalanced': [
    { body: `<w:p>${field('begin')}${field('end')}</w:p>` },
    'word/document.xml: a field does not begin, separate and end in order',
  ],
  'field-dirty': [
    { body: `<w:p>${field('begin', ' w:dirty="true"')}${field('separate')}${field('end')}</w:p>` },
    'word/document.xml: a field is dirty',
  ],
} as const satisfies Record<LintRule, readonly [Seed, string]>;

describe('lint', () => {
  test('finds nothing in a sound package', () => {
    const body = `${table}${bookmark('Cookies', 1)}<w:p><w:hyperlink w:anchor="Cookies"/></w:p>`;
    expect(lint(packageOf({ body, relationships: relationship('rId2', 'https://a.example/') }))).toEqual([]);
  });

  test.each([englishSample, koreanSample])('finds nothing in what is rendered ($locale)', async (flow) => {
    expect(lint(partsOf(await render(flow, testTheme)))).toEqual([]);
    expect(lint(partsOf(await renderReview(flow, testTheme)))).toEqual([]);
  });

  test('finds nothing in what is rendered of our own notice, in any locale', async () => {
    const compiled = compile(stele);
    for (const edition of compiled.notices.flatMap(({ editions }) => editions)) {
      const flow = lowerEdition(edition, compiled.words, ['docx']);
      expect(lint(partsOf(await render(flow, testTheme)))).toEqual([]);
    }
  });

  test('finds nothing in what is rendered of any notice', async () => {
    const { words } = compile(stele);
    await fc.assert(
      fc.asyncProperty(noticeBody({ ids: 'all' }), async (body) => {
        const flow = lower(parse(sourcesOf(body)).value.notice, {
          outdated: new Set(),
          phrases: words.phrases('ko' as Locale),
          nameOf: () => 'x',
          files: [],
        });
        expect(lint(partsOf(await render(flow, testTheme)))).toEqual([]);
        expect(lint(partsOf(await renderReview(flow, testTheme)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each(lintRules)('%s', (rule) => {
    const [seed, message] = seeds[rule];
    expect(lint(packageOf(seed)).filter((finding) => finding.rule === rule)).toEqual([{ rule, message }]);
  });

  test.each(['\ufffe', '\uffff', '\u0001', '\t', '\ud800'])('takes %j for no text of Word', (character) => {
    const body = `<w:p><w:r><w:t>a${character}b</w:t></w:r></w:p>`;
    expect(lint(packageOf({ body })).map(({ rule }) => rule)).toEqual(['text-unprintable']);
  });

  test.each(['no address', 'https://', 'https://a b.example/', '쿠키'])(
    'takes %j for no address',
    (target) => {
      const found = lint(packageOf({ relationships: relationship('rId2', target) }));
      expect(found.map(({ rule }) => rule)).toEqual(['address-malformed']);
    },
  );

  test('a part that a relationship names has to be there', () => {
    const found = lint(packageOf({ relationships: relationship('rId2', 'header1.xml', '') }));
    expect(found).toEqual([
      { rule: 'relationship-missing', message: 'word/document.xml: part `word/header1.xml` does not exist' },
    ]);
  });

  test('settings that make Word ask are found', () => {
    expect(lint(packageOf({ settings: '<w:updateFields/>' })).map(({ rule }) => rule)).toEqual([
      'field-dirty',
    ]);
  });
});
