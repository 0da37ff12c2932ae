import type { Numeral, Numerals } from './language/language-words.ts';
import { localeWords } from './locale-words.ts';
import type { NumberStretch } from './number-stretch.ts';
import { stretchAt } from './stretch.ts';

/** A number while its words are read: "two hundred thousand", "dua puluh lima". */
interface Phrase {
  readonly start: number;
  readonly end: number;
  /** What is closed by a scale ("two hundred thousand …"). */
  readonly total: number;
  /** What is being read since. */
  readonly current: number;
}

const joints: ReadonlySet<string> = new Set([' ', '-', ' and ', ' dan ']);

type WordNumerals = Extract<Numerals, { readonly type: 'words' }>;

const patterns: ReadonlyMap<WordNumerals, RegExp> = new Map(
  localeWords.flatMap(({ numerals }) => (numerals.type === 'words' ? [[numerals, patternOf(numerals)]] : [])),
);

function patternOf({ words, implied }: WordNumerals): RegExp {
  const all = [...words.keys(), ...implied.keys()].sort((a, b) => b.length - a.length);
  const initials = [...new Set(all.map((word) => word.charAt(0)))].join('');
  return new RegExp(`(?<![A-Za-z])(?=[${initials}])(?:${all.join('|')})(?![A-Za-z])`, 'gi');
}

/** The numbers written in words of their own, and the words that imply one. */
export function wordNumbersOf(text: string, numerals: WordNumerals): readonly NumberStretch[] {
  const { words, implied } = numerals;
  const found: NumberStretch[] = [];
  let open: Phrase | undefined;
  const close = () => {
    if (open !== undefined) found.push(numberOf(text, open));
    open = undefined;
  };
  for (const { 0: written, index } of text.matchAll(patterns.get(numerals) ?? patternOf(numerals))) {
    const word = written.toLowerCase();
    const end = index + written.length;
    const numeral = words.get(word);
    if (numeral === undefined) {
      const value = implied.get(word);
      if (value === undefined) continue;
      close();
      found.push({ ...stretchAt(text, index, end), readings: [String(value)], required: false });
      continue;
    }
    // "5 million" is read with its digits.
    if (numeral.does !== 'add' && /\d[ -]/.test(text.slice(Math.max(0, index - 2), index))) continue;
    const joined: Phrase | undefined =
      open !== undefined && joints.has(text.slice(open.end, index))
        ? extended(open, { numeral, end })
        : undefined;
    if (joined === undefined) close();
    open = joined ?? extended({ start: index, end, total: 0, current: 0 }, { numeral, end });
  }
  close();
  return found;
}

function numberOf(text: string, { start, end, total, current }: Phrase): NumberStretch {
  const value = total + current;
  // "One" is a pronoun as often as a number.
  return { ...stretchAt(text, start, end), readings: [String(value)], required: value !== 1 };
}

/** The phrase with one more word, or `undefined` where that word begins another number. */
function extended(
  phrase: Phrase,
  { numeral, end }: { readonly numeral: Numeral; readonly end: number },
): Phrase | undefined {
  const { total, current } = phrase;
  const { value } = numeral;
  const unit = current % 10;
  const fresh = total === 0 && current === 0;
  switch (numeral.does) {
    case 'add':
      return current % 10 ** String(value).length === 0
        ? { ...phrase, end, current: current + value }
        : undefined;
    case 'add-ten':
      return unit === 0 ? undefined : { ...phrase, end, current: current + value };
    case 'times':
      if (fresh) return { ...phrase, end, current: value };
      return unit === 0 ? undefined : { ...phrase, end, current: current + unit * (value - 1) };
    case 'scale':
      if (fresh) return { ...phrase, end, total: value };
      return current === 0 ? undefined : { ...phrase, end, total: total + current * value, current: 0 };
    default:
      return undefined;
  }
}
