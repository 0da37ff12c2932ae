import type { PieceRun } from '../reading.ts';
import { type PdfEngine, readUtf8, readUtf16 } from './engine.ts';
import type { LinkTargets } from './link-targets.ts';

/** Words of a page by the number of the marked content that they are in, and those that are in none. */
export interface PageTexts {
  readonly marked: ReadonlyMap<number, readonly PieceRun[]>;
  readonly unmarked: readonly PieceRun[];
}

/** FPDF_PAGEOBJ_TEXT. */
const textObject = 1;
/** How far apart, in points, the baselines of two words are that stand on two lines. */
const lineStep = 3;

/** Reads the text of a page, object by object, with a line feed where the lines of the page end. */
export function readPageTexts(engine: PdfEngine, page: number, targets: LinkTargets): PageTexts {
  const { malloc, free } = engine.pdfium.wasmExports;
  const marked = new Map<number, PieceRun[]>();
  const unmarked: PieceRun[] = [];
  const baselines = new Map<number, number>();
  const room = malloc(6 * 4);
  const text = engine.FPDFText_LoadPage(page);
  try {
    for (let index = 0; index < engine.FPDFPage_CountObjects(page); index += 1) {
      const object = engine.FPDFPage_GetObject(page, index);
      if (engine.FPDFPageObj_GetType(object) !== textObject) continue;
      const words = wordsOf(engine, object, text);
      if (words === '') continue;
      const box = boxOf(engine, object, room);
      const mcid = engine.FPDFPageObj_GetMarkedContentID(object);
      const into = mcid < 0 ? unmarked : (marked.get(mcid) ?? []);
      if (mcid >= 0) marked.set(mcid, into);
      const last = baselines.get(mcid);
      const baseline = baselineOf(engine, object, room);
      const isNewLine = last !== undefined && Math.abs(last - baseline) > lineStep;
      baselines.set(mcid, baseline);
      const link = targets.at(page, (box.left + box.right) / 2, (box.foot + box.top) / 2);
      into.push({ ...weightOf(engine, object), link, text: isNewLine ? `\n${words}` : words });
    }
  } finally {
    engine.FPDFText_ClosePage(text);
    free(room);
  }
  return { marked, unmarked };
}

/** A hyphen at the end of a line is a control character to the engine. */
function wordsOf(engine: PdfEngine, object: number, text: number): string {
  const words = readUtf16(engine, (at, size) => engine.FPDFTextObj_GetText(object, text, at, size));
  return words.replaceAll('\u0002', '-');
}

interface Box {
  readonly left: number;
  readonly foot: number;
  readonly right: number;
  readonly top: number;
}

function boxOf(engine: PdfEngine, object: number, room: number): Box {
  engine.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12);
  const value = (offset: number): number => engine.pdfium.getValue(room + offset, 'float');
  return { left: value(0), foot: value(4), right: value(8), top: value(12) };
}

/** The last of the six numbers of its matrix (ISO 32000-1, 8.3.3). */
function baselineOf(engine: PdfEngine, object: number, room: number): number {
  return engine.FPDFPageObj_GetMatrix(object, room) ? engine.pdfium.getValue(room + 20, 'float') : 0;
}

/** What the name of its font says: a PDF knows of no emphasis. */
function weightOf(engine: PdfEngine, object: number): Pick<PieceRun, 'strong' | 'emphasis'> {
  const font = engine.FPDFTextObj_GetFont(object);
  const name =
    font === 0 ? '' : readUtf8(engine, (at, size) => engine.FPDFFont_GetBaseFontName(font, at, size));
  return { strong: /bold|heavy|black/iu.test(name), emphasis: /italic|oblique/iu.test(name) };
}
