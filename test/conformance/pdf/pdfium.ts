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
  const file = malloc(bytes.length);
  const room = malloc(6 * 4);
  try {
    for (const [offset, byte] of bytes.entries()) engine.pdfium.setValue(file + offset, byte, 'i8');
    const document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
    if (document === 0) throw new Error('pdfium does not open the file');
    // Whether there is a left, a top and a zoom, and what they are: a word of memory each.
    const [a, b, c, left, top, zoom] = [room, room + 4, room + 8, room + 12, room + 16, room + 20] as const;
    const places = new Map<string, NamedPlace | null>();
    for (const name of names) {
      const target = engine.FPDF_GetNamedDestByName(document, name);
      const isPlaced = target !== 0 && engine.FPDFDest_GetLocationInPage(target, a, b, c, left, top, zoom);
      const page = target === 0 ? -1 : engine.FPDFDest_GetDestPageIndex(document, target);
      places.set(
        name,
        isPlaced && page >= 0 ? { page: page + 1, top: engine.pdfium.getValue(top, 'float') } : null,
      );
    }
    engine.FPDF_CloseDocument(document);
    return places;
  } finally {
    free(room);
    free(file);
  }
}
