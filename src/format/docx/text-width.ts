import { eastAsianWidth } from 'get-east-asian-width';

/** Advance widths in em of a humanist sans serif such as Calibri, from narrow to wide; what is not listed is `other`. */
const classes: readonly (readonly [characters: string, em: number])[] = [
  ["iljI.,:;'|!·‘’", 0.28],
  ['frt()[]{}/\\ "-“”', 0.36],
  ['mwMW@%&—', 0.88],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 0.62],
];
const other = 0.55;
const wide = 1;

const emOf: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([characters, em]) => [...characters].map((character) => [character, em] as const)),
);

/**
 * About how wide these words are set, in points, at a font size in points. Word's fonts are on the reader's machine,
 * so this is an estimate; it errs on the wide side.
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em += emOf.get(character) ?? (eastAsianWidth(character.codePointAt(0) ?? 0) === 2 ? wide : other);
  }
  return em * size;
}
