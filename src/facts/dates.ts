import type { Locale } from '../ast/notice.ts';
import type { LocaleWords } from './language/language-words.ts';
import { localeWords, wordsOf } from './locale-words.ts';
import { type Stretch, stretchAt, withoutStretches } from './stretch.ts';

/** A calendar date, whole or in part, or a range of days in one month. */
export interface DateStretch extends Stretch {
  /**
   * What it may mean, as ISO 8601 with what is not said left out: `2022-06-03`, `2022-06`, `--06-03`, `--06`, and
   * `2022-06-03/05` for a range. More than one where day and month could be swapped, or where a date without a year
   * stands beside one with a year.
   */
  readonly readings: readonly string[];
}

interface DateForm {
  readonly pattern: RegExp;
  /** The names of the months that the group `month` may hold. */
  readonly months: LocaleWords['months'];
  /** Whether `03/06` is read both ways. */
  readonly swaps: boolean;
}

const numeric = (pattern: RegExp): DateForm => ({ pattern, months: [], swaps: false });

/** Forms without words of an alphabet, which are read in every locale. */
const commonForms: readonly DateForm[] = [
  numeric(/(?<![\d./-])(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})(?![\d/-]|\.\d)/g),
  numeric(/(?<![\d./-])(?<y>\d{4})\. (?<m>\d{1,2})\. (?<d>\d{1,2})(?!\d)\.?/g),
  numeric(/(?:(?<!\d)(?<y>\d{4}) ?年 ?)?(?<!\d)(?<m>\d{1,2}) ?月(?: ?(?<d>\d{1,2}) ?日)?/g),
  numeric(
    /(?:(?<!\d)(?<y>\d{4})년 ?)?(?<!\d)(?<m>\d{1,2})월(?: ?(?<d>\d{1,2})(?: ?일)?(?: ?[~–-] ?(?<to>\d{1,2}))?(?:(?<=일)| ?일))?/g,
  ),
  {
    pattern: /(?<![\d./-])(?<d>\d{1,2})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<y>\d{4})(?![\d/-]|\.\d)/g,
    months: [],
    swaps: true,
  },
];

interface Forms {
  readonly forms: readonly DateForm[];
  /** Found in every text that has a date in one of the forms, and in few others. */
  readonly hint: RegExp;
}

const common: Forms = { forms: commonForms, hint: /\d ?[-/.年月년월]/ };

const formsByRow: ReadonlyMap<LocaleWords | undefined, Forms> = new Map(
  localeWords.map((row) => [row, { forms: [...commonForms, ...wordedForms(row)], hint: hintOf(row) }]),
);

function hintOf({ months }: LocaleWords): RegExp {
  const names = months.flat().flatMap((name) => [name, name.toUpperCase()]);
  if (names.length === 0) return common.hint;
  const initials = [...new Set(names.map((name) => name.charAt(0)))].join('');
  return new RegExp(`${common.hint.source}|(?<![A-Za-z])(?=[${initials}])(?:${oneOf(names)})(?![A-Za-z])`);
}

function wordedForms({ months, monthIntroducers, daySuffixes }: LocaleWords): readonly DateForm[] {
  const names = months.flat();
  if (names.length === 0) return [];
  const month = `(?<month>${oneOf(names.flatMap((name) => [name, name.toUpperCase()]))})(?!\\p{L})`;
  const day = `(?:${daySuffixes.flatMap((suffix) => [suffix, suffix.toUpperCase()]).join('|')})?`;
  const days = `(?<d>\\d{1,2})${day}(?: ?[~–-] ?(?<to>\\d{1,2})${day})?`;
  const year = '(?<y>(?:19|20|21)\\d{2})(?!\\d)';
  const introducers = oneOf(
    monthIntroducers.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
  );
  return [
    `(?<![\\p{L}\\d.,])${days},? (?:of )?${month}(?:\\.?,? ${year})?`,
    `(?<!\\p{L})${month}\\.? ${days}(?!\\d|,\\d{3})(?:,? ${year})?`,
    `(?<!\\p{L})${month}\\.?,? (?:of )?${year}`,
    `(?<=(?<!\\p{L})(?:${introducers})[ -])${month}`,
  ].map((pattern) => ({ pattern: new RegExp(pattern, 'gu'), months, swaps: false }));
}

function oneOf(words: readonly string[]): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
}

/** The dates in a text that `plainText` gave. */
export function datesOf(text: string, locale: Locale): readonly DateStretch[] {
  const { forms, hint } = formsByRow.get(wordsOf(locale)) ?? common;
  if (!hint.test(text)) return [];
  let rest = text;
  const found: DateStretch[] = [];
  for (const form of forms) {
    const dates = [...rest.matchAll(form.pattern)].flatMap((match) => dateOf(match, form));
    rest = withoutStretches(rest, dates);
    found.push(...dates);
  }
  return withYears(found.sort((a, b) => a.start - b.start));
}

function dateOf(match: RegExpExecArray, { months, swaps }: DateForm): readonly DateStretch[] {
  const { y, m, d, to, month } = match.groups ?? {};
  const number = month === undefined ? Number(m) : numberOfMonth(month, months);
  const straight = iso({ year: y, month: number, days: [d, to] });
  const swapped = swaps ? iso({ year: y, month: Number(d), days: [m] }) : undefined;
  const readings = [...new Set([straight, swapped])].filter((reading) => reading !== undefined);
  const stretch = stretchAt(match.input, match.index, match.index + match[0].length);
  return readings.length === 0 ? [] : [{ ...stretch, readings }];
}

function numberOfMonth(name: string, months: LocaleWords['months']): number {
  const plain = name.toLowerCase();
  return 1 + months.findIndex((names) => names.some((known) => known.toLowerCase() === plain));
}

interface DateParts {
  readonly year: string | undefined;
  readonly month: number;
  /** The day, and the last day of a range. */
  readonly days: readonly (string | undefined)[];
}

function iso({ year, month, days }: DateParts): string | undefined {
  const said = days.filter((day) => day !== undefined).map(Number);
  if (month < 1 || month > 12 || said.some((day) => day < 1 || day > 31)) return undefined;
  const [monthText, ...dayTexts] = [month, ...said].map((part) => String(part).padStart(2, '0'));
  return [`${year ?? '-'}-${monthText}`, ...(dayTexts.length === 0 ? [] : [dayTexts.join('/')])].join('-');
}

/** "From 3 June to 5 July 2022": one language says the year at the first date, another at the last. */
function withYears(dates: readonly DateStretch[]): readonly DateStretch[] {
  const years = new Set(dates.flatMap(({ readings }) => readings.map((reading) => reading.slice(0, 4))));
  const named = [...years].filter((year) => /^\d{4}$/.test(year)).slice(0, 4);
  return dates.map((date) => ({
    ...date,
    readings: date.readings.flatMap((reading) =>
      reading.startsWith('--') ? [reading, ...named.map((year) => year + reading.slice(1))] : [reading],
    ),
  }));
}
