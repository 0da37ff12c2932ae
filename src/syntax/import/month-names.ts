/** Months by the first letters of their names, in the languages whose notices are imported: English and Malay. */
const months: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar', 'mac'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul', 'julai'],
  ['aug', 'ogos', 'ogo'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dis'],
];

const fullNames = (
  'january february march april may june july august september october november december ' +
  'januari februari mac april mei jun julai ogos september oktober november disember ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec ogo okt dis'
).split(' ');

export const monthPattern = `(?:${[...new Set(fullNames)].sort((a, b) => b.length - a.length).join('|')})`;

/** The number of a month, 1 to 12, by its name in any case. */
export function monthNumber(name: string): number {
  const key = name.toLowerCase();
  return months.findIndex((starts) => starts.some((start) => key.startsWith(start))) + 1;
}
