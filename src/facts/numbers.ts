import type { Locale } from '../ast/notice.ts';
import { decimalsOf, shifted } from './decimal.ts';
import { hangulNumbersOf, hangulSumsOf, zerosOfUnits } from './hangul-numbers.ts';
import type { LocaleWords } from './language/language-words.ts';
import { wordsOf } from './locale-words.ts';
import type { NumberStretch } from './number-stretch.ts';
import { type Stretch, stretchAt, stretchesOf } from './stretch.ts';
import { wordNumbersOf } from './word-numbers.ts';

/** A time, or digits with the separators of a number. */
const digitRun = /(?<![\d:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])|\d+(?:[.,]\d+)*/g;

/** Numbers that stand for something else: 24/7, 1:1, ½ in digits, 제3자 "third party", 2차 "secondary". */
const idiom =
  /(?<!\d)(?:24\/7|1:1|[123]\/[2-5])(?!\d)|제 ?3 ?자|(?<!\d)3자(?!리|녀)|(?<!\d)[123]차(?!례)|(?<!\d)1인/g;

const currency = /(?<![A-Za-z])(?:EUR|GBP|JPY|KRW|MYR|RM|Rp|Rs|SGD|US|USD)$/;

/** The numbers in a text that `plainText` gave, in order: digits in every locale, words in those that have a row. */
export function numbersOf(text: string, locale: Locale): readonly NumberStretch[] {
  const row = wordsOf(locale);
  if (row === undefined) return digitNumbersOf(text, row);
  const { numerals } = row;
  if (numerals.type === 'words')
    return inOrder([...digitNumbersOf(text, row), ...wordNumbersOf(text, numerals)]);
  const sums = hangulSumsOf(text);
  const free = outside(sums);
  const others = digitNumbersOf(text, row).filter(({ start }) => free(start));
  return inOrder([...sums, ...others, ...hangulNumbersOf(text)]);
}

/** Whether an offset lies outside of all of these. */
function outside(stretches: readonly Stretch[]): (offset: number) => boolean {
  const inside = new Set(
    stretches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return (offset) => !inside.has(offset);
}

function inOrder(numbers: readonly NumberStretch[]): readonly NumberStretch[] {
  return [...numbers].sort((a, b) => a.start - b.start);
}

function digitNumbersOf(text: string, row: LocaleWords | undefined): readonly NumberStretch[] {
  if (!/\d/.test(text)) return [];
  const free = outside(stretchesOf(text, idiom));
  return [...text.matchAll(digitRun)].flatMap(({ 0: digits, index }) => {
    const end = index + digits.length;
    const required = free(index) && !partOfName(text, index);
    if (isTime(digits, { after: text.slice(end, end + 8), row })) return timeOf(digits, { index, required });
    const { zeros, length } = scaleAfter(text.slice(end, end + 14), row);
    const values = decimalsOf(digits, row?.decimalMark).map((decimal) => shifted(decimal, zeros));
    const readings = partOfCode(text, index, end) ? [...new Set([...values, digits])] : values;
    return [{ ...stretchAt(text, index, end + length), readings, required }];
  });
}

/** As in `IPv4` and `SHA256`, but not in `RM50`. */
function partOfName(text: string, index: number): boolean {
  return (
    /[A-Za-z_]/.test(text.charAt(index - 1)) && !currency.test(text.slice(Math.max(0, index - 4), index))
  );
}

/** As in `52.227-19`, where a point parts no thousands in any language. */
function partOfCode(text: string, index: number, end: number): boolean {
  return /^-\d/.test(text.slice(end, end + 2)) || /\d-$/.test(text.slice(Math.max(0, index - 2), index));
}

interface TimeContext {
  readonly after: string;
  readonly row: LocaleWords | undefined;
}

function isTime(digits: string, { after, row }: TimeContext): boolean {
  if (digits.includes(':')) return true;
  return (
    /^\d{1,2}\.\d{2}$/.test(digits) && (row?.timeWords ?? []).some((word) => after.startsWith(` ${word}`))
  );
}

/** The hour, which may be said in either round of twelve, and the minutes, which are not said when there are none. */
function timeOf(
  digits: string,
  { index, required }: { readonly index: number; readonly required: boolean },
): readonly NumberStretch[] {
  const [hour = '', minutes = ''] = digits.split(/[.:]/);
  const other = (Number(hour) + 12) % 24;
  const at = index + hour.length + 1;
  return [
    {
      text: digits,
      start: index,
      end: index + hour.length,
      readings: [...new Set([String(Number(hour)), String(other), String(other === 0 ? 12 : other)])],
      required,
    },
    {
      text: digits,
      start: at,
      end: at + minutes.length,
      readings: [String(Number(minutes))],
      required: required && Number(minutes) !== 0,
    },
  ];
}

/** How many zeros the words after the digits add, and how long they are: 6 for "5 million", 4 for 100만. */
function scaleAfter(
  after: string,
  row: LocaleWords | undefined,
): { readonly zeros: number; readonly length: number } {
  if (row?.numerals.type === 'hangul') {
    const units = /^[십백천만억]{1,3}/.exec(after)?.[0] ?? '';
    return { zeros: zerosOfUnits(units), length: units.length };
  }
  const [written, word] = /^[ -]([A-Za-z]+)/.exec(after) ?? [];
  const numeral = row?.numerals.words.get(word?.toLowerCase() ?? '');
  if (written === undefined || (numeral?.does !== 'scale' && numeral?.does !== 'times'))
    return { zeros: 0, length: 0 };
  return { zeros: String(numeral.value).length - 1, length: written.length };
}
