import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock } from '../../../src/flow/flow.ts';
import { render, renderReview } from '../../../src/format/docx/render.ts';
import { deleted, englishRedline, inserted, koreanRedline } from '../../support/redline-flow.ts';
import { heading, paragraph, run, toAddress } from '../../support/sample-flow.ts';
import { lint } from './lint.ts';
import { paragraphsOf, partOf, partsOf } from './read-docx.ts';
import {
  added,
  movedAway,
  movedHere,
  part,
  redlineFlowOf,
  removed,
  reworded,
  rowOf,
  table,
  words,
} from './redline-cases.ts';
import { testTheme } from './test-theme.ts';
import { flowOf } from './tiny-flow.ts';

/** The blocks of a redline's body as XML, without its cover, ids and dates. */
async function bodyOf(...blocks: readonly FlowBlock[]): Promise<string> {
  const xml = partOf(await render(redlineFlowOf(blocks), testTheme), 'word/document.xml');
  const body = xml.slice(xml.indexOf('Last updated'), xml.indexOf('<w:sectPr'));
  return body
    .slice(body.indexOf('</w:p>') + '</w:p>'.length)
    .replaceAll(/ w:(?:id|author|date)="[^"]*"/g, '')
    .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, '')
    .replaceAll(' xml:space="preserve"', '');
}

const both = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const ins = (text: string) => `<w:ins><w:r><w:t>${text}</w:t></w:r></w:ins>`;
const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe('tracked changes', () => {
  test('of words: what is kept has no mark', async () => {
    const block = {
      ...paragraph(['p'], run('a '), deleted('b'), inserted('c'), { type: 'break', revision: 'inserted' }),
      revised: reworded,
    } as const;
    expect(await bodyOf(block)).toBe(
      `<w:p><w:pPr/>${both('a ')}${del('b')}<w:ins><w:r><w:t>c</w:t></w:r><w:r><w:br/></w:r></w:ins></w:p>`,
    );
  });

  test('of linked words stand in the hyperlink, and the character behind it is changed with it', async () => {
    const link = toAddress('https://www.example.com/new', 1);
    const block = {
      ...paragraph(
        ['p'],
        deleted('old', toAddress('https://www.example.com/old', 2)),
        inserted('new', link),
        run('. End'),
      ),
      revised: reworded,
    };
    const linked = (id: number, words: string) =>
      `<w:hyperlink w:history="1" r:id="rIdAddress${id}">${words}</w:hyperlink>`.replaceAll(
        /<w:r>/g,
        '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>',
      );
    expect(await bodyOf(block)).toBe(
      `<w:p><w:pPr/>${linked(1, del('old'))}${del('.')}${linked(2, ins('new'))}${ins('.')}${both(' End')}</w:p>`,
    );
  });

  test('of a paragraph are of its words and of its end', async () => {
    expect(await bodyOf(words('old', 'a'), words('new', 'b'), words('kept', 'c'))).toBe(
      [
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${del('a')}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>${ins('b')}</w:p>`,
        `<w:p><w:pPr/>${both('c')}</w:p>`,
      ].join(''),
    );
  });

  test('of a paragraph before a table are of the end before it, and looks go with ends', async () => {
    const xml = await bodyOf(part('kept', 'a', words('old', 'b'), table('kept', 't')));
    expect(xml.slice(0, xml.indexOf('<w:tbl>'))).toBe(
      [
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del/></w:rPr></w:pPr>${both('a')}</w:p>`,
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>${del('b')}</w:p>`,
      ].join(''),
    );
  });

  test('of rows are of their words too', async () => {
    const rows = [
      rowOf('one', [[deleted('a')]], removed),
      rowOf('two', [[inserted('b')]], added),
      rowOf('three', [[deleted('c'), inserted('d')]]),
    ];
    const xml = await bodyOf({ ...table('kept', 't'), rows });
    expect(
      [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
        row.replaceAll(/<w:tcPr>.*?<\/w:tcPr>|<w:pPr>.*?<\/w:pPr>/g, ''),
      ),
    ).toEqual([
      `<w:tr><w:trPr><w:cantSplit/><w:del/></w:trPr><w:tc><w:p>${del('a')}</w:p></w:tc></w:tr>`,
      `<w:tr><w:trPr><w:cantSplit/><w:ins/></w:trPr><w:tc><w:p>${ins('b')}</w:p></w:tc></w:tr>`,
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p>${del('c')}${ins('d')}</w:p></w:tc></w:tr>`,
    ]);
  });

  test('of columns are of rows: those that were, and those that are, in one table', async () => {
    const columns = rowOf('row', [[run('a')], [deleted('b')], [inserted('c')], [inserted('d')]]);
    const [kept, before, after, last] = columns.cells;
    if (kept === undefined || before === undefined || after === undefined || last === undefined)
      throw new Error();
    const row = {
      ...columns,
      cells: [
        kept,
        { ...before, revised: removed },
        { ...after, revised: added },
        { ...last, revised: added },
      ],
    };
    const xml = await bodyOf({ ...table('kept', 't'), width: 4, rows: [row] });
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([one]) => one);
    expect(rows.map((one) => paragraphsOf(one.replaceAll('w:delText', 'w:t')))).toEqual([
      ['a', 'b'],
      ['a', 'c', 'd'],
    ]);
    expect(rows.map((one) => /<w:trPr>.*?<w:(ins|del)\/>/.exec(one)?.[1])).toEqual(['del', 'ins']);
    // Four columns of the grid: the halves and the thirds of the table's width.
    expect(xml.match(/<w:gridCol /g)).toHaveLength(4);
    expect(rows.map((one) => [...one.matchAll(/<w:gridSpan w:val="(\d)"/g)].map(([, span]) => span))).toEqual(
      [['2', '2'], ['2']],
    );
  });

  test('are by the company that the cover names, and of the newer version’s day', async () => {
    const company = { ...run('Hanbit & Co.'), verbatim: true };
    const flow = redlineFlowOf([words('new', 'a'), words('kept', 'b')]);
    const cover = { ...flow.cover, lines: [...flow.cover.lines, [company]] };
    const marks = async (of: Flow) =>
      /<w:ins w:id="\d+" (w:author="[^"]*" w:date="[^"]*")/.exec(
        partOf(await render(of, testTheme), 'word/document.xml'),
      )?.[1];
    expect(await marks({ ...flow, cover })).toBe('w:author="Hanbit &amp; Co." w:date="2026-11-02T00:00:00Z"');
    expect(await marks(flow)).toBe('w:author="Stele" w:date="2026-11-02T00:00:00Z"');
  });
});

describe('what was moved', () => {
  const note = (text: string) => run(text);
  const pair = (...more: readonly ReturnType<typeof run>[]): readonly FlowBlock[] => [
    { ...paragraph(['was.p'], deleted('a b'), ...more), revised: movedAway('p', note('Moved to “Z”')) },
    words('kept', 'between'),
    {
      ...paragraph(['p'], run('a '), deleted('b'), inserted('c'), ...more),
      revised: movedHere('was.p', note('Moved here from “A”')),
    },
    words('kept', 'end'),
  ];

  test('is a move for Word, without the words that it lost', async () => {
    const xml = (await bodyOf(...pair())).replaceAll(
      /<w:(?:ins|del|moveTo|moveFrom)><w:r><w:commentReference\/><\/w:r><\/w:\w+>/g,
      '',
    );
    const mark = (name: string, text: string) => `<w:${name}><w:r><w:t>${text}</w:t></w:r></w:${name}>`;
    expect(xml).toBe(
      [
        `<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFromRangeStart w:name="move1"/>${mark('moveFrom', 'a b')}</w:p><w:moveFromRangeEnd/>`,
        `<w:p><w:pPr/>${both('between')}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr><w:moveToRangeStart w:name="move1"/>${mark('moveTo', 'a ')}${ins('c')}</w:p><w:moveToRangeEnd/>`,
        `<w:p><w:pPr/>${both('end')}</w:p>`,
      ].join(''),
    );
  });

  test('says in a comment where it was, where it is, and what became of its words', async () => {
    const comments = partOf(await render(redlineFlowOf(pair()), testTheme), 'word/comments.xml');
    const [, ...ofMoves] = comments.split('<w:comment ').slice(1);
    expect(ofMoves.map(paragraphsOf)).toEqual([['Moved to “Z”'], ['Moved here from “A”', 'a bc']]);
    expect(ofMoves[1]).toContain('<w:strike/></w:rPr><w:t xml:space="preserve">b</w:t>');
  });

  test('with a link is deleted and inserted, which LibreOffice takes back whole', async () => {
    const xml = await bodyOf(...pair(run('link', toAddress('https://www.example.com/', 1))));
    expect(xml).not.toContain('move');
    expect(xml.match(/<w:commentReference/g)).toHaveLength(2);
  });
});

describe('the redline', () => {
  test.each([
    ['en', englishRedline],
    ['ko', koreanRedline],
  ])('is a sound file, and the same bytes again (%s)', async (_locale, flow) => {
    const file = await render(flow, testTheme);
    expect(lint(partsOf(file))).toEqual([]);
    expect(Buffer.from(await render(flow, testTheme)).equals(Buffer.from(file))).toBe(true);
  });

  test('has no content controls, no contents and no list of changes', async () => {
    const xml = partOf(await render(englishRedline, testTheme), 'word/document.xml');
    expect(xml).not.toContain('w:sdt');
    expect(xml).not.toContain('TOC');
    expect(paragraphsOf(xml)).not.toContain('What changed');
    expect(paragraphsOf(xml)[0]).toBe('Privacy Notice');
  });

  test('says in a comment on its title what is compared and how much was changed', async () => {
    const comments = partOf(await render(koreanRedline, testTheme), 'word/comments.xml');
    expect(paragraphsOf(comments.slice(0, comments.indexOf('</w:comment>')))).toEqual([
      '2026년 3월 2일 버전에서 2026년 11월 2일 버전으로',
      '변경 내용',
      '추가: 8',
      '삭제: 6',
      '이동: 2',
      '문구 변경: 6',
      '표기만 변경: 1',
    ]);
  });

  test('has a bookmark for each anchor, and a number for each mark', async () => {
    const xml = partOf(await render(englishRedline, testTheme), 'word/document.xml');
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Cookies');
    expect(names.filter((name) => name?.startsWith('was_Cookies_'))).not.toEqual([]);
    const ids = [
      ...xml.matchAll(
        /<w:(?:bookmarkStart|ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|pPrChange) (?:w:name="[^"]*" )?w:id="(\d+)"/g,
      ),
    ].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is no edition: it has no fingerprint', async () => {
    expect(partOf(await render(englishRedline, testTheme), 'docProps/custom.xml')).not.toContain(
      'fingerprint',
    );
  });
});

describe('an edition', () => {
  const effective: Flow = flowOf([
    {
      type: 'part',
      role: 'jurisdiction',
      heading: heading(2, ['kr'], run('South Korea')),
      effective: [run('This part takes effect on 1 December 2026.')],
      blocks: [paragraph(['kr.1'], run('Words.'))],
    },
  ]);

  test('says below the heading of a part when it takes effect', async () => {
    const file = await render(effective, testTheme);
    const xml = partOf(file, 'word/document.xml');
    expect(xml).toContain(
      '<w:p><w:pPr><w:pStyle w:val="EffectiveLine"/></w:pPr><w:bookmarkStart w:name="_Effective1" w:id="3"/><w:r><w:t xml:space="preserve">This part takes effect on 1 December 2026.</w:t></w:r>',
    );
    expect(paragraphsOf(xml).slice(-3)).toEqual([
      'South Korea',
      'This part takes effect on 1 December 2026.',
      'Words.',
    ]);
    expect(lint(partsOf(file))).toEqual([]);
    expect(partOf(await renderReview(effective, testTheme), 'word/document.xml')).toContain('_Effective1');
  });

  test('without such a part has no such style', async () => {
    const file = await render(flowOf([paragraph(['p'], run('Words.'))]), testTheme);
    expect(partOf(file, 'word/styles.xml')).not.toContain('EffectiveLine');
  });

  test('carries the root of its release', async () => {
    const root = 'a'.repeat(64);
    const flow = flowOf([paragraph(['p'], run('Words.'))], { release: { root, attachments: [] } });
    expect(partOf(await render(flow, testTheme), 'docProps/custom.xml')).toContain(
      `name="Release root"><vt:lpwstr>${root}</vt:lpwstr>`,
    );
  });
});
