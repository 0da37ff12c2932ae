import type { FontTables } from '../../theme/font-tables.ts';
import { subsetFont } from './subset-font.ts';

/**
 * A font as pdfkit reads it when it embeds one: what it expects of a font of fontkit, and no more. Opening one with
 * fontkit takes longer than setting a whole notice.
 */
export interface FontSource {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly lineGap: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly post: { readonly isFixedPitch: boolean };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly getGlyph: (glyph: number) => { readonly advanceWidth: number };
  readonly createSubset: () => GlyphSubset;
  /** pdfkit knows a font by this; texts are shaped before they get there. */
  readonly layout: () => never;
}

/** The glyphs that a document uses, in the order of their characters. */
export interface GlyphSubset {
  readonly glyphs: number[];
  readonly encode: () => Uint8Array;
}

/** Reads what pdfkit wants to know of a font. Throws where the font lacks a table that every font has. */
export function fontSource(font: FontTables): FontSource {
  const read = (tag: string): DataView => {
    const table = font.table(tag);
    if (table === null) throw new Error(`the font has no table \`${tag}\``);
    return table;
  };
  const head = read('head');
  const hhea = read('hhea');
  const os2 = read('OS/2');
  const post = read('post');
  return {
    postscriptName: postscriptName(read('name')),
    unitsPerEm: font.unitsPerEm,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2.getInt16(86),
    capHeight: font.capHeight,
    italicAngle: post.getInt32(4) / 0x10000,
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
    head: { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } },
    post: { isFixedPitch: post.getUint32(12) !== 0 },
    'OS/2': { sFamilyClass: os2.getInt16(30) },
    getGlyph: (glyph) => ({ advanceWidth: font.advanceOf(glyph) }),
    createSubset: () => {
      const glyphs = [0];
      return { glyphs, encode: () => subsetFont(font, glyphs) };
    },
    layout: () => {
      throw new Error('a text reached pdfkit before it was shaped');
    },
  };
}

/** Name 6 of the table `name`: ASCII, in UTF-16 on Windows and in one byte a character elsewhere. */
function postscriptName(table: DataView): string {
  const strings = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + i * 12;
    if (table.getUint16(record + 6) !== 6) continue;
    const width = table.getUint16(record) === 1 ? 1 : 2;
    const start = strings + table.getUint16(record + 10);
    let name = '';
    for (let at = width - 1; at < table.getUint16(record + 8); at += width) {
      name += String.fromCharCode(table.getUint8(start + at));
    }
    return name;
  }
  return 'Embedded';
}
