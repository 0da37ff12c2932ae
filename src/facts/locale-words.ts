import type { Locale } from '../ast/notice.ts';

/** What the readers of facts know about one language. A language without a row is read by its digits alone. */
export interface LocaleWords {
  /** Twelve lists of names, January first; empty where months are numbered. */
  readonly months: readonly (readonly string[])[];
  /** Words after which a month may stand alone ("in May", but not "you May"). */
  readonly monthIntroducers: readonly string[];
  readonly decimalMark: '.' | ',';
  readonly numerals: Numerals;
  /** Marks of a time of day after `9.30`. */
  readonly timeWords: readonly string[];
  /** What shows that a text denies something, and idioms that look so but do not. */
  readonly negation: { readonly marks: RegExp; readonly idioms: RegExp };
  /** The script of its letters, where that tells it from English. */
  readonly script: 'Hangul' | 'Latin';
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

const add = (value: number): Numeral => ({ does: 'add', value });
const times = (value: number): Numeral => ({ does: 'times', value });
const scale = (value: number): Numeral => ({ does: 'scale', value });
const words = (list: string): readonly string[] => list.split(' ');
const counted = (list: string, first: number): [string, number][] =>
  words(list).map((word, index) => [word, first + index]);
const added = (list: string, first: number): [string, Numeral][] =>
  counted(list, first).map(([word, value]) => [word, add(value)]);

const en: LocaleWords = {
  months: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  monthIntroducers: words(
    'in of since until till by from to through during before after each every early late mid',
  ),
  decimalMark: '.',
  numerals: {
    type: 'words',
    words: new Map([
      ...added('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
      ...added('sixteen seventeen eighteen nineteen twenty', 16),
      ...words('thirty forty fifty sixty seventy eighty ninety').map((word, index): [string, Numeral] => [
        word,
        add(30 + 10 * index),
      ]),
      ['hundred', times(100)],
      ['thousand', scale(1000)],
      ['million', scale(1_000_000)],
      ['billion', scale(1_000_000_000)],
    ]),
    implied: new Map([
      ...counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
      ...counted('primary secondary tertiary', 1),
      ...counted('once twice thrice', 1),
      ...counted('single double triple', 1),
      ...words('a an each every per either another annual annually yearly').map((word): [string, number] => [
        word,
        1,
      ]),
      ...words('both pair couple half halves dual mutual').map((word): [string, number] => [word, 2]),
      ...counted('thirds quarters fifths', 3),
      ['quarter', 4],
      ['dozen', 12],
      ['zero', 0],
    ]),
  },
  timeWords: words('am pm a.m p.m'),
  negation: {
    marks: /\b(?:not|no|never|without|cannot|nor|neither)\b|n['’]t\b/i,
    idioms:
      /\bNos?\. ?(?=\d)|\b(?:not|no) (?:later|earlier|more|less|fewer) than\b|\bwhether or not\b|\bor not\b|\bno matter\b|\b(?:not|without) limit(?:ed|ation)\b|\bnot only\b/gi,
  },
  script: 'Latin',
  functionWords: new Set(
    words(
      'a about after all also an and any are as at be been before by can do does for from has have how if in into is it ' +
        'its may must not of on or other our shall so such than that the their them these they this those to under ' +
        'until upon us we what when where which who whose why will with within without you your',
    ),
  ),
  loanwords: new Set(),
  doubles: new Set(['that', 'had']),
};

const ko: LocaleWords = {
  months: [],
  monthIntroducers: [],
  decimalMark: '.',
  numerals: { type: 'hangul' },
  timeWords: [],
  negation: {
    marks:
      /않|없|아[니닌닐님닙]|못|금지|거부|(?<![가-힣])안 |불[가허]|불필요|불문|무관|마십시오|마세요|말아|제외|미동의/,
    idioms: /(?!)/g,
  },
  script: 'Hangul',
  functionWords: new Set(words('및 또는 그리고 등 이 그 저 수 것 때')),
  loanwords: new Set(),
  doubles: new Set(words('하나 그때 한 두 몇')),
};

const ms: LocaleWords = {
  months: [
    ['Januari', 'Jan'],
    ['Februari', 'Feb'],
    ['Mac'],
    ['April', 'Apr'],
    ['Mei'],
    ['Jun'],
    ['Julai', 'Jul'],
    ['Ogos', 'Ogo'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Disember', 'Dis'],
  ],
  monthIntroducers: words(
    'bulan pada sejak hingga sehingga sebelum selepas setiap dari pertengahan awal akhir',
  ),
  decimalMark: '.',
  numerals: {
    type: 'words',
    words: new Map([
      ...added('satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas', 1),
      ['belas', { does: 'add-ten', value: 10 }],
      ['puluh', times(10)],
      ['seratus', add(100)],
      ['ratus', times(100)],
      ['seribu', scale(1000)],
      ['ribu', scale(1000)],
      ['sejuta', scale(1_000_000)],
      ['juta', scale(1_000_000)],
      ['bilion', scale(1_000_000_000)],
    ]),
    implied: new Map([
      ...counted('pertama kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan kesepuluh', 1),
      ...counted('tunggal berganda', 1),
      ...words(
        'satu suatu sesuatu setahun sebulan seminggu sehari sejam seminit seorang sebuah sekali setiap',
      ).map((word): [string, number] => [word, 1]),
      ...words('berdua separuh setengah pasangan dwi').map((word): [string, number] => [word, 2]),
      ['bertiga', 3],
      ['sepertiga', 3],
      ['suku', 4],
      ['sedozen', 12],
      ['sifar', 0],
      ['kosong', 0],
    ]),
  },
  timeWords: words('pagi petang malam tengah'),
  negation: {
    marks:
      /\b(?:tidak|tak|bukan|bukanlah|tanpa|tiada|jangan|belum|dilarang|enggan|mustahil|kecuali|selain)\b/i,
    idioms: /\btidak (?:lewat|kurang|lebih) daripada\b|\bbukan (?:sahaja|hanya)\b/gi,
  },
  script: 'Latin',
  functionWords: new Set(
    words(
      'ada adalah akan anda apabila atas atau bagi boleh dalam dan dari daripada dengan di hendaklah ia ini itu jika ' +
        'kami ke kepada mana oleh pada seperti serta tidak untuk yang',
    ),
  ),
  loanwords: new Set(
    words(
      'album audio bank data digital email global internet media moderator modem online platform portal pos server status video visa web wifi',
    ),
  ),
  doubles: new Set(),
};

const rows: ReadonlyMap<string, LocaleWords> = new Map(Object.entries({ en, ko, ms }));

export const localeWords: readonly LocaleWords[] = [...rows.values()];

/** The row of a locale's language, whatever its region; `undefined` where there is none. */
export function wordsOf(locale: Locale): LocaleWords | undefined {
  return rows.get(locale.split('-')[0] ?? locale);
}
