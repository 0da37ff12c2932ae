import {
  add,
  added,
  commonQuotes,
  counted,
  type LocaleWords,
  type Numeral,
  scale,
  times,
  words,
} from './language-words.ts';

export const english: LocaleWords = {
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
  daySuffixes: ['st', 'nd', 'rd', 'th'],
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
  quotes: commonQuotes,
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
