import { describe, expect, it } from 'vitest';
import type { ClauseId, Locale, Notice, NoticeId } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { printTagged } from '../../src/locale/inline-tags.ts';
import { localize } from '../../src/locale/localize.ts';
import { readCatalog } from '../../src/locale/read-catalog.ts';
import { createWords } from '../../src/locale/words.ts';
import { fileOf } from '../support/fixture-project.ts';
import { bare, parseBody } from '../support/notice-source.ts';

const source = parseBody(
  [
    'See **the [Cookie Notice][cookies]** and [us](https://example.com/us). {#p}',
    '',
    ':::table[{#t}]',
    '| Name {#name} | Note {#note} |',
    '| --- | --- |',
    '| Hanbit {#hanbit} | |',
    ':::',
    '',
    '[cookies]: https://example.com/c',
  ].join('\n'),
).value;

const korean: Readonly<Record<string, string>> = {
  title: '제목',
  p: '<a1>당사</a1>와 <strong><cookies>쿠키 고지</cookies></strong>를 참조하십시오.',
  't.name': '이름',
  't.note': '비고',
  't.hanbit.name': '한빛',
};

function localized(texts: Readonly<Record<string, string>>) {
  const path = 'locales/ko/x.json';
  const file = JSON.stringify(texts, null, 1);
  const { value: catalog } = readCatalog(
    {
      notice: 'x' as NoticeId,
      locale: 'ko' as Locale,
      path,
      source: fileOf(path, file),
    },
    createWords(),
  );
  if (catalog === null) throw new Error('no catalog');
  const { value, diagnostics, sound } = localize(source, catalog);
  const places = placesIn(() => file);
  return {
    notice: value,
    sound,
    found: diagnostics.map(({ code, clause, span }) => [code, clause ?? null, places.placeOf(span).line]),
  };
}

const wordsOf = (notice: Notice) =>
  Object.fromEntries([...clausesOf(notice)].map(({ clause }) => [clause.id, printTagged(clause.children)]));

describe('a localized notice', () => {
  it('should be the source with other words', () => {
    const { notice, found, sound } = localized(korean);
    expect(found).toEqual([]);
    expect(wordsOf(notice)).toEqual({ ...korean, 't.hanbit.note': '' });
    expect(notice).toMatchObject({ locale: 'ko', sourceLocale: 'en', url: source.url });
    expect([...sound].sort()).toEqual(Object.keys(korean).sort());
  });

  it('should lead where the source leads, whatever the order', () => {
    const { notice } = localized(korean);
    const targets = JSON.stringify(bare(notice.children)).match(/https:[^"]+/g);
    expect(targets).toEqual(['https://example.com/us', 'https://example.com/c']);
  });

  it('should have the words of the catalog as they stand', () => {
    const text = '$t(title) {{x}} **a** `b` &amp; <cookies>c</cookies>';
    const { notice } = localized({ ...korean, p: `<strong>${text}</strong><a1>d</a1>` });
    expect(wordsOf(notice)['p']).toBe(`<strong>${text}</strong><a1>d</a1>`);
  });

  it('should know where its words stand', () => {
    const { notice } = localized(korean);
    expect(notice.title.span).toMatchObject({
      file: 'locales/ko/x.json',
      start: '{\n "title": "'.length,
      end: '{\n "title": "제목'.length,
    });
  });
});

describe('what is reported', () => {
  const without = (...ids: readonly string[]) =>
    Object.fromEntries(Object.entries(korean).filter(([key]) => !ids.includes(key)));

  it('a clause that is missing, at the one before it', () => {
    expect(localized(without('t.name')).found).toEqual([['clause-missing', 't.name', 3]]);
  });

  it('an empty cell of the source wants no words, and may have none', () => {
    expect(localized({ ...korean, 't.hanbit.note': '비고' }).found).toEqual([['clause-unknown', null, 7]]);
  });

  it('a key that was mistyped, once', () => {
    expect(localized({ ...without('t.note'), 't.nota': '비고' }).found).toEqual([
      ['clause-unknown', 't.note', 6],
    ]);
  });

  it.each([
    ['a mark that is missing', '<a1>당사</a1>와 <cookies>쿠키 고지</cookies>'],
    ['a link that is missing', '당사와 <strong><cookies>쿠키 고지</cookies></strong>'],
    ['a link out of its mark', '<a1>당사</a1><strong>와</strong> <cookies>쿠키 고지</cookies>'],
    ['a link that stands twice', `${korean['p']} <a1>당사</a1>`],
    ['a link in a link', '<a1>당사 <strong><cookies>쿠키 고지</cookies></strong></a1>'],
    ['a break that the source has not', `${korean['p']}<br/>`],
  ])('%s', (_, p) => {
    const { found, sound } = localized({ ...korean, p });
    expect(found).toEqual([['tag-mismatch', 'p', 3]]);
    expect(sound.has('p' as ClauseId)).toBe(false);
  });

  it('a clause that cannot be taken keeps the words of the source', () => {
    expect(wordsOf(localized({ ...korean, p: '<a1>당사' }).notice)['p']).toBe(
      'See <strong>the <cookies>Cookie Notice</cookies></strong> and <a1>us</a1>.',
    );
  });
});

describe('a catalog made to be slow', () => {
  const nested = (count: number, middle: string) =>
    `${'<strong>'.repeat(count)}${middle}${'</strong>'.repeat(count)}`;

  it.each([
    ['tags in tags', nested(2_000, 'a')],
    ['tags in tags without end', '<strong>'.repeat(4_000)],
    ['ends of another tag', `${'<strong>'.repeat(90)}${'</em>'.repeat(7_000)}`],
    ['a tag without end around much', `<strong>${'a<br/>'.repeat(6_000)}`],
    [
      'tags that cross around much',
      `${'<strong><a1>'.repeat(40)}${'a<br/>'.repeat(6_000)}${'</strong>'.repeat(40)}`,
    ],
  ])('should be one finding: %s', (_, p) => {
    expect(localized({ ...korean, p }).found).toEqual([['tag-malformed', 'p', 3]]);
  });

  it('should be refused where it is longer than any clause', () => {
    expect(localized({ ...korean, p: '가'.repeat(100_000) }).found).toEqual([['text-excessive', 'p', 3]]);
  });

  it('should name keys by the thousand', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`a-key-of-its-own.${index}`, 'x']),
    );
    expect(localized({ ...korean, ...many }).found).toHaveLength(20_000);
  });
});
