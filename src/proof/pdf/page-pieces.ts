import { type Piece, type PieceRun, UnreadableFile } from '../reading.ts';
import { type PdfEngine, readUtf16 } from './engine.ts';
import type { PageTexts } from './page-texts.ts';

/** Structure elements that are no words of the clause they stand in: labels of items, and footnotes with their marks. */
const apart: ReadonlySet<string> = new Set(['Lbl', 'Note', 'Reference', 'FENote']);
/** Elements of a line; any other is a piece of its own. */
const inline: ReadonlySet<string> = new Set(['Span', 'Link', 'Em', 'Strong', 'Quote', 'Code', 'Annot']);
const deepest = 100;
const mostElements = 200_000;

/**
 * The pieces of one page in the order of its structure tree, each with the identifier of its element; `null` where the
 * page has no structure.
 */
export function readPagePieces(
  engine: PdfEngine,
  page: number,
  { marked }: PageTexts,
): readonly Piece[] | null {
  const tree = engine.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return null;
  try {
    const collector = new PieceCollector(engine, marked);
    const count = engine.FPDF_StructTree_CountChildren(tree);
    for (let kid = 0; kid < count; kid += 1)
      collector.visit(engine.FPDF_StructTree_GetChildAtIndex(tree, kid), null, 0);
    return count === 0 ? null : collector.finish();
  } finally {
    engine.FPDF_StructTree_Close(tree);
  }
}

class PieceCollector {
  readonly #engine: PdfEngine;
  readonly #marked: ReadonlyMap<number, readonly PieceRun[]>;
  readonly #pieces: Piece[] = [];
  #open: { readonly anchor: string | null; readonly runs: PieceRun[] } = { anchor: null, runs: [] };
  #elements = 0;

  constructor(engine: PdfEngine, marked: ReadonlyMap<number, readonly PieceRun[]>) {
    this.#engine = engine;
    this.#marked = marked;
  }

  visit(element: number, around: string | null, depth: number): void {
    const engine = this.#engine;
    this.#elements += 1;
    if (depth > deepest || this.#elements > mostElements)
      throw new UnreadableFile('cannot be read: its structure is deeper or larger than that of any notice');
    if (element === 0) return;
    const type = readUtf16(engine, (room, size) => engine.FPDF_StructElement_GetType(element, room, size));
    const id = readUtf16(engine, (room, size) => engine.FPDF_StructElement_GetID(element, room, size));
    if (apart.has(type)) {
      this.#setApart(element, depth);
      return;
    }
    const anchor = id === '' ? around : id;
    const isPiece = !inline.has(type) || id !== '';
    const outside = this.#open.anchor;
    if (isPiece) this.#begin(anchor);
    this.#visitKids(element, anchor, depth);
    if (isPiece) this.#begin(outside);
  }

  finish(): readonly Piece[] {
    this.#begin(null);
    return this.#pieces;
  }

  /** The clause goes on behind it. */
  #setApart(element: number, depth: number): void {
    const open = this.#open;
    this.#open = { anchor: null, runs: [] };
    this.#visitKids(element, null, depth);
    this.#begin(null);
    this.#open = open;
  }

  #visitKids(element: number, anchor: string | null, depth: number): void {
    const engine = this.#engine;
    const count = engine.FPDF_StructElement_CountChildren(element);
    for (let kid = 0; kid < count; kid += 1) {
      const below = engine.FPDF_StructElement_GetChildAtIndex(element, kid);
      if (below !== 0) this.visit(below, anchor, depth + 1);
      else {
        const mcid = engine.FPDF_StructElement_GetChildMarkedContentID(element, kid);
        this.#open.runs.push(...(this.#marked.get(mcid) ?? []));
      }
    }
  }

  #begin(anchor: string | null): void {
    const { anchor: own, runs } = this.#open;
    if (runs.some(({ text }) => text.trim() !== '')) this.#pieces.push({ anchor: own, runs });
    this.#open = { anchor, runs: [] };
  }
}
