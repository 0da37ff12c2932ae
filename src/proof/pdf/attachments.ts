import type { Attachment } from '../reading.ts';
import { memoryOf, type PdfEngine, readUtf16 } from './engine.ts';

const mostAttachments = 20;
/** In bytes: a record names some dozen files and a fingerprint a clause. */
const largestAttachment = 16 * 1024 * 1024;

/** The files that a document carries with it; those that are too large are left out. */
export function readAttachments(engine: PdfEngine, document: number): readonly Attachment[] {
  const { malloc, free } = engine.pdfium.wasmExports;
  const count = Math.min(engine.FPDFDoc_GetAttachmentCount(document), mostAttachments);
  const found: Attachment[] = [];
  const length = malloc(4);
  try {
    for (let index = 0; index < count; index += 1) {
      const attachment = engine.FPDFDoc_GetAttachment(document, index);
      if (attachment === 0) continue;
      const name = readUtf16(engine, (room, size) => engine.FPDFAttachment_GetName(attachment, room, size));
      engine.FPDFAttachment_GetFile(attachment, 0, 0, length);
      const size = engine.pdfium.getValue(length, 'i32');
      if (size <= 0 || size > largestAttachment) continue;
      const room = malloc(size);
      try {
        if (engine.FPDFAttachment_GetFile(attachment, room, size, length))
          found.push({ name, bytes: memoryOf(engine).slice(room, room + size) });
      } finally {
        free(room);
      }
    }
  } finally {
    free(length);
  }
  return found;
}
