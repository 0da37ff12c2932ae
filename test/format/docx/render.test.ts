import { describe, expect, test } from 'vitest';
import { editionFingerprint, printedClauses } from '../../../src/flow/fingerprint.ts';
import type { Flow, FlowBlock } from '../../../src/flow/flow.ts';
import { render, renderReview } from '../../../src/format/docx/render.ts';
import {
  englishSample,
  heading,
  item,
  koreanSample,
  paragraph,
  run,
  toAddress,
} from '../../support/sample-flow.ts';
import { paragraphsOf, partOf, partsOf, pretty, wordsOfFlow } from './read-docx.ts';
import { attributeOf, readXml } from './read-xml.ts';
import { testTheme } from './test-theme.ts';
import { flowOf, tinyFlow } from './tiny-flow.ts';

const documentPath = 'word/document.xml';

async function documentOf(flow: Flow): Promise<string> {
  return partOf(await render(flow, testTheme), documentPath);
}

/** The attributes of every element of a name, in order. */
function elementsOf(xml: string, element: string): readonly string[] {
  const found: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === element) found.push(attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function valuesOf(xml: string, element: string, attribute = 'w:val'): readonly (string | null)[] {
  return elementsOf(xml, element).map((attributes) => attributeOf(attributes, attribute));
}

describe('the document', () => {
  test('of a tiny notice, as XML', async () => {
    await expect(pretty(await documentOf(tinyFlow))).toMatchFileSnapshot('golden/tiny.document.xml');
  });

  test.each([
    ['en', englishSample],
    ['ko', koreanSample],
  ])('says the words of the Flow, in order (%s)', async (_locale, flow) => {
    expect(paragraphsOf(await documentOf(flow))).toEqual(wordsOfFlow(flow));
  });

  test('says the words of the Flow in Malay, in Word’s name for the language', async () => {
    const flow = flowOf(
      [
        paragraph(
          ['p.1'],
          run('Kami menghormati '),
          run('hak-hak', 'emphasis'),
          run(' anda di bawah undang-undang.'),
        ),
        {
          type: 'list',
          marker: { type: 'ordered', style: 'roman', start: 1 },
          level: 1,
          items: [
            item('(i)', paragraph(['p.2'], run('Maklumat akaun.', 'strong'), run(' Nama dan alamat anda.'))),
          ],
        },
      ],
      { locale: 'ms', title: 'Notis Privasi' },
    );
    const file = await render(flow, testTheme);
    expect(paragraphsOf(partOf(file, documentPath))).toEqual(
      wordsOfFlow(flow).filter((words) => words !== 'Contents'),
    );
    expect(partOf(file, 'word/styles.xml')).toContain('<w:lang w:val="ms-MY" w:eastAsia="ko-KR"/>');
  });

  test('takes markup, entities and docx’s own placeholders for words', async () => {
    const words = 'a < b & c > d </w:t> &amp; {list1-0} {list1-1} "q" ]]>';
    const flow = flowOf([
      paragraph(['p.1'], run(words)),
      {
        type: 'list',
        marker: { type: 'bullet' },
        level: 1,
        items: [item('•', paragraph(['p.2'], run(words)))],
      },
    ]);
    expect(paragraphsOf(await documentOf(flow)).filter((text) => text === words)).toHaveLength(2);
  });
});

describe('bookmarks and links', () => {
  test('there is a bookmark for every anchor, and each link leads to one', async () => {
    const xml = await documentOf(englishSample);
    const names = valuesOf(xml, 'w:bookmarkStart', 'w:name');
    // As many as the sample has anchors, those that moved included.
    expect(names).toHaveLength(51);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['title', 'Collect', 'Gather', 'What_We_Collect', 'Children']),
    );
    const anchors = valuesOf(xml, 'w:hyperlink', 'w:anchor').filter((anchor) => anchor !== null);
    expect(anchors).toContain('Gather');
    for (const anchor of anchors) expect(names).toContain(anchor);
  });

  test('ids of bookmarks and relationships count from the document’s start', async () => {
    const file = await render(tinyFlow, testTheme);
    expect(valuesOf(partOf(file, documentPath), 'w:bookmarkStart', 'w:id')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    expect(partOf(file, 'word/_rels/document.xml.rels')).toContain(
      '<Relationship Id="rIdAddress1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.example.com/help?a=1&amp;b=2" TargetMode="External"/>',
    );
  });

  test('an address keeps its fragment, and what a URI may not hold is encoded', async () => {
    const link = toAddress('https://www.example.com/a b/쿠키?q=100%25#도움', 1);
    const file = await render(flowOf([paragraph(['p.1'], run('help', link))]), testTheme);
    expect(partOf(file, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://www.example.com/a%20b/%EC%BF%A0%ED%82%A4?q=100%25#%EB%8F%84%EC%9B%80"',
    );
  });

  test('an address stands once among the relationships, however many links lead there', async () => {
    const link = toAddress('https://www.example.com/', 1);
    const blocks = [1, 2, 3].map((number) => paragraph([`p.${number}`], run('there', link)));
    const file = await render(flowOf(blocks), testTheme);
    expect(valuesOf(partOf(file, documentPath), 'w:hyperlink', 'r:id')).toEqual(Array(3).fill('rIdAddress1'));
    expect(partOf(file, 'word/_rels/document.xml.rels').match(/TargetMode="External"/g)).toHaveLength(1);
  });
});

describe('lists', () => {
  function list(level: number, start: number, ...blocks: readonly FlowBlock[]): FlowBlock {
    const first = paragraph([], run(`level ${level}`));
    return {
      type: 'list',
      marker: { type: 'ordered', style: 'decimal', start },
      level,
      items: [item(`${start}.`, first, ...blocks)],
    };
  }

  test('each ordered list counts by itself, from its own start', async () => {
    const file = await render(flowOf([list(1, 1), list(1, 1), list(1, 7)]), testTheme);
    const numbers = valuesOf(partOf(file, documentPath), 'w:numId');
    expect(new Set(numbers).size).toBe(3);
    const numbering = partOf(file, 'word/numbering.xml');
    const starts = numbers.map(
      (number) =>
        /<w:lvlOverride w:ilvl="0"><w:startOverride w:val="(\d+)"/.exec(
          numbering.slice(numbering.indexOf(`w:numId="${number}"`)),
        )?.[1],
    );
    expect(starts).toEqual(['1', '1', '7']);
  });

  test('bulleted lists share an instance', async () => {
    const bullets = (name: string): FlowBlock => ({
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [item('•', paragraph([name], run(name)))],
    });
    const numbers = valuesOf(await documentOf(flowOf([bullets('a'), bullets('b')])), 'w:numId');
    expect(numbers).toHaveLength(2);
    expect(new Set(numbers).size).toBe(1);
  });

  test('the marker is the one that Flow prints', async () => {
    const lettered: FlowBlock = {
      type: 'list',
      marker: { type: 'ordered', style: 'alpha', start: 2 },
      level: 2,
      items: [item('(b)', paragraph([], run('second')))],
    };
    const file = await render(flowOf([list(1, 1, lettered)]), testTheme);
    const numbering = partOf(file, 'word/numbering.xml');
    expect(numbering).toContain('<w:numFmt w:val="lowerLetter"/>');
    expect(numbering).toContain('<w:lvlText w:val="(%2)"/>');
    expect(valuesOf(partOf(file, documentPath), 'w:ilvl')).toEqual(['0', '1']);
  });

  test('a tenth level stays on the ninth, which is Word’s last', async () => {
    let nested: readonly FlowBlock[] = [];
    for (let level = 10; level > 0; level -= 1) nested = [list(level, 1, ...nested)];
    expect(valuesOf(await documentOf(flowOf(nested)), 'w:ilvl').slice(-2)).toEqual(['8', '8']);
  });
});

describe('tables', () => {
  const cell = (text: string, heads: 'column' | 'row' | null = null) =>
    ({ type: 'cell', anchors: [], heads, runs: text === '' ? [] : [run(text)], caveat: null }) as const;
  const table = (anchor: string, changes: object = {}): FlowBlock => ({
    type: 'table',
    anchors: [anchor],
    caption: null,
    caveat: null,
    labelledBy: null,
    width: 1,
    headerRows: 0,
    rows: [{ type: 'row', cells: [cell('one')] }],
    ...changes,
  });

  test('a row is flagged as a header where it is one, and nothing is said where it is none', async () => {
    const rows = [
      { type: 'row', cells: [cell('head', 'column')] },
      { type: 'row', cells: [cell('body')] },
    ];
    const xml = await documentOf(flowOf([table('t', { headerRows: 1, rows })]));
    expect(elementsOf(xml, 'w:tblHeader')).toEqual(['']);
    expect(elementsOf(xml, 'w:tr')).toHaveLength(2);
  });

  test('two tables in a row stay two, and the document ends with a paragraph', async () => {
    const xml = await documentOf(flowOf([table('one'), table('two')]));
    const between = xml.slice(xml.indexOf('</w:tbl>'), xml.lastIndexOf('<w:tbl>'));
    expect(between).toContain('<w:pStyle w:val="TableEnd"/>');
    expect(xml.slice(xml.lastIndexOf('</w:tbl>'))).toContain('<w:p>');
  });

  test('a table without a caption bears its anchors in its first cell, and its name from its introduction', async () => {
    const introduction = { ...paragraph(['intro'], run('As follows:')), introduces: true };
    const xml = await documentOf(flowOf([introduction, table('t', { labelledBy: 'intro' })]));
    expect(xml.slice(xml.indexOf('<w:tc>'))).toContain('w:name="t"');
    expect(xml).toContain('<w:tblCaption w:val="As follows:"/>');
  });
});

describe('Korean', () => {
  test('is set in its own font and language, without a space before Hangul, without italics', async () => {
    const file = await render(koreanSample, testTheme);
    const styles = partOf(file, 'word/styles.xml');
    expect(styles).toContain('w:eastAsia="Malgun Gothic"');
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="ko-KR"/>');
    expect(styles).toContain('<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/>');
    expect(partOf(file, documentPath)).not.toContain('<w:i/>');
  });

  test('emphasis is weight, and Latin words keep their slant', async () => {
    const emphasis = async (text: string) => documentOf(flowOf([paragraph(['p'], run(text, 'emphasis'))]));
    expect(await emphasis('동의')).toContain('<w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">동의</w:t>');
    expect(await emphasis('consent')).toContain(
      '<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">consent</w:t>',
    );
  });
});

describe('headings', () => {
  test('have Word’s own styles, with their place in the outline', async () => {
    const parts = ([2, 3, 4, 5, 6] as const).reduceRight<readonly FlowBlock[]>(
      (blocks, level) => [
        {
          type: 'part',
          role: 'section',
          effective: null,
          heading: heading(level, [`h${level}`], run(`level ${level}`)),
          blocks,
        },
      ],
      [],
    );
    const file = await render(flowOf(parts), testTheme);
    const used = valuesOf(partOf(file, documentPath), 'w:pStyle');
    expect(used).toEqual(['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']);
    const styles = partOf(file, 'word/styles.xml');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const style = styles.slice(styles.indexOf(`w:styleId="Heading${level}"`)).split('</w:style>')[0];
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(style).toContain('<w:keepNext/>');
    }
  });
});

describe('contents', () => {
  test('are a field that is filled in, so that Word asks nothing', async () => {
    const file = await render(englishSample, testTheme);
    const xml = partOf(file, documentPath);
    expect(valuesOf(xml, 'w:fldChar', 'w:fldCharType')).toEqual(['begin', 'separate', 'end']);
    expect(elementsOf(xml, 'w:fldChar').join()).not.toContain('dirty');
    expect(partOf(file, 'word/settings.xml')).not.toContain('updateFields');
    expect(xml).toContain('TOC \\o "1-2" \\n \\h \\z \\u');
    expect(valuesOf(xml, 'w:pStyle').filter((style) => style?.startsWith('TOC'))).toEqual([
      'TOCHeading',
      'TOC1',
      'TOC2',
      'TOC1',
      'TOC1',
      'TOC2',
      'TOC1',
    ]);
  });

  test('a page number elsewhere is a field that leads to its bookmark, and asks nothing either', async () => {
    const number = { type: 'field', field: 'page-of', anchor: 'title' } as const;
    const xml = await documentOf(flowOf([paragraph(['p'], run('see page '), number)]));
    expect(xml).toContain(' PAGEREF title \\h ');
    expect(elementsOf(xml, 'w:fldChar').join()).not.toContain('dirty');
  });

  test('are left out where there are none', async () => {
    expect(await documentOf(flowOf([paragraph(['p'], run('Words'))]))).not.toContain('w:sdt');
  });
});

describe('the package', () => {
  test('is the same bytes again, whatever was rendered between', async () => {
    const first = await render(koreanSample, testTheme);
    await render(englishSample, testTheme);
    const again = await render(koreanSample, testTheme);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });

  test('begins with the content types, and holds no time', async () => {
    const file = await render(tinyFlow, testTheme);
    const [first, ...others] = [...partsOf(file).keys()];
    expect(first).toBe('[Content_Types].xml');
    expect(others).toEqual(others.toSorted());
    // MS-DOS time and date of 1980-01-01 00:00:00, in the first local header.
    expect([...file.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test('says what it is: title, version, language, day', async () => {
    expect(partOf(await render(koreanSample, testTheme), 'docProps/core.xml').split('>\n')[1]).toBe(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        '<dc:title>개인정보 처리방침 &amp; 약관 &lt;이용&gt;</dc:title>' +
        '<dc:subject>최종 수정일: 2026년 11월 2일; 시행일: 2026년 12월 1일</dc:subject>' +
        '<dc:description>개인정보 처리방침 &amp; 약관 &lt;이용&gt; · 2026-11-02</dc:description>' +
        '<dc:identifier>https://www.example.com/legal/privacy/ko/</dc:identifier>' +
        '<dc:language>ko</dc:language><cp:version>2026-11-02</cp:version>' +
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-02T00:00:00Z</dcterms:created>' +
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-02T00:00:00Z</dcterms:modified>' +
        '</cp:coreProperties>',
    );
  });

  test('says of which edition it is, for Word’s own list of properties', async () => {
    const xml = partOf(await render(koreanSample, testTheme), 'docProps/custom.xml');
    expect(
      [...xml.matchAll(/name="([^"]*)"><vt:lpwstr>([^<]*)/g)].map(([, name, value]) => [name, value]),
    ).toEqual([
      ['Notice', 'privacy'],
      ['Version', '2026-11-02'],
      ['Effective date', '2026-12-01'],
      ['Locale', 'ko'],
      ['Source fingerprint', editionFingerprint(koreanSample)],
    ]);
    expect(editionFingerprint(koreanSample)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('every page but the first has a head; every page has a foot with its folio at the right', async () => {
    const file = await render(tinyFlow, testTheme);
    expect(paragraphsOf(partOf(file, 'word/header1.xml'))).toEqual(['Tiny notice']);
    expect(paragraphsOf(partOf(file, 'word/header2.xml'))).toEqual([]);
    for (const foot of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(paragraphsOf(partOf(file, foot))).toEqual(['Tiny notice · 2026-11-02Page  of ']);
      expect(partOf(file, foot)).toMatch(/<w:tab w:val="right" w:pos="8786"\/>.*PAGE.*NUMPAGES/);
    }
    expect(partOf(file, documentPath)).toContain('<w:titlePg/>');
  });

  test.each([
    [paragraph(['p'], run('there', toAddress('https://', 1))), '`https://` is no address'],
    [paragraph(['p'], run('a\uffffb')), 'word/document.xml: a text holds a character that Word cannot print'],
    [paragraph(['p'], run('a\nb')), 'word/document.xml: a text holds a character that Word cannot print'],
    [paragraph(['p'], run('a\ud800b')), 'word/document.xml: a text holds a character that Word cannot print'],
  ])('is not made where Word would not open it', async (block, fault) => {
    await expect(render(flowOf([block]), testTheme)).rejects.toThrow(
      `Word would not open the file of tiny in en:\n${fault}`,
    );
  });
});

describe('words that a speller does not know', () => {
  test('bear the language they are in, and addresses are not proofread', async () => {
    const korean = { ...run('한국어'), locale: 'ko' };
    const english = { ...run('Privacy Act'), locale: 'en' };
    const address = { ...run('dpo@example.com'), verbatim: true };
    const xml = await documentOf(flowOf([paragraph(['p'], run('a '), korean, english, address)]));
    expect(xml).toContain('<w:rPr><w:lang w:eastAsia="ko-KR"/></w:rPr><w:t xml:space="preserve">한국어');
    expect(xml).toContain('<w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">Privacy Act');
    expect(xml).toContain('<w:rPr><w:noProof/></w:rPr><w:t xml:space="preserve">dpo@example.com');
  });
});

describe('the file for review', () => {
  test('of a tiny notice, as XML', async () => {
    const file = await renderReview(tinyFlow, testTheme);
    await expect(pretty(partOf(file, documentPath))).toMatchFileSnapshot('golden/tiny.review.document.xml');
    await expect(pretty(partOf(file, 'customXml/item1.xml'))).toMatchFileSnapshot('golden/tiny.clauses.xml');
  });

  test('has a content control for each clause, and the file for reading has none', async () => {
    const review = partOf(await renderReview(koreanSample, testTheme), documentPath);
    const own = printedClauses(koreanSample).map(({ anchor }) => anchor);
    expect(valuesOf(review, 'w:tag')).toEqual(own);
    expect(valuesOf(review, 'w:alias')).toEqual(own);
    expect(new Set(valuesOf(review, 'w:id')).size).toBe(own.length);
    expect(await documentOf(koreanSample)).not.toContain('w:tag');
  });

  test('has no contents, which an edited heading would leave behind', async () => {
    expect(partOf(await renderReview(englishSample, testTheme), documentPath)).not.toContain('TOC');
  });

  test('names a clause by its bookmark where its id is longer than Word takes', async () => {
    const id = `a${'b'.repeat(70)}`;
    const xml = partOf(await renderReview(flowOf([paragraph([id], run('Words'))]), testTheme), documentPath);
    const [tag] = valuesOf(xml, 'w:tag').slice(-1);
    expect(tag).toMatch(/^ab{30}_[0-9a-f]{8}$/);
    expect(valuesOf(xml, 'w:bookmarkStart', 'w:name')).toContain(tag);
  });
});
