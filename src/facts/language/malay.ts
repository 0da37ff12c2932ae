import {
  add,
  added,
  commonQuotes,
  counted,
  type LocaleWords,
  scale,
  times,
  words,
} from './language-words.ts';

export const malay: LocaleWords = {
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
  daySuffixes: ['hb'],
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
  quotes: commonQuotes,
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
