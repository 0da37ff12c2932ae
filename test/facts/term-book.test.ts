import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { type Term, termBook } from '../../src/facts/term-book.ts';

function bookOf(
  locale: string,
  ...rows: readonly (readonly [term: string, translations: string, forbidden?: string])[]
) {
  const terms = rows.map(
    ([term, translations, forbidden = '']): Term => ({
      term,
      translations: translations.split('|'),
      forbidden: forbidden.split('|').filter(Boolean),
    }),
  );
  return termBook(terms, 'en' as Locale, locale as Locale);
}

const korean = bookOf(
  'ko',
  ['personal information', '개인정보', '신상정보|정보주체'],
  ['information', '정보', '자료'],
  ['Cookies', '쿠키', '쿠기'],
  ['third party', '제3자'],
  ['US', '미국'],
  ['material', '자료'],
  ['collect', '수집', '모집'],
  ['opt out', '거부'],
);

const termsIn = (text: string) =>
  korean.termsIn(text).map(({ text: words, values: [value] }) => [words, value?.term]);
const translatedIn = (book: typeof korean, text: string) =>
  [...book.translatedIn(text)].map(({ term }) => term);

describe('terms of an English source', () => {
  const rows: readonly (readonly [text: string, terms: readonly (readonly string[])[]])[] = [
    ['Personal information', [['Personal information', 'personal information']]],
    [
      'personal\u00A0information, and information',
      [
        ['personal\u00A0information', 'personal information'],
        ['information', 'information'],
      ],
    ],
    ['a cookie’s life', [['cookie’s', 'Cookies']]],
    ['third parties’', [['third parties', 'third party']]],
    ['Give us the US.', [['US', 'US']]],
    [
      'opt-out, opts out',
      [
        ['opt-out', 'opt out'],
        ['opts out', 'opt out'],
      ],
    ],
    ['Misinformation, cookiecutter, collection', []],
    ['', []],
  ];
  test.each(rows)('%j', (text, terms) => expect(termsIn(text)).toEqual(terms));
});

describe('translations', () => {
  it('are known in Korean with spaces, without, and before particles and verbs', () => {
    expect(translatedIn(korean, '개인 정보는')).toEqual(['personal information', 'information']);
    expect(translatedIn(korean, '제 3자에게서 수집된')).toEqual(['third party', 'collect']);
    expect(translatedIn(korean, '개인 신상')).toEqual([]);
  });

  it('are known in Malay with affixes and doubled', () => {
    const malay = bookOf(
      'ms',
      ['process', 'proses'],
      ['collect', 'kumpul'],
      ['store', 'simpan'],
      ['right', 'hak'],
      ['consent', 'setuju'],
      ['receive', 'terima'],
      ['controller', 'pengawal data'],
    );
    expect(
      translatedIn(malay, 'Pemprosesan mengumpulkan penyimpanan hak-hak persetujuannya menerima'),
    ).toEqual(['process', 'collect', 'store', 'right', 'consent', 'receive']);
    expect(translatedIn(malay, 'pengawal datanya')).toEqual(['controller']);
    const refund = bookOf('id', ['refund', 'pengembalian dana']);
    expect(translatedIn(refund, 'kami mengembalikan dana itu')).toEqual(['refund']);
    expect(translatedIn(malay, 'protes, terkesan, data')).toEqual([]);
  });

  it('are known elsewhere by how a word begins, within whatever other word', () => {
    const german = bookOf(
      'de',
      ['personal data', 'personenbezogene Daten'],
      ['cookie', 'Cookie'],
      ['account', 'Konto'],
    );
    expect(translatedIn(german, 'Ihrer personenbezogenen Daten im Cookie-Hinweis')).toEqual([
      'personal data',
      'cookie',
    ]);
    expect(translatedIn(german, 'Nutzerkontos')).toEqual(['account']);
    expect(translatedIn(german, 'Kosten, Personen')).toEqual([]);
    const japanese = bookOf('ja', ['personal data', '個人データ'], ['cookie', 'クッキー']);
    expect(translatedIn(japanese, 'あなたの個人データとクッキー')).toEqual(['personal data', 'cookie']);
  });
});

describe('forbidden words', () => {
  const rows: readonly (readonly [source: string, target: string, words: readonly string[]])[] = [
    ['personal information', '신상 정보를', ['신상 정보']],
    ['personal information', '신상정보들에게서', ['신상정보']],
    ['personal information', '개인정보주체', []],
    ['information', '자료는 자료실의 기초자료이다', ['자료']],
    ['information and material', '자료', []],
    ['material', '자료', []],
    ['our cookies', '쿠기하고 쿠기장', ['쿠기']],
    ['they', '쿠기', []],
    ['collect', '모집하는', ['모집']],
  ];
  test.each(rows)('of %j in %j', (source, target, words) => {
    expect(korean.forbiddenIn(source, target).map(({ text }) => text)).toEqual(words);
  });

  it('are found in Malay as words, and with -nya', () => {
    const malay = bookOf('ms', ['consent', 'persetujuan', 'izin'], ['period', 'tempoh', 'masa']);
    const found = malay.forbiddenIn('consent for a period', 'Izinnya, perizinan, masalah, masa.');
    expect(found.map(({ text }) => text)).toEqual(['Izinnya', 'masa']);
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}$/);
const hangul = fc.stringMatching(/^[가-힣]{2,5}( [가-힣]{2,4}){0,1}$/);
const noise = fc.stringMatching(/^[0-9.,;!()“”\n -]{0,12}$/);

test('every term that stands between marks is found, and no two overlap', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
      noise,
      noise,
      (words, before, after) => {
        const book = termBook(
          words.map((term) => ({ term, translations: ['x'], forbidden: [] })),
          'en' as Locale,
          'de' as Locale,
        );
        const [first = ''] = words;
        const found = book.termsIn(`${before} ${first.charAt(0).toUpperCase()}${first.slice(1)} ${after}`);
        expect(found.length).toBeGreaterThan(0);
        found.reduce((end, stretch) => {
          expect(stretch.start).toBeGreaterThanOrEqual(end);
          return stretch.end;
        }, 0);
      },
    ),
    { numRuns: 200 },
  );
});

test('a Korean translation counts with any spaces and any particle', () => {
  const particle = fc.constantFrom(
    '',
    '은',
    '를',
    '에서는',
    '으로부터',
    '의',
    '들에게',
    '하는',
    '되어',
    '입니다',
  );
  fc.assert(
    fc.property(hangul, particle, noise, (translation, ending, before) => {
      const book = termBook(
        [{ term: 'x', translations: [translation], forbidden: [] }],
        'en' as Locale,
        'ko' as Locale,
      );
      for (const written of [translation, translation.replaceAll(' ', ''), [...translation].join(' ')]) {
        expect(book.translatedIn(`${before}${written}${ending} 합니다.`).size).toBe(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('a forbidden word is found before a particle, and never within an allowed one', () => {
  fc.assert(
    fc.property(hangul, fc.constantFrom('은', '를', '에게'), (forbidden, ending) => {
      const allowed = `새${forbidden}표`;
      const book = termBook(
        [{ term: 'x', translations: [allowed], forbidden: [forbidden] }],
        'en' as Locale,
        'ko' as Locale,
      );
      expect(book.forbiddenIn('x', `그 ${forbidden}${ending} 두다`)).toHaveLength(1);
      expect(book.forbiddenIn('x', `그 ${allowed}${ending} 두다`)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
