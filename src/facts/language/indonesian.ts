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

export const indonesian: LocaleWords = {
  months: [
    ['Januari', 'Jan'],
    ['Februari', 'Feb'],
    ['Maret', 'Mar'],
    ['April', 'Apr'],
    ['Mei'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['Agustus', 'Agu', 'Agt'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Desember', 'Des'],
  ],
  daySuffixes: [],
  monthIntroducers: words(
    'bulan pada sejak hingga sampai sebelum setelah sesudah setiap dari pertengahan awal akhir',
  ),
  decimalMark: ',',
  numerals: {
    type: 'words',
    words: new Map([
      ...added('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas', 1),
      ['belas', { does: 'add-ten', value: 10 }],
      ['puluh', times(10)],
      ['seratus', add(100)],
      ['ratus', times(100)],
      ['seribu', scale(1000)],
      ['ribu', scale(1000)],
      ['sejuta', scale(1_000_000)],
      ['juta', scale(1_000_000)],
      ['miliar', scale(1_000_000_000)],
    ]),
    implied: new Map([
      ...counted('pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh', 1),
      ...words(
        'satu suatu sesuatu setahun sebulan seminggu sehari sejam semenit seorang sebuah sekali setiap tunggal per tahunan bulanan',
      ).map((word): [string, number] => [word, 1]),
      ...words('berdua separuh setengah pasangan ganda').map((word): [string, number] => [word, 2]),
      ['bertiga', 3],
      ['sepertiga', 3],
      ['seperempat', 4],
      ['selusin', 12],
      ['nol', 0],
    ]),
  },
  timeWords: words('pagi siang sore malam WIB'),
  negation: {
    marks:
      /\b(?:tidak|tak|bukan|bukanlah|tanpa|tiada|jangan|belum|dilarang|melarang|enggan|mustahil|kecuali|selain|menolak|tidaklah|takkan)\b/i,
    idioms: /\btidak (?:lebih|kurang|lambat) dari(?:pada)?\b|\b(?:tidak|bukan) (?:hanya|saja)\b/gi,
  },
  script: null,
  quotes: commonQuotes,
  functionWords: new Set(
    words(
      'ada adalah akan anda apa atas atau bagi bahwa bisa dalam dan dapat dari dengan di harus ini itu jika juga kami karena ke ' +
        'kepada oleh pada saat sebagai serta tidak untuk yang',
    ),
  ),
  loanwords: new Set(),
  doubles: new Set(),
};
