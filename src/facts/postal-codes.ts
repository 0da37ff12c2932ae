import { type Stretch, stretchAt } from './stretch.ts';

const forms: readonly RegExp[] = [
  // ", Seattle, WA 98109-5210", ", Tokyo 141-0021", ", Delhi 110019"
  /, (?:\p{Lu}[\p{L}.-]{0,30} ){1,3}(?<code>\d{3}-\d{4}|\d{5}-\d{3,4}|\d{5,6})(?![\d-])/dgu,
  // "50450 Kuala Lumpur", "L-1855 Luxembourg"
  /(?<=^|\n|, )(?<code>(?:[A-Z]{1,2}-)?\d{4,6}) (?=\p{Lu}\p{Ll})/dgu,
  /(?<![A-Za-z\d])(?<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![A-Za-z\d])/dgu,
  // "São Paulo – SP, 00000-000"
  /(?:, |CEP )(?<code>\d{5}-\d{3})(?![\d-])/dgu,
  /〒 ?(?<code>\d{3}-\d{4})(?!\d)/dgu,
];

/** The postal codes in a text, known by their form and by the address that they stand in. */
export function postalCodesOf(text: string): readonly Stretch[] {
  if (!/\d/.test(text)) return [];
  const places = forms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => match.indices?.groups?.['code']),
  );
  return places
    .filter((place) => place !== undefined)
    .map(([start, end]) => stretchAt(text, start, end))
    .sort((a, b) => a.start - b.start)
    .filter((code, index, codes) => index === 0 || code.start >= (codes[index - 1]?.end ?? 0));
}
