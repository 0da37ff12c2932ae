import { fontTables } from './font-tables.ts';
import type { FontFace } from './paper-families.ts';
import { type FontChain, type PaperFamily, packageOf, paperFiles } from './paper-families.ts';
import type { FontFiles } from './theme.ts';

/** Reads a font file by its path, which begins with the package; `null` where the package is not installed. */
export type ReadFont = (path: string) => Uint8Array | null;

/** The fonts of a family, of which the second and third of a face are read only when a text needs them. */
export interface FontShelf {
  /** Tells whether a character can be printed in every style that text may have, so that no mark can make it vanish. */
  readonly covers: (codePoint: number) => boolean;
  /** The fonts read so far: what the texts need that `covers` was asked about. Throws where a first one is missing. */
  readonly files: () => FontFiles;
  /** The npm packages that were wanted and are not installed, sorted. Their fonts count as having every character. */
  readonly missing: () => readonly string[];
}

/** Opens the shelf of a family, with the first font of each face. */
export function openShelf(family: PaperFamily, read: ReadFont): FontShelf {
  const missing = new Set<string>();
  const open = (chain: FontChain): OpenChain => openChain(chain, { read, missing });
  const { regular, bold, italic, boldItalic } = paperFiles[family];
  const faces: Readonly<Record<FontFace, OpenChain>> = {
    regular: open(regular),
    bold: open(bold),
    italic: open(italic),
    boldItalic: open(boldItalic),
  };
  const inBoth = (codePoint: number): boolean => {
    if (isJoined(codePoint)) return false;
    const inRegular = faces.regular.has(codePoint);
    return faces.bold.has(codePoint) && inRegular;
  };
  // A notice asks for the same few hundred characters tens of thousands of times.
  const answers = new Map<number, boolean>();
  return {
    covers: (codePoint) => {
      const known = answers.get(codePoint);
      if (known !== undefined) return known;
      const answer = inBoth(codePoint);
      answers.set(codePoint, answer);
      return answer;
    },
    files: () => ({
      regular: faces.regular.files(),
      bold: faces.bold.files(),
      italic: faces.italic.files(),
      boldItalic: faces.boldItalic.files(),
    }),
    missing: () => [...missing].sort(),
  };
}

/** Conjoining Jamo: what of Hangul has no syllable of its own in Unicode, once composed. */
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const mark = /\p{M}/u;

/** Whether a character takes its place from the one before it, which no layout here does: its glyph alone is not enough. */
function isJoined(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return false;
  const character = String.fromCodePoint(codePoint);
  return jamo.test(character) || mark.test(character);
}

interface OpenChain {
  readonly has: (codePoint: number) => boolean;
  readonly files: () => FontFiles[FontFace];
}

function openChain(
  chain: FontChain,
  { read, missing }: { readonly read: ReadFont; readonly missing: Set<string> },
): OpenChain {
  const opened: Uint8Array[] = [];
  let asked = 0;
  let lacksOne = false;
  const openNext = (): void => {
    const path = chain[asked];
    asked += 1;
    if (path === undefined) return;
    const bytes = read(path);
    if (bytes !== null) opened.push(bytes);
    else {
      missing.add(packageOf(path));
      lacksOne = true;
    }
  };
  openNext();
  const inOpened = (codePoint: number): boolean =>
    lacksOne || opened.some((bytes) => fontTables(bytes).glyphOf(codePoint) !== 0);
  return {
    has: (codePoint) => {
      while (!inOpened(codePoint) && asked < chain.length) openNext();
      return inOpened(codePoint);
    },
    files: () => {
      const [first, ...others] = opened;
      if (first === undefined) throw new Error(`${chain[0]} is not installed`);
      return [first, ...others];
    },
  };
}
