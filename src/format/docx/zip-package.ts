import { Zip, ZipDeflate } from 'fflate';
import type { PackageParts } from './package-parts.ts';

/** The first moment a zip entry can bear. fflate reads it in local time, so it is the same in every time zone. */
const firstMoment = new Date(1980, 0, 1);
/** Readers look for it before anything else. */
const firstPath = '[Content_Types].xml';

/** The parts as a zip file, UTF-8: the same parts give the same bytes, in whatever order they come. */
export function zipPackage(parts: PackageParts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [path, blocks] of [...parts].toSorted(([one], [other]) => compare(one, other))) {
    const entry = new ZipDeflate(path);
    entry.mtime = firstMoment;
    zip.add(entry);
    for (const block of blocks) entry.push(block);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** By code units, so that no locale has a say. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  if (one === firstPath || other === firstPath) return one === firstPath ? -1 : 1;
  return one < other ? -1 : 1;
}
