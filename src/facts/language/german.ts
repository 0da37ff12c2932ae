import { add, added, type LocaleWords, type Numeral, scale, times, words } from './language-words.ts';

const germanUnits = words('ein zwei drei vier fünf sechs sieben acht neun');
const germanTens = words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');

export const german: LocaleWords = {
  months: [
    ['Januar', 'Jänner', 'Jan'],
    ['Februar', 'Feb'],
    ['März', 'Mär'],
    ['April', 'Apr'],
    ['Mai'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Dezember', 'Dez'],
  ],
  daySuffixes: ['\\.'],
  monthIntroducers: words('im seit bis ab vom zum von vor nach ende anfang mitte jeden'),
  decimalMark: ',',
  numerals: {
    type: 'words',
    words: new Map([
      ...added(
        'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
        1,
      ),
      ...added('sechzehn siebzehn achtzehn neunzehn', 16),
      ...germanTens.flatMap((ten, index): [string, Numeral][] => [
        [ten, add(20 + 10 * index)],
        ...germanUnits.map((unit, at): [string, Numeral] => [`${unit}und${ten}`, add(21 + 10 * index + at)]),
      ]),
      ['hundert', times(100)],
      ['tausend', scale(1000)],
      ...words('million millionen').map((word): [string, Numeral] => [word, scale(1_000_000)]),
      ...words('milliarde milliarden').map((word): [string, Numeral] => [word, scale(1_000_000_000)]),
    ]),
    implied: new Map([
      ...words(
        'ein eine einen einem einer eines einzige einzigen einmal einmalig jeder jede jedes jeden pro erste ersten erster erstes jährlich monatlich täglich wöchentlich',
      ).map((word): [string, number] => [word, 1]),
      ...words('beide beiden beider beides zweite zweiten zweiter zweites zweimal doppelt hälfte').map(
        (word): [string, number] => [word, 2],
      ),
      ...words('dritte dritten dritter drittes dreimal dreifach drittel').map((word): [string, number] => [
        word,
        3,
      ]),
      ...words('vierte vierten vierter viermal viertel').map((word): [string, number] => [word, 4]),
      ['dutzend', 12],
      ['null', 0],
    ]),
  },
  timeWords: words('Uhr'),
  negation: {
    marks:
      /(?<!\p{L})(?:nicht|nichts|kein\p{L}*|ohne|nie|niemals|niemand\p{L}*|weder|außer|ausgenommen|verboten|untersagt|unmöglich|un(?=\p{L}{4})\p{L}+|verweiger\p{L}*|ausschließ\p{L}*|ausgeschlossen)(?!\p{L})|(?:lehn\p{L}*|frei|los|widerruf\p{L}*|fehl\p{L}*)(?!\p{L})/iu,
    idioms:
      /(?<!\p{L})nicht (?:später|früher|mehr|weniger) als(?!\p{L})|(?<!\p{L})nicht nur(?!\p{L})|(?<!\p{L})oder nicht(?!\p{L})/giu,
  },
  script: null,
  quotes: [],
  functionWords: new Set(
    words(
      'aber alle als am an auch auf aus bei bis das dass dem den der des die dies diese dieser durch ein eine einer es für hat ' +
        'haben ihr ihre ihren im in ist kann mit nach nicht oder ob sein sich sie sind so über um und uns unsere unter von vor ' +
        'was wenn werden wie wir wird zu zum zur',
    ),
  ),
  loanwords: new Set(),
  doubles: new Set(words('die der das sie')),
};
