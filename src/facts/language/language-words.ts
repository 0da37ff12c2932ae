/** What the readers of facts know about one language. A language without a row is read by its digits alone. */
export interface LocaleWords {
  /** Twelve lists of names, January first; empty where months are numbered. */
  readonly months: readonly (readonly string[])[];
  /** What may stand right after the day of a date: `3rd`, `3.`. */
  readonly daySuffixes: readonly string[];
  /** Words after which a month may stand alone ("in May", but not "you May"). */
  readonly monthIntroducers: readonly string[];
  readonly decimalMark: '.' | ',';
  readonly numerals: Numerals;
  /** Marks of a time of day after `9.30`. */
  readonly timeWords: readonly string[];
  /** What shows that a text denies something, and idioms that look so but do not. */
  readonly negation: { readonly marks: RegExp; readonly idioms: RegExp };
  /**
   * The script of its letters; `null` where so many words are English ones that a heading may well be the same in both.
   */
  readonly script: 'Hangul' | 'Latin' | null;
  /** Quotation marks that must pair up, each pair one text; none where a mark opens in one manner and closes in another. */
  readonly quotes: readonly string[];
  /** Words too common to stand in a name: one of them makes a text prose. */
  readonly functionWords: ReadonlySet<string>;
  /** Words that are written as in English. */
  readonly loanwords: ReadonlySet<string>;
  /** Words that may stand twice in a row. */
  readonly doubles: ReadonlySet<string>;
}

/** How numbers are written in words: in words of their own, or in Hangul, where they lean on what is counted. */
export type Numerals =
  | {
      readonly type: 'words';
      readonly words: ReadonlyMap<string, Numeral>;
      /** Words that imply a number ("both", "third", "setahun"): never asked for, but they answer for it. */
      readonly implied: ReadonlyMap<string, number>;
    }
  | { readonly type: 'hangul' };

/** What a word does to the number that it stands in: adds to it, or multiplies its last part or the whole of it. */
export interface Numeral {
  readonly does: 'add' | 'add-ten' | 'times' | 'scale';
  readonly value: number;
}

/** A word that adds its value. */
export const add = (value: number): Numeral => ({ does: 'add', value });
/** A word that multiplies the part before it. */
export const times = (value: number): Numeral => ({ does: 'times', value });
/** A word that multiplies all before it. */
export const scale = (value: number): Numeral => ({ does: 'scale', value });
/** The words of a list that is written as one text. */
export const words = (list: string): readonly string[] => list.split(' ');
/** The words of a list with their numbers, which count on from the first. */
export const counted = (list: string, first: number): [string, number][] =>
  words(list).map((word, index) => [word, first + index]);
/** The words of a list as numerals that add, counting on from the first. */
export const added = (list: string, first: number): [string, Numeral][] =>
  counted(list, first).map(([word, value]) => [word, add(value)]);

/** Pairs that open and close in the same manner wherever they are used. */
export const commonQuotes = ['“”', '‘’', '«»', '‹›', '「」', '『』', '〈〉', '《》'];
