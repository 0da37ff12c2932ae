import { type Stretch, stretchAt } from './stretch.ts';

const forms: readonly RegExp[] = [
  // "2016/679", "13.709/2018", "95/46/EC"; not "24/7" and not "1/2"
  /(?<![A-Za-z\d.,/])(?<number>\d{1,3}[.,]\d{3}\/\d{2,4}|\d{3,4}\/\d{2,4}|\d{2}\/\d{3,4}|\d{2,4}\/\d{2,4}\/[A-Z]{2,4})(?![\d/])/dgu,
  // "§ 1798.80(e)", "Section 1798.83", and any number with a point and a bracketed subdivision
  /(?:§§? ?|[Ss]ections? |[Ss]ec\. |[Aa]rticles? |[Aa]rt\. |[Cc]ode )(?<number>\d{1,5}(?:\.\d{1,5}){1,3}(?:\([A-Za-z0-9]{1,4}\)){0,4})(?![\d/])/dgu,
  /(?<![A-Za-z\d.,/])(?<number>\d{2,5}\.\d{1,5}(?:\([A-Za-z0-9]{1,4}\)){1,4})/dgu,
  // "No. 8968", "Law No. 25,326", "nº 13.709"
  /(?<![A-Za-z\d])(?:No\.? |Nos\.? |Nr\.? |[Nn][º°]\.? ?|no\. |№ ?)(?<number>\d[\d.,/-]{0,30})/dgu,
];

/** The numbers by which laws are cited: law and regulation numbers, and sections with a point. */
export function statutesOf(text: string): readonly Stretch[] {
  if (!/\d/.test(text)) return [];
  const found = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const place = match.indices?.groups?.['number'];
      return place === undefined ? [] : [trimmed(text, place[0], place[1])];
    }),
  );
  return withoutOverlap(found);
}

/** The full stop or comma of the sentence is no part of the number. */
function trimmed(text: string, start: number, end: number): Stretch {
  let last = end;
  while (last > start + 1 && /[.,/-]/.test(text.charAt(last - 1))) last -= 1;
  return stretchAt(text, start, last);
}

function withoutOverlap(found: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  }
  return kept;
}
