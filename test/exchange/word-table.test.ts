import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import { unsavedWork } from '../../src/exchange/unsaved-work.ts';
import { accept } from '../../src/status/decide.ts';
import { describeWithValidator, validatorFindings } from '../conformance/docx/open-xml-sdk.ts';
import {
  commented,
  edited,
  replace,
  trackedInsert,
  trackedReplace,
  withParts,
} from '../review/word-edits.ts';
import {
  deciding,
  exchangeProject,
  exported,
  korean,
  readBytes,
  takenBack,
  withSource,
} from './exchange-project.ts';

const sources = withSource(exchangeProject(), '_ninety_ days.', '_sixty_ days, not more.');
const file = await exported(sources, 'docx');

async function takenFrom(bytes: Uint8Array) {
  const result = takenBack(sources, await readBytes(bytes, 'docx'));
  return {
    taken: result.taken.map(({ clause, after }) => [clause, after]),
    refusals: result.refusals,
    comments: result.comments,
  };
}

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

describe('what Word is given', () => {
  const document = partOf(file, 'word/document.xml');

  it('is a table on its side, whose head repeats', () => {
    expect(document).toContain('w:orient="landscape"');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:tr>/g)).toHaveLength(13);
  });

  it('says of which translation it is', () => {
    const properties = partOf(file, 'docProps/custom.xml');
    expect(
      [...properties.matchAll(/name="([^"]*)"><vt:lpwstr>([^<]*)</g)].map(([, ...pair]) => pair),
    ).toEqual([
      ['Notice', 'privacy'],
      ['Version', '2026-11-02'],
      ['Source locale', 'en'],
      ['Locale', 'ko'],
    ]);
    expect(partOf(file, 'docProps/core.xml')).toContain('<dc:title>Privacy Notice (en → ko)</dc:title>');
  });

  it('has a font and a language for Korean', () => {
    expect(partOf(file, 'word/styles.xml')).toContain('w:eastAsia="Malgun Gothic"');
    expect(partOf(file, 'word/styles.xml')).toMatch(/<w:lang w:val="en-US" w:eastAsia="ko-KR"/);
  });

  it('shows tags in a colour of their own', () => {
    expect(document).toMatch(/<w:color w:val="1F5FA8"\/><\/w:rPr><w:t xml:space="preserve">&lt;cookies&gt;</);
  });
});

describeWithValidator('the validator of Office', () => {
  it('finds nothing wrong with it', () => {
    expect(validatorFindings(file)).toEqual([]);
  });
});

describe('what a reviewer does in Word', () => {
  it('to the translation is taken, tracked or not', async () => {
    const { taken, refusals } = await takenFrom(
      edited(
        file,
        trackedReplace('구십', '육십'),
        trackedInsert('보관합니다', '만'),
        replace('서울', '서울특별시'),
        trackedReplace('대리인', '대행자'),
      ),
    );
    expect(refusals).toEqual([]);
    expect(taken).toEqual([
      ['Cookies.2', '당사는 로그를 <em>육십</em> 일간 보관합니다만.'],
      ['agents', '대행자'],
      ['agents.hanbit.place', '서울특별시'],
    ]);
  });

  it('to a tag is refused, with the row', async () => {
    const { taken, refusals } = await takenFrom(
      edited(file, (xml) =>
        xml.replace(/(구십<\/w:t><\/w:r>)<w:r>(?:(?!<\/w:r>).)*&lt;\/em&gt;<\/w:t><\/w:r>/, '$1'),
      ),
    );
    expect(taken).toEqual([]);
    expect(refusals).toEqual([{ at: 6, clause: 'Cookies.2', reason: '`<em>` is not closed' }]);
  });

  it('to the source is refused where it matters, and nowhere else', async () => {
    const source = replace('You may refuse.', 'You might refuse.');
    expect((await takenFrom(edited(file, source))).refusals).toEqual([]);
    const { refusals } = await takenFrom(edited(file, source, inMissing('거부할 수 있습니다.')));
    expect(refusals).toEqual([
      {
        at: 7,
        clause: 'Cookies.3',
        reason: 'the file was made from another source text than the notice has now',
      },
    ]);
  });

  it('as a comment or a note is listed', async () => {
    const noted = edited(commented(file, '명칭', 'Or 이름?'), inNote('장소', 'Ask Seoul'));
    expect((await takenFrom(noted)).comments).toEqual([
      { clause: 'agents.name', at: 10, text: 'Kim: Or 이름?' },
      { clause: 'agents.place', at: 11, text: 'Ask Seoul' },
    ]);
  });

  it('is not what the table said of a clause that has gone on since', async () => {
    const read = await readBytes(file, 'docx');
    expect(takenBack(sources, read).comments).toEqual([]);
    const accepted = deciding(sources, { 'Cookies.2': accept });
    expect(takenBack(accepted, read).comments).toEqual([]);
    expect(await unsavedWork(file, korean(accepted))).toBeNull();
    const asked = await readBytes(edited(file, replace('not more.', 'not more. Really?')), 'docx');
    expect(takenBack(accepted, asked).comments).toHaveLength(1);
  });

  it('as paragraphs of one clause is one text', async () => {
    const two = inMissing('거부할 수</w:t></w:r></w:p><w:p><w:r><w:t>있습니다.');
    expect((await takenFrom(edited(file, two))).taken).toEqual([['Cookies.3', '거부할 수 있습니다.']]);
  });

  it('by deleting the end of a paragraph joins what it parted', async () => {
    const mark = '<w:pPr><w:rPr><w:del w:id="9" w:author="Kim"/></w:rPr></w:pPr>';
    const two = inMissing(
      `거부할 수 있</w:t></w:r></w:p><w:p>${mark}<w:r><w:t>습</w:t></w:r></w:p><w:p><w:r><w:t>니다.`,
    );
    expect((await takenFrom(edited(file, two))).taken).toEqual([['Cookies.3', '거부할 수 있 습니다.']]);
  });

  /** Without a column; rows of one cell name a part of the notice. */
  const withoutColumn = (column: number) => (xml: string) =>
    xml.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
      return cells.length === 1 ? row : row.replace(cells[column] ?? '', () => '');
    });

  it('without the column of the source is taken all the same', async () => {
    const narrow = edited(file, inMissing('거부할 수 있습니다.'), withoutColumn(1));
    expect(await takenFrom(narrow)).toEqual({
      taken: [['Cookies.3', '거부할 수 있습니다.']],
      refusals: [],
      comments: [],
    });
  });

  it('without the column of the translation is no translation table', async () => {
    const read = await exchangeFormats.docx.read(edited(file, withoutColumn(2)));
    expect(JSON.stringify(read)).toContain('holds no translation table');
  });

  it('above the id of a clause does no harm', async () => {
    const above = edited(file, inMissing('거부할 수 있습니다.'), (xml) =>
      xml.replace('>Cookies.3<', '> </w:t></w:r></w:p><w:p><w:r><w:t>Cookies.3<'),
    );
    expect((await takenFrom(above)).taken).toEqual([['Cookies.3', '거부할 수 있습니다.']]);
  });

  it.each([
    [
      'a table of its own',
      '</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>수</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>',
    ],
    ['a picture', '</w:t></w:r><w:r><w:drawing/></w:r><w:r><w:t>'],
  ])('is refused where it puts %s into a translation', async (what, xml) => {
    const read = await exchangeFormats.docx.read(edited(file, inMissing(`거부할 ${xml}있습니다.`)));
    expect(read).toEqual({
      type: 'unreadable',
      faults: [{ at: 7, clause: 'Cookies.3', reason: `holds ${what}, which no clause can hold` }],
    });
  });

  it('to a row, by deleting it, leaves its clause alone', async () => {
    const gone = edited(file, trackedReplace('대리인', '대행자'), (xml) =>
      xml.replace(
        /<w:tr>(?=(?:(?!<\/w:tr>).)*대행자)/,
        '<w:tr><w:trPr><w:del w:id="9" w:author="Kim"/></w:trPr>',
      ),
    );
    expect((await takenFrom(gone)).taken).toEqual([]);
  });
});

it('a column that somebody put in, and a head that somebody took out, do not hide the others', async () => {
  const cell = '<w:tc><w:p><w:r><w:t>?</w:t></w:r></w:p></w:tc>';
  const wider = edited(file, trackedReplace('구십', '육십'), (xml) =>
    xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/g, (row) =>
      row.includes('<w:gridSpan') ? row.replace('"4"', '"5"') : row.replace('</w:tc>', `</w:tc>${cell}`),
    ),
  );
  expect((await takenFrom(wider)).taken).toEqual([
    ['Cookies.2', '당사는 로그를 <em>육십</em> 일간 보관합니다.'],
  ]);
  const headless = edited(file, trackedReplace('구십', '육십'), (xml) =>
    xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/, ''),
  );
  expect((await takenFrom(headless)).taken).toEqual([
    ['Cookies.2', '당사는 로그를 <em>육십</em> 일간 보관합니다.'],
  ]);
});

it('a program that drops the properties leaves the line above the table', async () => {
  const bare = withParts(file, ({ 'docProps/custom.xml': _, ...parts }) => parts);
  expect(await readBytes(bare, 'docx')).toMatchObject({
    notice: 'privacy',
    sourceLocale: 'en',
    targetLocale: 'ko',
    comments: [],
  });
});

/** Words typed into the one empty translation. */
function inMissing(words: string) {
  return (xml: string): string => {
    const [row = ''] = /<w:tr>(?:(?!<\/w:tr>).)*Cookies\.3(?:(?!<\/w:tr>).)*<\/w:tr>/.exec(xml) ?? [];
    const cells = row.split('<w:tc>');
    const filled = cells.map((cell, index) =>
      index === 3 ? cell.replace('</w:p>', `<w:r><w:t>${words}</w:t></w:r></w:p>`) : cell,
    );
    return xml.replace(row, () => filled.join('<w:tc>'));
  };
}

/** Words typed into the empty paragraph of a row's note. */
function inNote(beside: string, words: string) {
  return (xml: string): string => {
    const [row = ''] = new RegExp(`<w:tr>(?:(?!</w:tr>).)*${beside}(?:(?!</w:tr>).)*</w:tr>`).exec(xml) ?? [];
    const at = row.lastIndexOf('</w:p>');
    return xml.replace(row, () => `${row.slice(0, at)}<w:r><w:t>${words}</w:t></w:r>${row.slice(at)}`);
  };
}
