import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/exchange/detect-format.ts';
import {
  type ExchangeFormatName,
  exchangeFormatNames,
  exchangeFormats,
  largestHandIn,
} from '../../src/exchange/exchange-formats.ts';
import type { ReadFault } from '../../src/exchange/hand-in.ts';
import { exchangeProject, exported, exportedText } from './exchange-project.ts';

const sources = exchangeProject();

async function faultsIn(
  bytes: Uint8Array | string,
  format: ExchangeFormatName,
): Promise<readonly ReadFault[]> {
  const read = await exchangeFormats[format].read(typeof bytes === 'string' ? strToU8(bytes) : bytes);
  return read.type === 'unreadable' ? read.faults : [];
}

const whole = (reason: string, at: number | null = null): ReadFault[] => [{ at, clause: null, reason }];

describe('XLIFF is refused, with the line,', () => {
  it.each(['xliff', 'xliff12'] as const)('that declares a document type (%s)', async (format) => {
    const text = (await exportedText(sources, format)).replace(
      '?>\n',
      '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n',
    );
    expect(await faultsIn(text, format)).toEqual(whole('declares a document type', 2));
  });

  it.each(['xliff', 'xliff12'] as const)('with an entity that XML has not (%s)', async (format) => {
    const text = (await exportedText(sources, format)).replace('>Privacy Notice<', '>&nbsp;Privacy<');
    const [fault] = await faultsIn(text, format);
    expect(fault).toMatchObject({ reason: 'is not well-formed XML' });
    expect(text.split('\n')[(fault?.at ?? 0) - 1]).toContain('&nbsp;');
  });

  it.each(['xliff', 'xliff12'] as const)('that is cut off (%s)', async (format) => {
    const text = await exportedText(sources, format);
    const cut = text.slice(0, text.indexOf('Cookies.2'));
    expect(await faultsIn(cut, format)).toMatchObject([{ reason: 'is not well-formed XML' }]);
  });

  it.each(['xliff', 'xliff12'] as const)('with a code that was not handed out (%s)', async (format) => {
    const text = (await exportedText(sources, format)).replaceAll('id="strong-1"', 'id="7"');
    const [fault] = await faultsIn(text, format);
    expect(fault).toMatchObject({
      clause: 'Cookies.1',
      reason: 'holds an inline code `7` that was not handed out',
    });
    expect(text.split('\n')[(fault?.at ?? 0) - 1]).toContain('id="Cookies.1"');
  });

  it('that is not UTF-8, or says that it is not', async () => {
    const text = await exportedText(sources, 'xliff');
    const bytes = strToU8(text);
    bytes[text.slice(0, text.indexOf('Privacy')).length] = 0xff;
    const [fault] = await faultsIn(bytes, 'xliff');
    expect(fault?.reason).toBe('is not UTF-8 from here on');
    expect(text.split('\n')[(fault?.at ?? 0) - 1]).toContain('Privacy');
    expect(await faultsIn(text.replace('encoding="UTF-8"', 'encoding="euc-kr"'), 'xliff')).toEqual(
      whole('says that it is in EUC-KR, and is in UTF-8: save it as UTF-8', 1),
    );
  });

  it('with more attributes than a tag can need', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ` a${index}=""`).join('');
    const text = (await exportedText(sources, 'xliff')).replace('<unit', `<unit${many}`);
    expect(await faultsIn(text, 'xliff')).toEqual(whole('has more than 1000 attributes in one tag', 5));
  });

  it('of two files', async () => {
    const text = await exportedText(sources, 'xliff12');
    const [file = ''] = /<file[\s\S]*<\/file>/.exec(text) ?? [];
    expect(await faultsIn(text.replace('</xliff>', `${file}</xliff>`), 'xliff12')).toMatchObject([
      { reason: 'holds several files: hand in one at a time' },
    ]);
  });

  it('whose segments were not all translated', async () => {
    const text = (await exportedText(sources, 'xliff')).replace(
      '<source xml:space="preserve">Privacy Notice</source>',
      '<source>Privacy </source><target>개인정보 </target></segment><segment><source>Notice</source></segment><segment><source>!</source>',
    );
    expect(await faultsIn(text, 'xliff')).toMatchObject([
      { clause: 'title', reason: 'was cut into segments, of which some have no translation' },
    ]);
  });
});

describe('XLIFF as other programs write it is read', () => {
  const units = async (text: string, format: ExchangeFormatName) => {
    const read = await exchangeFormats[format].read(strToU8(text));
    if (read.type === 'unreadable') throw new Error(JSON.stringify(read.faults));
    return read.handIn.units;
  };

  it.each([
    ['a byte-order mark', (text: string) => strToU8(`\ufeff${text}`)],
    [
      'UTF-16',
      (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    ],
  ])('in %s', async (_, encode) => {
    const bytes = encode(await exportedText(sources, 'xliff'));
    expect(detectFormat(bytes)).toBe('xliff');
    const read = await exchangeFormats.xliff.read(bytes);
    expect(read).toMatchObject({ type: 'read', handIn: { targetLocale: 'ko' } });
  });

  it('2.0: codes apart, copies, code points, marks, segments and modules', async () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
      version="2.0" srcLang="en" trgLang="ko"><file id="f1" original="privacy"><unit id="a.1">
      <mtc:matches><mtc:match ref="#1"><source>no</source><target>no</target></mtc:match></mtc:matches>
      <notes><note>Who wrote this?</note><note category="stele">v1:0123456789abcdef none</note></notes>
      <segment state="final"><source>One.</source><target><sc id="strong-1"/>하<cp hex="0020"/>나<ec startRef="strong-1"/>.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="reviewed"><source>Two.</source><target><mrk id="m1" type="comment" value="Really?">둘</mrk><pc id="99" copyOf="em-1">셋</pc></target></segment>
      </unit></file></xliff>`;
    expect(await units(text, 'xliff')).toEqual([
      {
        id: 'a.1',
        at: 2,
        source: 'One. Two.',
        sourceFingerprint: 'v1:0123456789abcdef',
        base: 'none',
        target: '<strong>하 나</strong>. 둘<em>셋</em>',
        finished: true,
        comments: ['Who wrote this?', 'Really?'],
      },
    ]);
  });

  it('1.2: groups, suggestions, segments, native codes and marks', async () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="privacy"
      source-language="en" target-language="ko-KR"><body><group><trans-unit id="a.1">
      <source>One <bpt id="strong-1" rid="strong-1">[b]</bpt>two<ept id="strong-1" rid="strong-1">[/b]</ept></source>
      <seg-source><mrk mtype="seg" mid="1">no</mrk></seg-source>
      <target state="translated"><mrk mtype="seg" mid="1">하나 <bx id="strong-1" rid="strong-1"/>둘<ex id="strong-1" rid="strong-1"/></mrk></target>
      <alt-trans><source>no</source><target>no</target></alt-trans><note>Ask Kim</note>
      </trans-unit></group></body></file></xliff>`;
    expect(await units(text, 'xliff12')).toEqual([
      {
        id: 'a.1',
        at: 2,
        source: 'One <strong>two</strong>',
        sourceFingerprint: null,
        base: null,
        target: '하나 <strong>둘</strong>',
        finished: true,
        comments: ['Ask Kim'],
      },
    ]);
  });
});

describe('a PO file is refused, with the line,', () => {
  it('whose text is not closed', async () => {
    const text = (await exportedText(sources, 'po')).replace('msgstr "쿠키"', 'msgstr "쿠키');
    const [fault] = await faultsIn(text, 'po');
    expect(fault?.reason).toBe('ends within a text');
    expect(text.split('\n')[(fault?.at ?? 0) - 1]).toBe('msgstr "쿠키');
  });

  it('with a word that is none of gettext', async () => {
    const text = (await exportedText(sources, 'po')).replace('msgid "Agents"', 'massage "Agents"');
    expect(await faultsIn(text, 'po')).toMatchObject([{ reason: 'is no PO file' }]);
  });

  it('that is in another encoding, by its bytes or by its word', async () => {
    const text = await exportedText(sources, 'po');
    expect(await faultsIn(Uint8Array.from([...strToU8(text), 0xb0, 0xa1]), 'po')).toMatchObject([
      { reason: 'is not UTF-8 from here on' },
    ]);
    expect(await faultsIn(text.replace('charset=utf-8', 'charset=EUC-KR'), 'po')).toEqual(
      whole('is in EUC-KR, not in UTF-8', 1),
    );
  });

  it('with a clause twice, a message of no clause, or one that is cut off', async () => {
    const text = await exportedText(sources, 'po');
    const twice = `${text}\nmsgctxt "Cookies"\nmsgid "Biscuits"\nmsgstr ""\n`;
    const line = twice.split('\n').lastIndexOf('msgctxt "Cookies"') + 1;
    expect(await faultsIn(twice, 'po')).toEqual([
      { at: line, clause: 'Cookies', reason: 'stands in the file a second time' },
    ]);
    expect(await faultsIn(`${text}\nmsgid "Biscuits"\nmsgstr ""\n`, 'po')).toEqual(
      whole('a message has no `msgctxt`, so it is of no clause', line),
    );
    const cut = text.slice(0, text.indexOf('msgstr "장소"'));
    expect(await faultsIn(cut, 'po')).toMatchObject([{ clause: 'agents.place', reason: 'is cut off' }]);
  });
});

it('a PO file as other programs write it is read', async () => {
  const text = [
    'msgid ""',
    'msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ko_KR\\n"',
    '',
    '# Kim: is it “we”?',
    '#. v1:0123456789abcdef 00112233445566aa',
    '#, fuzzy, no-wrap',
    'msgctxt "a"',
    '".1"',
    'msgid "One \\"two\\"\\n"',
    'msgstr ""',
    '"하나 "',
    '"둘\\t\\\\"',
    '',
    '#~ msgctxt "old"',
    '#~ msgid "Old"',
    '#~ msgstr "옛"',
  ].join('\r\n');
  expect(detectFormat(strToU8(text))).toBe('po');
  expect(await exchangeFormats.po.read(strToU8(text))).toEqual({
    type: 'read',
    handIn: {
      notice: null,
      sourceLocale: null,
      targetLocale: 'ko-KR',
      comments: [],
      units: [
        {
          id: 'a.1',
          at: 7,
          source: 'One "two"\n',
          sourceFingerprint: 'v1:0123456789abcdef',
          base: '00112233445566aa',
          target: '하나 둘\t\\',
          finished: false,
          comments: ['Kim: is it “we”?'],
        },
      ],
    },
  });
});

describe('a Word file is refused', () => {
  const document = (body: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });

  it('without a translation table', async () => {
    expect(await faultsIn(document('<w:p><w:r><w:t>Dear all</w:t></w:r></w:p>'), 'docx')).toEqual(
      whole('holds no translation table; a file for review is taken back by `stele review`'),
    );
  });

  it('that is cut off, or declares a document type', async () => {
    const file = await exported(sources, 'docx');
    expect(await faultsIn(file.slice(0, file.length - 300), 'docx')).toEqual(
      whole('cannot be read: its zip is damaged or cut off'),
    );
    const doctype = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE w><w/>') });
    expect(await faultsIn(doctype, 'docx')).toEqual(
      whole('cannot be read: word/document.xml declares a document type'),
    );
  });

  it('that unpacks to more than a file may have', async () => {
    const bomb = document(`<w:p><w:r><w:t>${' '.repeat(largestHandIn)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultsIn(bomb, 'docx')).toEqual(
      whole(`cannot be read: it unpacks to more than ${largestHandIn} bytes`),
    );
  });

  it('with a row that lost its clause', async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Clause', 'Source', 'Translation', 'Note')}${row('가나', 'x', 'y', '')}${row('', '', 'y', '')}${row('', '', '', '')}</w:tbl>`;
    expect(await faultsIn(document(table), 'docx')).toEqual([
      { at: 2, clause: null, reason: 'the id of the clause is gone: “가나” is none' },
      { at: 3, clause: null, reason: 'the id of the clause is gone' },
    ]);
  });
});

it.each([
  ['nothing', ''],
  ['a text', 'Dear all,\nmsgid is a word.\n'],
  ['a web page', '<!doctype html><html></html>'],
  ['XLIFF of a later version', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2"/>'],
])('%s is of no format', (_, text) => {
  expect(detectFormat(strToU8(text))).toBeNull();
});

it.each(exchangeFormatNames)('whatever is broken in %s, it is read or refused', async (name) => {
  const file = await exported(sources, name);
  const mistake = fc.record({
    at: fc.nat(file.length - 1),
    bytes: fc.uint8Array({ maxLength: 6 }),
    cut: fc.nat(6),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mistake, { minLength: 1, maxLength: 4 }), async (mistakes) => {
      let broken = Buffer.from(file);
      for (const { at, bytes, cut } of mistakes) {
        broken = Buffer.concat([broken.subarray(0, at), bytes, broken.subarray(at + cut)]);
      }
      const read = await exchangeFormats[name].read(broken);
      expect(['read', 'unreadable']).toContain(read.type);
    }),
    { numRuns: 60 },
  );
});
