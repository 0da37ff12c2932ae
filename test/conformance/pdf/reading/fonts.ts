import type { PdfDictionary, PdfValue } from './objects.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** A font of the document, and the codes that its text uses. */
export interface PdfFont {
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  /** The CIDFont of a composite font; empty for any other. */
  readonly descendant: PdfDictionary;
  readonly descriptor: PdfDictionary;
  /** The embedded program; `null` where there is none. */
  readonly program: TrueType | null;
  readonly codes: ReadonlySet<number>;
  /** What each code means; `null` where nothing says so. */
  readonly toUnicode: ReadonlyMap<number, string> | null;
  /** In thousandths of an em, by CID. */
  readonly widths: ReadonlyMap<number, number>;
}

interface FontReading {
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  readonly stream: (value: PdfValue | undefined) => Uint8Array | null;
}

export function readFont(
  reference: string,
  codes: ReadonlySet<number>,
  { dictionary, list, stream }: FontReading,
): PdfFont {
  const font = dictionary(reference);
  const descendant = dictionary(list(font['/DescendantFonts'])[0]);
  const descriptor = dictionary((descendant['/FontDescriptor'] ?? font['/FontDescriptor']) as PdfValue);
  const bytes = stream(descriptor['/FontFile2']);
  const map = stream(font['/ToUnicode']);
  return {
    reference,
    dictionary: font,
    descendant,
    descriptor,
    program: bytes === null || bytes.length < 12 ? null : readTrueType(bytes),
    codes,
    toUnicode: map === null ? null : readCharacterMap(Buffer.from(map).toString('latin1')),
    widths: readWidths(list(descendant['/W']), list),
  };
}

/** The ranges and characters of a ToUnicode CMap. */
function readCharacterMap(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const put = (code: number, hex: string): void =>
    void map.set(code, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      put(Number.parseInt(code, 16), to);
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', , to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
      let code = Number.parseInt(first, 16);
      for (const [, hex = ''] of to.matchAll(/<([\w\s]+)>/g)) put(code++, hex.replace(/\s/g, ''));
    }
  }
  return map;
}

/** The array `/W` of a CIDFont, in both of its forms (ISO 32000-1, 9.7.4.3). */
function readWidths(array: readonly PdfValue[], list: FontReading['list']): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let i = 0; i < array.length; ) {
    const first = Number(array[i]);
    const next = array[i + 1];
    if (typeof next === 'number') {
      for (let cid = first; cid <= next; cid++) widths.set(cid, Number(array[i + 2]));
      i += 3;
    } else {
      let cid = first;
      for (const width of list(next)) widths.set(cid++, Number(width));
      i += 2;
    }
  }
  return widths;
}
