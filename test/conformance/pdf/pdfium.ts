import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Where a name leads: the page, counted from 1, and how far above its foot, in points. */
export interface NamedPlace {
  readonly page: number;
  readonly top: number;
}

/** Opens the PDF engine of Chrome. It has a memory of its own: one for all tests of a file. */
export async function pdfium(): Promise<WrappedPdfiumModule> {
  const program = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const engine = await init({ wasmBinary: new Uint8Array(readFileSync(program)).buffer });
  engine.PDFiumExt_Init();
  return engine;
}

/** What the engine finds for each name; `null` where it finds nothing. Throws where it cannot open the file. */
export function namedPlaces(
  engine: WrappedPdfiumModule,
  bytes: Uint8Array,
  names: readonly string[],
): ReadonlyMap<string, NamedPlace | null> {
  const { malloc, free } = engine.pdfium.wasmExports;
  const room = malloc(6 * 4);
  // Whether there is a left, a top and a zoom, and what they are: a word of memory each.
  const [a, b, c, left, top, zoom] = [room, room + 4, room + 8, room + 12, room + 16, room + 20] as const;
  const places = new Map<string, NamedPlace | null>();
  try {
    withDocument(engine, bytes, (document) => {
      for (const name of names) {
        const target = engine.FPDF_GetNamedDestByName(document, name);
        const isPlaced = target !== 0 && engine.FPDFDest_GetLocationInPage(target, a, b, c, left, top, zoom);
        const page = target === 0 ? -1 : engine.FPDFDest_GetDestPageIndex(document, target);
        places.set(
          name,
          isPlaced && page >= 0 ? { page: page + 1, top: engine.pdfium.getValue(top, 'float') } : null,
        );
      }
    });
  } finally {
    free(room);
  }
  return places;
}

/**
 * The text of every structure element that has an identifier, over all the pages it is on. What stands in elements of the
 * types in `without` is left out. The engine drops the spaces at the end of a line.
 */
export function textsById(
  engine: WrappedPdfiumModule,
  bytes: Uint8Array,
  without: readonly string[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  withDocument(engine, bytes, (document) => {
    for (let index = 0; index < engine.FPDF_GetPageCount(document); index++) {
      const page = engine.FPDF_LoadPage(document, index);
      const marked = markedTexts(engine, page);
      const tree = engine.FPDF_StructTree_GetForPage(page);
      const visit = (element: number, id: string): void => {
        const type = readText(engine, (room, size) => engine.FPDF_StructElement_GetType(element, room, size));
        if (without.includes(type)) return;
        const own =
          readText(engine, (room, size) => engine.FPDF_StructElement_GetID(element, room, size)) || id;
        for (let kid = 0; kid < engine.FPDF_StructElement_CountChildren(element); kid++) {
          const below = engine.FPDF_StructElement_GetChildAtIndex(element, kid);
          const mcid = engine.FPDF_StructElement_GetChildMarkedContentID(element, kid);
          if (below !== 0) visit(below, own);
          else if (own !== '') texts.set(own, (texts.get(own) ?? '') + (marked.get(mcid) ?? ''));
        }
      };
      for (let kid = 0; kid < engine.FPDF_StructTree_CountChildren(tree); kid++)
        visit(engine.FPDF_StructTree_GetChildAtIndex(tree, kid), '');
      engine.FPDF_StructTree_Close(tree);
      engine.FPDF_ClosePage(page);
    }
  });
  return texts;
}

/** The text of each marked content of a page, by its number. */
function markedTexts(engine: WrappedPdfiumModule, page: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const text = engine.FPDFText_LoadPage(page);
  for (let index = 0; index < engine.FPDFPage_CountObjects(page); index++) {
    const object = engine.FPDFPage_GetObject(page, index);
    const mcid = engine.FPDFPageObj_GetMarkedContentID(object);
    if (mcid < 0) continue;
    const own = readText(engine, (room, size) => engine.FPDFTextObj_GetText(object, text, room, size));
    found.set(mcid, (found.get(mcid) ?? '') + own);
  }
  engine.FPDFText_ClosePage(text);
  return found;
}

/** A text that the engine writes as UTF-16 into room of so many bytes, with a zero at its end. */
function readText(engine: WrappedPdfiumModule, read: (room: number, size: number) => number): string {
  const { malloc, free } = engine.pdfium.wasmExports;
  const size = read(0, 0);
  if (size <= 2) return '';
  const room = malloc(size);
  read(room, size);
  const text = engine.pdfium.UTF16ToString(room);
  free(room);
  return text;
}

function withDocument(engine: WrappedPdfiumModule, bytes: Uint8Array, use: (document: number) => void): void {
  const { malloc, free } = engine.pdfium.wasmExports;
  const file = malloc(bytes.length);
  try {
    for (const [offset, byte] of bytes.entries()) engine.pdfium.setValue(file + offset, byte, 'i8');
    const document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
    if (document === 0) throw new Error('pdfium does not open the file');
    use(document);
    engine.FPDF_CloseDocument(document);
  } finally {
    free(file);
  }
}
