import { commonQuotes, type LocaleWords, words } from './language-words.ts';

export const korean: LocaleWords = {
  months: [],
  daySuffixes: [],
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
  quotes: commonQuotes,
  functionWords: new Set(words('및 또는 그리고 등 이 그 저 수 것 때')),
  loanwords: new Set(),
  doubles: new Set(words('하나 그때 한 두 몇')),
};
