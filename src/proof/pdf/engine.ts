import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { UnreadableFile } from '../reading.ts';

/** The PDF engine of Chrome, as WebAssembly: a file can do no harm outside its memory. */
export type PdfEngine = WrappedPdfiumModule;

/** Starts an engine from its program, `pdfium.wasm`. */
export async function startEngine(program: Uint8Array): Promise<PdfEngine> {
  const engine = await init({ wasmBinary: new Uint8Array(program).buffer });
  engine.PDFiumExt_Init();
  return engine;
}

/** Opens a document, and closes it when it was used. Throws an `UnreadableFile` where the engine does not open it. */
export function withDocument<Result>(
  engine: PdfEngine,
  bytes: Uint8Array,
  use: (document: number) => Result,
): Result {
  const { malloc, free } = engine.pdfium.wasmExports;
  const file = malloc(bytes.length);
  let document = 0;
  try {
    memoryOf(engine).set(bytes, file);
    document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
    if (document === 0) throw new UnreadableFile(`cannot be read: ${reasonOf(engine.FPDF_GetLastError())}`);
    return use(document);
  } catch (error) {
    // What breaks the engine is a fault of the file: its memory is its own, and the next file gets another engine.
    if (error instanceof Error && error.name === 'RuntimeError')
      throw new UnreadableFile('cannot be read: the engine that reads PDF breaks on it');
    throw error;
  } finally {
    if (document !== 0) engine.FPDF_CloseDocument(document);
    free(file);
  }
}

/** The engine's whole memory as it is now: it is another one when it has grown. */
export function memoryOf({ pdfium }: PdfEngine): Uint8Array {
  // The package's types leave out this export of every WebAssembly module of Emscripten.
  const { memory } = pdfium.wasmExports as object as { readonly memory: { readonly buffer: ArrayBuffer } };
  return new Uint8Array(memory.buffer);
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
function reasonOf(code: number): string {
  return code === 4 || code === 5
    ? 'it is locked with a password'
    : 'it is no PDF, or it is damaged or cut off';
}

/** Text that the engine writes as UTF-16 into room of so many bytes, with a zero at its end. */
export function readUtf16(engine: PdfEngine, read: (room: number, size: number) => number): string {
  return withRoom(engine, read, 2, (room) => engine.pdfium.UTF16ToString(room));
}

/** The same as UTF-8. */
export function readUtf8(engine: PdfEngine, read: (room: number, size: number) => number): string {
  return withRoom(engine, read, 1, (room) => engine.pdfium.UTF8ToString(room));
}

function withRoom(
  engine: PdfEngine,
  read: (room: number, size: number) => number,
  smallest: number,
  toText: (room: number) => string,
): string {
  const { malloc, free } = engine.pdfium.wasmExports;
  const size = read(0, 0);
  if (size <= smallest) return '';
  const room = malloc(size);
  try {
    read(room, size);
    return toText(room);
  } finally {
    free(room);
  }
}
