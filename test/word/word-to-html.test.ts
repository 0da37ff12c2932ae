import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordToHtml } from '../../src/word/word-to-html.ts';

const largest = 1024 * 1024;

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function wordFile(body: string, before = ''): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relationships),
    'word/document.xml': strToU8(document),
  });
}

const paragraph = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('wordToHtml', () => {
  it('should give headings and paragraphs, one a line', async () => {
    const bytes = wordFile(paragraph('쿠키', 'Heading1') + paragraph('당사는 쿠키를 씁니다.'));
    expect(await wordToHtml(bytes, largest)).toBe('<h1>쿠키</h1>\n<p>당사는 쿠키를 씁니다.</p>\n');
  });

  it.each([
    ['no bytes', new Uint8Array(), 'it is no Word file (.docx)'],
    ['a text', strToU8('# Privacy'), 'it is no Word file (.docx)'],
    ['half a file', wordFile(paragraph('x')).subarray(0, 300), 'its zip is damaged or cut off'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'it holds no document of Word'],
    ['a large one', new Uint8Array(largest + 1), `it has ${largest + 1} bytes, more than ${largest}`],
    [
      'one that unpacks to more',
      wordFile(paragraph(' '.repeat(largest))),
      `it unpacks to more than ${largest} bytes`,
    ],
    [
      'a document type',
      wordFile(paragraph('x'), '<!DOCTYPE w [<!ENTITY a "b">]>'),
      'its part word/document.xml has a document type',
    ],
    ['XML that is none', wordFile('<w:p><w:r>'), 'its document is not as Word writes one'],
  ])('should refuse %s', async (_, bytes, reason) => {
    await expect(wordToHtml(bytes, largest)).rejects.toThrow(`the file cannot be read: ${reason}`);
  });

  it('should end on tables in tables in tables', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`;
    const read = await wordToHtml(wordFile(deep), largest).catch((error: unknown) => String(error));
    expect(read).toMatch(/x|cannot be read/);
  });
});
