import { type PdfEngine, readUtf8, readUtf16 } from './engine.ts';

/** PDFACTION_URI. */
const toAddress = 3;
const mostNames = 100_000;

/** Where the links of a document lead. */
export class LinkTargets {
  readonly #engine: PdfEngine;
  readonly #document: number;
  /** The first name of each place, by page and place. */
  readonly #names = new Map<string, string>();

  constructor(engine: PdfEngine, document: number) {
    this.#engine = engine;
    this.#document = document;
    const count = Math.min(engine.FPDF_CountNamedDests(document), mostNames);
    for (let index = 0; index < count; index += 1) this.#addName(index);
  }

  /** The address, or `#` and a name, that a point of a page leads to; `null` where it leads nowhere. */
  at(page: number, x: number, y: number): string | null {
    const engine = this.#engine;
    const link = engine.FPDFLink_GetLinkAtPoint(page, x, y);
    if (link === 0) return null;
    const target = engine.FPDFLink_GetDest(this.#document, link);
    if (target !== 0) return `#${this.#names.get(this.#placeOf(target)) ?? this.#placeOf(target)}`;
    const action = engine.FPDFLink_GetAction(link);
    if (action === 0 || engine.FPDFAction_GetType(action) !== toAddress) return null;
    const address = readUtf8(engine, (room, size) =>
      engine.FPDFAction_GetURIPath(this.#document, action, room, size),
    );
    return address === '' ? null : address;
  }

  #addName(index: number): void {
    const engine = this.#engine;
    const { malloc, free } = engine.pdfium.wasmExports;
    const length = malloc(4);
    try {
      let target = 0;
      const name = readUtf16(engine, (room, size) => {
        engine.pdfium.setValue(length, size, 'i32');
        target = engine.FPDF_GetNamedDest(this.#document, index, room, length);
        return engine.pdfium.getValue(length, 'i32');
      });
      if (target === 0) return;
      const place = this.#placeOf(target);
      const known = this.#names.get(place);
      if (known === undefined || name < known) this.#names.set(place, name);
    } finally {
      free(length);
    }
  }

  #placeOf(target: number): string {
    const engine = this.#engine;
    const { malloc, free } = engine.pdfium.wasmExports;
    const room = malloc(6 * 4);
    try {
      const page = engine.FPDFDest_GetDestPageIndex(this.#document, target);
      const [a, b, c, x, y, zoom] = [room, room + 4, room + 8, room + 12, room + 16, room + 20] as const;
      const isPlaced = engine.FPDFDest_GetLocationInPage(target, a, b, c, x, y, zoom);
      const top = isPlaced ? Math.round(engine.pdfium.getValue(y, 'float')) : 0;
      return `page ${page + 1}, ${top} pt`;
    } finally {
      free(room);
    }
  }
}
