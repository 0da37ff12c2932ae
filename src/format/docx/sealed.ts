import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { lint } from './lint.ts';

/** The first moment a zip entry can bear. fflate reads it in local time, so it is the same in every time zone. */
const epoch = new Date(1980, 0, 1);
const first = '[Content_Types].xml';

/** The package, checked, its entries in the order of their names behind the content types, without times. */
export function sealed(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).toSorted(([one], [other]) => compare(one, other));
  const findings = lint(new Map(parts.map(([path, bytes]) => [path, strFromU8(bytes)])));
  if (findings.length > 0) {
    throw new Error(
      `the Word file would break:\n${findings.map((finding) => `${finding.rule}: ${finding.message}`).join('\n')}`,
    );
  }
  const entries: Zippable = Object.fromEntries(
    parts.map(([path, bytes]) => [path, [bytes, { mtime: epoch }]]),
  );
  return zipSync(entries);
}

/** By code units, so that no locale has a say. */
function compare(one: string, other: string): number {
  if (one === first || other === first) return one === other ? 0 : one === first ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
