import { encodings, packers } from './pack.ts';

/** A file as somebody has it. */
export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What a file was packed of for servers, under the name that it had, by the ending of its own; the file itself where it
 * has none of these endings. `null` for one that cannot be unpacked, or not into `most` bytes.
 */
export async function unpacked(file: NamedBytes, most: number): Promise<NamedBytes | null> {
  const { path, bytes } = file;
  const packer = encodings.map((name) => packers[name]).find(({ ending }) => path.endsWith(ending));
  if (packer === undefined) return file;
  try {
    return { path: path.slice(0, -packer.ending.length), bytes: await packer.unpack(bytes, most) };
  } catch {
    return null;
  }
}
