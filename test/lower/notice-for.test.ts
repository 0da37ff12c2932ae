import { describe, expect, it, test } from 'vitest';
import type { ClauseId, JurisdictionCode, Notice } from '../../src/ast/notice.ts';
import { clausesOf, linksOf } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import { jurisdictionEdition, wholeEdition } from '../../src/build/jurisdiction-edition.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import { printedClauses } from '../../src/flow/fingerprint.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { textOf } from '../../src/flow/words.ts';
import { codesIn, hasPartFor, noticeFor } from '../../src/lower/notice-for.ts';
import { contains } from '../../src/syntax/jurisdiction-codes.ts';
import { stele } from '../support/fixture-project.ts';
import { parseBody } from '../support/notice-source.ts';

const code = (value: string): JurisdictionCode => value as JurisdictionCode;

const block = (codes: string, heading: string, id: string, more = ''): string =>
  `---\ncodes: [${codes}]\n---\n\n# ${heading} {#${id}}\n\nHolds in ${heading}. {#${id}.1}\n${more}`;

const ledger = JSON.stringify({
  title: { state: 'live' },
  'intro.1': { state: 'live' },
  Places: { state: 'live' },
  Korea: { state: 'live' },
  'Korea.1': { state: 'live' },
  California: { state: 'live' },
  'California.1': { state: 'live' },
  Europe: { state: 'live' },
  'Europe.1': { state: 'live' },
  Seoul: { state: 'moved', to: 'Korea' },
  Oakland: { state: 'moved', to: 'California' },
  Fresno: { state: 'withdrawn', on: '2026-01-02', reason: 'gone', see: 'California.1' },
});

const { value: notice } = parseBody(
  'See [California](#California.1), [old](#Oakland), [Korea](#Seoul), [*Fresno*](#Fresno). {#intro.1}\n\n## Places {#Places}\n\n::jurisdictions',
  {
    jurisdictions: {
      kr: block('KR', 'South Korea', 'Korea', '\nSee [California](#California). {#Korea.2}\n'),
      ca: block('US-CA', 'California', 'California'),
      eu: block('EEA, GB', 'Europe', 'Europe'),
    },
    ledger,
  },
);

const idsFor = (value: string): string[] =>
  [...clausesOf(noticeFor({ code: code(value), whole: notice }))].map(({ clause }) => clause.id);

const targetsFor = (value: string): string[] =>
  [...clausesOf(noticeFor({ code: code(value), whole: notice }))].flatMap(({ clause }) =>
    [...linksOf(clause.children)].map(({ target }) =>
      target.type === 'anchor' ? `#${target.id}` : target.href,
    ),
  );

describe('a notice for one jurisdiction', () => {
  test.each([
    ['KR', ['title', 'intro.1', 'Places', 'Korea', 'Korea.1', 'Korea.2']],
    ['US-CA', ['title', 'intro.1', 'Places', 'California', 'California.1']],
    ['NO', ['title', 'intro.1', 'Places', 'Europe', 'Europe.1']],
    ['GB', ['title', 'intro.1', 'Places', 'Europe', 'Europe.1']],
    ['EU', ['title', 'intro.1', 'Places', 'Europe', 'Europe.1']],
  ])('has the common part and what holds for %s, by the same ids', (value, ids) => {
    expect(idsFor(value)).toEqual(ids);
  });

  it('leads to the whole notice where a link would lead to what is left out', () => {
    const whole = 'https://www.example.com/x/en/';
    expect(targetsFor('KR')).toEqual([
      `${whole}#California.1`,
      `${whole}#Oakland`,
      '#Seoul',
      '#Fresno',
      `${whole}#California`,
    ]);
    expect(targetsFor('US-CA')).toEqual(['#California.1', '#Oakland', `${whole}#Seoul`, '#Fresno']);
  });

  it('keeps the anchors that moved to what is there, and every one that was withdrawn', () => {
    const retired = (value: string) =>
      noticeFor({ code: code(value), whole: notice }).retired.map(({ id }) => id);
    expect(retired('KR')).toEqual(['Seoul', 'Fresno']);
    expect(retired('US-CA')).toEqual(['Oakland', 'Fresno']);
  });

  it('is there for a place that a block holds for', () => {
    expect(codesIn(notice)).toEqual(['US-CA', 'EEA', 'GB', 'KR']);
    const places = ['KR', 'KR-11', 'DE-BY', 'IS', 'EEA', 'US-CA', 'US', 'JP', 'CH'].map(code);
    expect(places.filter((one) => hasPartFor(notice, one))).toEqual([
      'KR',
      'KR-11',
      'DE-BY',
      'IS',
      'EEA',
      'US-CA',
    ]);
    expect(contains(code('EU'), code('EEA'))).toBe(false);
    expect(contains(code('EU'), code('NO'))).toBe(false);
  });
});

describe('an edition of our own notice for one jurisdiction', () => {
  const compiled = compile(stele);
  const [own] = compiled.notices;
  const editions = own?.editions ?? [];
  const codes = codesIn(own?.source as Notice);

  it('says what the whole edition says, clause by clause, at the same anchors', () => {
    expect(codes.length).toBeGreaterThan(8);
    for (const whole of editions) {
      const all = wholeEdition(whole).lowered(compiled.words, []);
      const words = new Map(printedClauses(all).map(({ anchor, runs }) => [anchor, textOf(runs)]));
      const anchors = new Set(anchorsOf(all));
      const seen = new Set<string>();
      for (const one of codes) {
        const { lowered } = jurisdictionEdition(whole, one);
        const flow = lowered(compiled.words, ['html', 'pdf']);
        expect(verifyFlow(flow)).toEqual([]);
        for (const anchor of anchorsOf(flow)) {
          expect(anchors).toContain(anchor);
          seen.add(anchor);
        }
        for (const { anchor, runs } of printedClauses(flow)) {
          expect([anchor, textOf(runs)]).toEqual([anchor, words.get(anchor)]);
        }
      }
      // Nothing of the whole notice is in none of them.
      expect([...anchors].filter((anchor) => !seen.has(anchor))).toEqual([]);
    }
  });

  it('is called by its place, and says what it is and where it stands', () => {
    const heads = editions.map((whole) => {
      const flow = jurisdictionEdition(whole, code('KR')).lowered(compiled.words, []);
      const { title, jurisdiction, url, cover, running } = flow;
      return { title, jurisdiction, url, line: textOf(cover.lines.at(-1) ?? []), head: textOf(running.head) };
    });
    const address = 'https://www.example.com/legal/privacy';
    expect(heads).toMatchObject([
      {
        title: 'Privacy Notice: South Korea',
        jurisdiction: 'KR',
        url: `${address}/jurisdictions/KR/en/`,
        line: `This edition holds the general part and the part for South Korea. The whole notice: ${address}/en/`,
        head: 'Privacy Notice: South Korea',
      },
      {
        title: expect.stringMatching(/: 대한민국$/),
        url: `${address}/jurisdictions/KR/ko/`,
        line: `이 판에는 공통 부분과 대한민국 관련 부분만 있습니다. 전체 고지: ${address}/ko/`,
      },
      {
        title: expect.stringMatching(/: Korea Selatan$/),
        line: `Edisi ini mengandungi bahagian umum dan bahagian bagi Korea Selatan. Notis penuh: ${address}/ms/`,
      },
    ]);
  });

  it('tells of the clauses alone that are behind in it', () => {
    const [, korean] = editions;
    if (korean === undefined) throw new Error('the notice has a translation');
    const behind = ['Cookies.1', 'South_Korea.1', 'Brazil.1'].map((id) => id as ClauseId);
    const bannerFor = (value: string, outdated: readonly ClauseId[]) =>
      jurisdictionEdition({ ...korean, outdated }, code(value)).lowered(compiled.words, []).banner?.outdated;
    expect(bannerFor('KR', behind)).toEqual(['Cookies.1', 'South_Korea.1']);
    expect(bannerFor('BR', behind)).toEqual(['Cookies.1', 'Brazil.1']);
    expect(bannerFor('BR', behind.slice(1, 2))).toBeUndefined();
  });

  it('calls what is no country by the heading of its part', () => {
    const [english, korean] = editions;
    if (english === undefined || korean === undefined) throw new Error('the notice has editions');
    const titleOf = (whole: typeof english, value: string): string =>
      jurisdictionEdition(whole, code(value)).lowered(compiled.words, []).title;
    expect(titleOf(english, 'US-CA')).toBe('Privacy Notice: California');
    expect(titleOf(english, 'EEA')).toBe(
      'Privacy Notice: European Economic Area, United Kingdom, and Switzerland',
    );
    expect(titleOf(korean, 'US-CA')).toMatch(/: 캘리포니아/);
  });
});
