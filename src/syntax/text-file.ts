import type { Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';

/** A file as it was found on the disk. `path` is relative to the project and written with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The largest file that is read: about four hundred times a long notice. */
export const largestFile = 16 * 1024 * 1024;

/**
 * Decodes a file as UTF-8 (RFC 3629). Anything else is an error with its place, and so is a byte-order mark, which
 * would become a part of the first key or the first heading. With an error the text is empty.
 */
export function readText(file: SourceFile): Reported<TextFile> {
  const { path, bytes } = file;
  const refuse = (found: Diagnostic): Reported<TextFile> => ({
    value: { path, text: '' },
    diagnostics: [found],
  });
  const span = startOf(path);
  if (bytes.length > largestFile) {
    return refuse(
      diagnostic('file-unreadable', {
        message: `the file has ${bytes.length} bytes, which is more than ${largestFile}`,
        span,
      }),
    );
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return refuse(
      diagnostic('encoding-invalid', {
        message: 'the file begins with a byte-order mark',
        span,
        hint: 'save it as UTF-8 without a byte-order mark',
      }),
    );
  }
  try {
    return { value: { path, text: strict.decode(bytes) }, diagnostics: [] };
  } catch {
    const good = validPrefix(bytes);
    return refuse(
      diagnostic('encoding-invalid', {
        message: 'the file is not UTF-8 from here on',
        span: spanOf({ path, text: good }, good.length, good.length),
        hint: 'save the file as UTF-8',
      }),
    );
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text before the first byte that is not UTF-8. */
function validPrefix(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let at = lenient.indexOf('\ufffd'); at >= 0; at = lenient.indexOf('\ufffd', at + 1)) {
    const before = lenient.slice(0, at);
    const length = new TextEncoder().encode(before).length;
    // A replacement character that the file itself holds is three good bytes.
    if (bytes[length] !== 0xef || bytes[length + 1] !== 0xbf || bytes[length + 2] !== 0xbd) return before;
  }
  return lenient;
}

/** The very beginning of a file: the place of what is wrong with the whole. */
export function startOf(path: string): Span {
  return { file: path, start: 0, end: 0 };
}

/** The span between two offsets (UTF-16 code units, the end exclusive) of a file. */
export function spanOf({ path }: TextFile, start: number, end: number): Span {
  return { file: path, start, end };
}
