import { type PackageParts, unnumberedList } from './package-parts.ts';
import type { AddressRelationship } from './writer.ts';

/** The parts with text in them. */
const storyPath = /^word\/(?:document|header\d+|footer\d+)\.xml$/;
/** What cannot stand in XML, or not in a text of Word. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * What in a Flow's own words could make a file that Word does not open, and that neither a type nor a counter of ours
 * rules out; gives a line for each breach. That all else holds (anchors, lists, tables, fields) is shown by tests, with
 * a lint of the finished package.
 */
export function soundnessFaults(
  parts: PackageParts,
  addresses: readonly AddressRelationship[],
): readonly string[] {
  const faults: string[] = [];
  for (const [path, [, ...pieces]] of parts) {
    if (!storyPath.test(path)) continue;
    // The declaration before them ends in a line feed, the only control character that we write ourselves.
    if (pieces.some((xml) => unprintable.test(xml))) {
      faults.push(`${path}: a text holds a character that Word cannot print`);
    }
    if (pieces.some((xml) => xml.includes(unnumberedList))) faults.push(`${path}: a list has no numbering`);
  }
  for (const { target } of addresses) if (!isAddress(target)) faults.push(`\`${target}\` is no address`);
  return faults;
}

function isAddress(target: string): boolean {
  return /^[\x21-\x7e]+$/.test(target) && URL.canParse(target);
}
