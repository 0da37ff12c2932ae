import type { AddressRelationship } from './writer.ts';

/** What cannot stand in XML, or not in a text of Word. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

// What in a Flow's own words could make a file that Word does not open, and that neither a type nor a counter of ours
// rules out. That all else holds (anchors, lists, tables, fields) is shown by tests, with a lint of the finished package.

/** What is wrong with the XML of a block; we write no control character ourselves. */
export function textFault(xml: string): string | null {
  return unprintable.test(xml) ? 'a text holds a character that Word cannot print' : null;
}

/** A line for each address that Word would take for a damaged file. */
export function addressFaults(addresses: readonly AddressRelationship[]): readonly string[] {
  return addresses.flatMap(({ target }) => (isAddress(target) ? [] : [`\`${target}\` is no address`]));
}

function isAddress(target: string): boolean {
  return /^[\x21-\x7e]+$/.test(target) && URL.canParse(target);
}
