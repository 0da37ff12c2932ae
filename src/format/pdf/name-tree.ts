import { stringText } from './object-text.ts';

/** A name, ASCII, and the object or the reference that it stands for, as it is written. */
export interface NameEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * A name tree of one leaf (ISO 32000-1, 7.9.6). Readers look a name up by its bytes, and a root of one leaf has no limits.
 * pdfkit would sort by the rules of a language and set limits, and readers miss many names then.
 */
export function nameTree(entries: readonly NameEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return `<</Names[${sorted.map(({ name, value }) => `${stringText(name)}${value}`).join(' ')}]>>`;
}
