import { type LastBuild, manifestOf } from '../archive/take-over.ts';
import { fingerprint, generator, type ManifestEncoding, type ManifestFile } from '../build/manifest.ts';
import { filesOf } from './manifest-files.ts';
import { type Encoding, encodings, isText, packers } from './pack.ts';

/** What packing asks of the world. Paths are relative to the folder of the build. */
export interface PackSink {
  /** A file that this build wrote. */
  readonly written: (path: string) => Uint8Array;
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly last: LastBuild;
}

/** Each takes the memory of a file and of what packs it. */
const atOnce = 2;

/**
 * Writes each text file packed beside itself, and beside its copy of hashed name, where that is smaller: taken over from
 * the last build where it has the same. Files with the same bytes are packed once. Gives the encodings of each path;
 * there are none of a file that is no text.
 */
export async function packFiles(
  files: readonly ManifestFile[],
  sink: PackSink,
): Promise<ReadonlyMap<string, readonly ManifestEncoding[]>> {
  const lastPacked = packedBefore(sink.last);
  const waiting = [...bySha256(files.filter(({ mediaType }) => isText(mediaType)))];
  const found = new Map<string, readonly ManifestEncoding[]>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [sha256, places] = next;
      const packed = await packedOf(places, lastPacked.get(sha256) ?? [], sink);
      for (const file of places)
        found.set(
          file.path,
          packed.map((one) => put(file, one, sink)),
        );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

function bySha256(files: readonly ManifestFile[]): ReadonlyMap<string, readonly ManifestFile[]> {
  const groups = new Map<string, ManifestFile[]>();
  for (const file of files) {
    const group = groups.get(file.sha256);
    if (group === undefined) groups.set(file.sha256, [file]);
    else group.push(file);
  }
  return groups;
}

interface Packed {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

/** Each encoding in which the bytes of these places are fewer. */
async function packedOf(
  [first]: readonly ManifestFile[],
  before: readonly ManifestEncoding[],
  { written, last }: PackSink,
): Promise<readonly Packed[]> {
  if (first === undefined) return [];
  const bytes = written(first.path);
  const packed: Packed[] = [];
  for (const encoding of encodings) {
    const kept = before.find((one) => one.encoding === encoding) ?? null;
    const made = (await takenOver(kept, first, last)) ?? (await packers[encoding].pack(bytes));
    if (made.length < bytes.length) packed.push({ encoding, bytes: made });
  }
  return packed;
}

/** What the last build packed of the same bytes, where that is what it was and unpacks to them. */
async function takenOver(
  before: ManifestEncoding | null,
  { bytes, sha256 }: ManifestFile,
  last: LastBuild,
): Promise<Uint8Array | null> {
  if (before === null) return null;
  const packed = last.read(before.path);
  if (packed === null || fingerprint(packed) !== before.sha256) return null;
  try {
    const unpacked = await packers[before.encoding].unpack(packed, Math.max(bytes, 1));
    return fingerprint(unpacked) === sha256 ? packed : null;
  } catch {
    return null;
  }
}

/** By the hash of what was packed. Another program may pack otherwise, so that nothing of it is taken. */
function packedBefore(last: LastBuild): ReadonlyMap<string, readonly ManifestEncoding[]> {
  const manifest = manifestOf(last);
  if (manifest?.generator !== `${generator.name} ${generator.version}`) return new Map();
  const files = manifest.notices.flatMap(filesOf);
  return new Map(files.map(({ sha256, encodings: packed = [] }) => [sha256, packed]));
}

function put(
  { path, hashed }: ManifestFile,
  { encoding, bytes }: Packed,
  { write }: PackSink,
): ManifestEncoding {
  const { ending } = packers[encoding];
  const paths = [path, ...(hashed === undefined ? [] : [hashed])].map((one) => one + ending);
  for (const one of paths) write(one, bytes);
  const [, beside] = paths;
  return {
    encoding,
    path: path + ending,
    bytes: bytes.length,
    sha256: fingerprint(bytes),
    ...(beside === undefined ? {} : { hashed: beside }),
  };
}
