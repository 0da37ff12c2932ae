import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readEditedFile } from '../../src/review/read-edited-file.ts';
import { ReviewInputError } from '../../src/review/review-input-error.ts';
import { largestPackage, openPackage } from '../../src/word/open-package.ts';
import { WordFileError } from '../../src/word/word-file-error.ts';
import { readBack, reviewFile, smallProject } from './reviewed-project.ts';
import { withParts } from './word-edits.ts';

const sources = smallProject();
let english: Uint8Array;
beforeAll(async () => {
  english = await reviewFile(sources, 'en');
});

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function zipOf(document: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(document) });
}

/** The same zip, whose directory states another size for what it holds unpacked. */
function stating(zip: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return copy;
}

describe('a file that cannot be read is refused in a word', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'it is no Word file (.docx)'],
    ['a text', () => strToU8('Dear all'), 'it is no Word file (.docx)'],
    [
      'a file of an old Word',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      'locked with a password, or of a Word before 2007',
    ],
    ['a file that is cut off', () => english.slice(0, english.length - 200), 'its zip is damaged or cut off'],
    [
      'a spreadsheet',
      () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'it holds no document of Word',
    ],
    ['a huge file', () => new Uint8Array(largestPackage + 1), `more than ${largestPackage}`],
    [
      'a zip bomb',
      () => stating(zipOf('<a/>'), largestPackage + 1),
      `it unpacks to more than ${largestPackage} bytes`,
    ],
    [
      'a zip of many parts',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()])),
        ),
      'it holds more than 10000 parts',
    ],
    [
      'XML that is not closed',
      () => zipOf(`<w:document ${w}><w:body>`),
      'word/document.xml is not well-formed XML',
    ],
    [
      'XML with a document type',
      () => zipOf(`<!DOCTYPE a [<!ENTITY b "c">]><w:document ${w}/>`),
      'word/document.xml declares a document type',
    ],
    [
      'XML with an entity of nobody',
      () => zipOf(`<w:document ${w}>&lol;</w:document>`),
      'word/document.xml is not well-formed XML',
    ],
    [
      'XML that nests without end',
      () => zipOf(`<w:document ${w}>${'<w:p>'.repeat(5000)}`),
      'nests more than 400 elements',
    ],
    [
      'bookmarks that never end',
      () =>
        zipOf(
          `<w:document ${w}>${Array.from({ length: 600 }, (_, id) => `<w:bookmarkStart w:id="${id}" w:name="b"/>`).join('')}</w:document>`,
        ),
      'more than 500 bookmarks are open at once',
    ],
    [
      'XML that is not UTF-8',
      () => zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) }),
      'is not UTF-8',
    ],
  ])('%s', (_, make, reason) => {
    expect(() => readEditedFile(make())).toThrow(ReviewInputError);
    expect(() => readEditedFile(make())).toThrow(reason);
  });

  it('a part gets no more room than was stated for it, however much there is of it', () => {
    const bomb = stating(zipOf(`<a>${' '.repeat(1 << 20)}</a>`), 1000);
    let held = 0;
    try {
      for (const text of openPackage(bomb).values()) held += text.length;
    } catch (error) {
      expect(error).toBeInstanceOf(WordFileError);
    }
    expect(held).toBeLessThanOrEqual(1000);
  });

  it('a Word file of another program, which names no clause', () => {
    const file = zipOf(
      `<w:document ${w}><w:body><w:p><w:r><w:t>Dear all</w:t></w:r></w:p></w:body></w:document>`,
    );
    expect(() => readBack(file, sources)).toThrow('the file does not say of which edition it is');
    expect(() => readBack(file, sources, 'en')).toThrow('the file names no clause of the notice privacy');
  });

  it('a file of another notice', () => {
    const other = withParts(english, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [
          path,
          xml.replaceAll('notice="privacy"', 'notice="terms"'),
        ]),
      ),
    );
    expect(() => readBack(other, sources)).toThrow(
      'the file is of the notice terms; the project has privacy',
    );
  });

  it('bytes that were changed anywhere are read, or refused, and nothing else happens', () => {
    const positions = fc.array(fc.tuple(fc.nat({ max: english.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(positions, (changes) => {
        const file = Uint8Array.from(english);
        for (const [at, byte] of changes) file[at] = byte;
        try {
          readEditedFile(file);
        } catch (error) {
          expect(error).toBeInstanceOf(ReviewInputError);
        }
      }),
      { numRuns: 150 },
    );
  });
});
