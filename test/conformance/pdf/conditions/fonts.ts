import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import type { PdfFont } from '../reading/fonts.ts';

const isComposite = ({ dictionary }: PdfFont): boolean => dictionary['/Subtype'] === '/Type0';
const isTrueTypeCid = ({ descendant }: PdfFont): boolean => descendant['/Subtype'] === '/CIDFontType2';

/** CMaps that need not be embedded: of the predefined ones those that this project could ever use. */
const predefined = ['/Identity-H', '/Identity-V'];

/** Fonts: there, whole, and telling what their characters mean. */
export const fontConditions: readonly Condition[] = [
  ofFonts(
    'A2 6.2.11.2',
    'Fonts are composite TrueType fonts, the only kind that Stele embeds.',
    function* (font) {
      if (!isComposite(font) || !isTrueTypeCid(font)) yield `${font.dictionary['/Subtype']}`;
    },
  ),
  ofFonts(
    '31-004',
    'A TrueType CIDFont says which glyph a character is: by a stream, or one for one.',
    function* (font, { stream }) {
      const map = font.descendant['/CIDToGIDMap'];
      if (isTrueTypeCid(font) && map !== undefined && map !== '/Identity' && stream(map) === null)
        yield `${map}`;
    },
  ),
  ofFonts('31-005', 'A TrueType CIDFont has a map from characters to glyphs.', function* (font) {
    if (isTrueTypeCid(font) && font.descendant['/CIDToGIDMap'] === undefined) yield 'no CIDToGIDMap';
  }),
  ofFonts('31-006', 'A CMap is predefined or embedded.', function* ({ dictionary }, { stream }) {
    const encoding = dictionary['/Encoding'];
    if (!predefined.includes(String(encoding)) && stream(encoding) === null) yield `${encoding}`;
  }),
  ofFonts('31-009', 'The program of every font that is used is embedded.', function* ({ codes, program }) {
    if (codes.size > 0 && program === null) yield 'not embedded';
  }),
  ofFonts(
    '31-011',
    'An embedded font has every glyph that is shown, and the tables to show it.',
    function* ({ codes, program }) {
      if (program === null) return;
      yield* program.faults;
      for (const code of codes) if (code >= program.glyphs) yield `no glyph ${code}`;
    },
  ),
  ofFonts(
    '31-014',
    'A set of characters, where there is one, lists every glyph of the program.',
    function* (font, { stream }) {
      const set = stream(font.descriptor['/CIDSet']);
      const count = font.program?.glyphs ?? 0;
      if (set === null) return;
      const missing = Array.from({ length: count }, (_, cid) => cid).filter((cid) => !isInSet(set, cid));
      if (missing.length > 0) yield `${missing.length} glyphs are not in the set`;
    },
  ),
  ofFonts(
    '31-015',
    'A set of characters lists no glyph that the program lacks.',
    function* (font, { stream }) {
      const set = stream(font.descriptor['/CIDSet']);
      if (set === null || font.program === null) return;
      for (let cid = font.program.glyphs; cid < set.length * 8; cid++)
        if (isInSet(set, cid)) yield `no glyph ${cid}`;
    },
  ),
  ofFonts(
    '31-016',
    'The widths of the font dictionary are those of the program.',
    function* ({ codes, program, widths, descendant }) {
      if (program === null) return;
      for (const code of [0, ...codes]) {
        const said = widths.get(code) ?? Number(descendant['/DW'] ?? 1000);
        if (code < program.glyphs && Math.abs(said - program.advanceOf(code)) > 1)
          yield `glyph ${code}: ${said} instead of ${program.advanceOf(code)}`;
      }
    },
  ),
  ofFonts('31-027', 'A font says what its characters mean.', function* ({ codes, toUnicode }) {
    if (codes.size > 0 && toUnicode === null) yield 'no ToUnicode';
  }),
  ofFonts('10-001', 'Every character that is shown can be read as text.', function* ({ codes, toUnicode }) {
    if (toUnicode === null) return;
    for (const code of meant(codes)) if ((toUnicode.get(code) ?? '') === '') yield `character ${code}`;
  }),
  ofFonts('31-028', 'No character means U+0000.', function* ({ codes, toUnicode }) {
    for (const code of meant(codes)) if (toUnicode?.get(code)?.includes('\0')) yield `character ${code}`;
  }),
  ofFonts('31-029', 'No character means U+FEFF or U+FFFE.', function* ({ codes, toUnicode }) {
    for (const code of codes)
      if (/[\ufeff\ufffe]/.test(toUnicode?.get(code) ?? '')) yield `character ${code}`;
  }),
  ofFonts('A2 6.2.11.7.3', 'No character means a private one.', function* ({ codes, toUnicode }) {
    for (const code of codes) if (/\p{Co}/u.test(toUnicode?.get(code) ?? '')) yield `character ${code}`;
  }),
  ofFonts('31-030', 'No text shows the glyph that stands for missing ones.', function* ({ codes }) {
    if (codes.has(0)) yield 'glyph 0 is shown';
  }),
  ofFonts(
    'A2 6.2.11.4.1',
    'The name of a subset says that it is one.',
    function* ({ dictionary, descendant, descriptor }) {
      const names = [dictionary['/BaseFont'], descendant['/BaseFont'], descriptor['/FontName']];
      if (new Set(names).size > 1) yield `three names: ${names.join(' ')}`;
      else if (!/^\/[A-Z]{6}\+/.test(String(names[0]))) yield `${names[0]}`;
    },
  ),
  {
    id: 'PDF 9.6.4',
    says: 'No two subsets have one name.',
    *check({ fonts }) {
      const names = fonts.map(({ dictionary }) => String(dictionary['/BaseFont']));
      for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) yield name;
    },
  },
];

function ofFonts(
  id: string,
  says: string,
  faults: (font: PdfFont, pdf: PdfDocument) => Iterable<string>,
): Condition {
  return {
    id,
    says,
    *check(pdf) {
      for (const font of pdf.fonts)
        for (const fault of faults(font, pdf))
          yield `${font.dictionary['/BaseFont'] ?? font.reference}: ${fault}`;
    },
  };
}

/** The codes that were meant to be shown: that the glyph of missing ones is, is a finding of its own. */
function meant(codes: ReadonlySet<number>): number[] {
  return [...codes].filter((code) => code !== 0);
}

function isInSet(set: Uint8Array, cid: number): boolean {
  return (((set[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1;
}
