import type { Locale } from '../ast/notice.ts';

/** How many characters a translation has for each one of its source, at the least and at the most. */
export interface LengthBounds {
  readonly least: number;
  readonly most: number;
}

/** Measured on real notices, by the languages that a translation leads from and to. */
const bounds: ReadonlyMap<string, LengthBounds> = new Map([
  ['en ko', { least: 0.35, most: 0.9 }],
  ['en ms', { least: 0.85, most: 1.6 }],
]);

/** The bounds for two locales, whatever their regions; `undefined` where nothing was measured. */
export function lengthBounds(from: Locale, to: Locale): LengthBounds | undefined {
  return bounds.get([from, to].map((locale) => locale.split('-')[0] ?? locale).join(' '));
}
