import { unzipSync } from 'fflate';
import { WordFileError } from './word-file-error.ts';

/** The largest file for review that is read, and the most that its parts may hold once unpacked, in bytes. */
export const largestPackage = 64 * 1024 * 1024;

/** Those of a Word file's parts that words are read from, as text, by their paths. */
export type WordParts = ReadonlyMap<string, string>;

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|comments)\.xml|word\/_rels\/document\.xml\.rels|docProps\/custom\.xml|customXml\/item\d{1,3}\.xml)$/;
const mostParts = 10_000;

/**
 * Unpacks a Word file of at most so many bytes, packed and unpacked. Bounded before anything is unpacked, by the sizes
 * that the zip states, and while it is: a part gets the room that was stated for it and no more. Throws a `WordFileError` for what is no Word file.
 */
export function openPackage(bytes: Uint8Array, largest = largestPackage): WordParts {
  if (bytes.length > largest) refuse(`it has ${bytes.length} bytes, more than ${largest}`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    refuse('it is locked with a password, or of a Word before 2007');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('it is no Word file (.docx)');
  const files = unpack(bytes, largest);
  const parts = new Map(Object.entries(files).map(([path, part]) => [path, decode(path, part)]));
  if (!parts.has('word/document.xml')) refuse('it holds no document of Word');
  return parts;
}

function unpack(bytes: Uint8Array, largest: number): Record<string, Uint8Array> {
  let room = largest;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > mostParts) refuse(`it holds more than ${mostParts} parts`);
        if (!wanted.test(name)) return false;
        room -= originalSize;
        if (room < 0) refuse(`it unpacks to more than ${largest} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WordFileError) throw error;
    return refuse('its zip is damaged or cut off');
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8, or UTF-16 with a byte-order mark, as XML may be. */
function decode(path: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strFromUtf16(bytes);
  try {
    return strict.decode(bytes);
  } catch {
    return refuse(`its part ${path} is not UTF-8`);
  }
}

function strFromUtf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

function refuse(reason: string): never {
  throw new WordFileError(`the file cannot be read: ${reason}`);
}
