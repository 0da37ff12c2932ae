import { describe, expect, it, test } from 'vitest';
import { clausesOf } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { printTagged } from '../../src/locale/inline-tags.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf, stele } from '../support/fixture-project.ts';

/**
 * Faults that were found in real translations, each put into a clause of our own catalogs: the check that finds it, and
 * no other, speaks of that clause.
 */

type Edit = (text: string) => string;

interface Fault {
  readonly what: string;
  readonly locale: 'ko' | 'ms';
  readonly clause: string;
  readonly edit: Edit;
  readonly codes: readonly string[];
}

const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

const faults: readonly Fault[] = [
  {
    what: 'an address has an old street and the new postal code',
    locale: 'ko',
    clause: 'Contacts_Notices_and_Revisions.2',
    edit: replace('1200 Lantern Quay', '900 Foundry Row'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'an address has the old postal code',
    locale: 'ms',
    clause: 'Contacts_Notices_and_Revisions.2',
    edit: replace('97000', '97005'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'the address in Hangul has another floor',
    locale: 'ko',
    clause: 'South_Korea.agent.3',
    edit: replace('14층', '12층'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'version 1.2 becomes 1.12',
    locale: 'ko',
    clause: 'How_We_Secure_Information.3',
    edit: replace('TLS 1.2', 'TLS 1.12'),
    codes: ['number-missing'],
  },
  {
    what: 'a declared e-mail address is another word',
    locale: 'ms',
    clause: 'How_We_Secure_Information.7',
    edit: replace('security@', 'securities@'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'an e-mail address that nobody declared is another word',
    locale: 'ko',
    clause: 'Japan.requests.1',
    edit: replace('privacy-jp@', 'privately-jp@'),
    codes: ['email-mismatch'],
  },
  {
    what: 'seven rights without a space after their numbers become one paragraph',
    locale: 'ms',
    clause: 'California.rights.2',
    edit: (text) => `1.${text.replace(' dan ', ' 2.dan ')}`,
    codes: ['block-in-text', 'number-added'],
  },
  {
    what: 'a telephone number has two digits turned round',
    locale: 'ko',
    clause: 'Contacts_Notices_and_Revisions.1',
    edit: replace('555-0143', '555-0134'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'the number of a law is another',
    locale: 'ms',
    clause: 'Costa_Rica.1',
    edit: replace('No. 8968', 'No. 8986'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'the declared name of a law is another law',
    locale: 'ko',
    clause: 'South_Korea.1',
    edit: replace('「개인정보 보호법」', '「정보통신망법」'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'a company is another of the group',
    locale: 'ms',
    clause: 'South_Korea.agent.2',
    edit: replace('Quillmere Cloud Korea Co., Ltd.', 'Quillmere Cloud Japan G.K.'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'a month is another',
    locale: 'ko',
    clause: 'intro.3',
    edit: replace('11월 2일', '10월 2일'),
    codes: ['date-mismatch'],
  },
  {
    what: 'a period is another',
    locale: 'ms',
    clause: 'Retention_of_Personal_Information.5',
    edit: replace('180', '108'),
    codes: ['number-missing'],
  },
  {
    what: 'a sentence that denies says the opposite',
    locale: 'ko',
    clause: 'How_We_Use_Personal_Information.14',
    edit: () => '당사는 개인정보를 이용하여 결정을 내리고 머신러닝 모델을 학습시킵니다.',
    codes: ['length-unusual', 'negation-lost', 'term-missing'],
  },
  {
    what: 'a sentence about sharing is not there',
    locale: 'ms',
    clause: 'intro.2',
    edit: (text) => text.split(/(?<=\.) /)[0] ?? '',
    codes: ['tag-mismatch'],
  },
  {
    what: 'most of a clause is not there',
    locale: 'ko',
    clause: 'Cookies.2',
    edit: () => '당사의 쿠키 중 동의 없이 13개월을 초과하여 유지되는 쿠키는 없습니다.',
    codes: ['length-unusual'],
  },
  {
    what: 'a Latin letter of a tag is a Greek one',
    locale: 'ko',
    clause: 'Cookies.3',
    edit: (text) => text.replaceAll('cookies>', 'cοokies>'),
    codes: ['tag-mismatch'],
  },
  {
    what: 'a letter of an e-mail address is a Cyrillic one',
    locale: 'ms',
    clause: 'Childrens_Personal_Information.2',
    edit: replace('privacy@', 'privаcy@'),
    codes: ['protected-text-changed'],
  },
  {
    what: 'a zero-width space came with a copied word',
    locale: 'ko',
    clause: 'Cookies.1',
    edit: replace('쿠키는', '쿠키\u200B는'),
    codes: ['character-forbidden'],
  },
  {
    what: 'a word was copied in decomposed form',
    locale: 'ko',
    clause: 'Access_and_Choice.7',
    edit: replace('쿠키를', '쿠키를'.normalize('NFD')),
    codes: ['text-not-nfc'],
  },
  {
    what: 'a term is another word',
    locale: 'ms',
    clause: 'South_Korea.2',
    edit: replace('maklumat peribadi', 'data sulit'),
    codes: ['term-missing'],
  },
  {
    what: 'a term is the word that another dictionary gives',
    locale: 'ko',
    clause: 'Japan.operator.1',
    edit: replace('개인정보', '신상정보'),
    codes: ['term-forbidden'],
  },
  {
    what: 'a heading is called otherwise elsewhere',
    locale: 'ko',
    clause: 'South_Korea.transfers.ledgerfen.country',
    edit: () => '아메리카 합중국',
    codes: ['translation-inconsistent'],
  },
  {
    what: 'a word is typed twice',
    locale: 'ms',
    clause: 'South_Korea.destruction.2',
    edit: replace('melalui', 'melalui melalui'),
    codes: ['word-doubled'],
  },
  {
    what: 'a bracket is not closed',
    locale: 'ko',
    clause: 'South_Korea.agent.2',
    edit: replace('))', ')'),
    codes: ['punctuation-unbalanced'],
  },
];

type Locale = Fault['locale'];

function catalogTexts(locale: Locale): Record<string, string> {
  const file = stele.catalogs.get(`locales/${locale}/privacy.json`);
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Record<string, string>;
}

/** Our own project with other texts in its catalogs, and without what people said of them. */
function projectWith(texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>): ProjectSources {
  const catalogs = (['ko', 'ms'] as const).map((locale): [string, SourceFile] => {
    const path = `locales/${locale}/privacy.json`;
    return [path, fileOf(path, JSON.stringify({ ...catalogTexts(locale), ...texts[locale] }, null, 2))];
  });
  return { ...stele, catalogs: new Map(catalogs), statuses: new Map() };
}

/** The codes that are found, by locale and clause. */
function codesByClause(sources: ProjectSources): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { code, locale, clause } of compile(sources).diagnostics) {
    // A text that was changed is not signed, and not the one that was released.
    if (code === 'translation-unapproved' || code === 'version-reused') continue;
    const place = `${locale} ${clause}`;
    found.set(place, [...new Set([...(found.get(place) ?? []), code])].sort());
  }
  return found;
}

/** All of them at once: no two are in one clause. */
function textsWithFaults(locale: Locale): Record<string, string> {
  const texts = catalogTexts(locale);
  return Object.fromEntries(
    faults
      .filter((fault) => fault.locale === locale)
      .map(({ clause, edit }) => [clause, edit(texts[clause] ?? '')]),
  );
}

describe('in our own notice is found that', () => {
  const found = codesByClause(projectWith({ ko: textsWithFaults('ko'), ms: textsWithFaults('ms') }));

  test.each(faults.map((fault) => [fault.what, fault] as const))(
    '%s',
    (_, { locale, clause, edit, codes }) => {
      const before = catalogTexts(locale)[clause] ?? '';
      expect(edit(before)).not.toBe(before);
      expect(found.get(`${locale} ${clause}`)).toEqual(codes);
    },
  );

  it('nothing else is', () => {
    const places = faults.map(({ locale, clause }) => `${locale} ${clause}`);
    expect(new Set(places).size).toBe(places.length);
    expect([...found.keys()].sort()).toEqual(places.sort());
  });
});

it('a catalog that is not translated at all is found clause by clause', () => {
  const source = compile(stele).notices[0]?.source;
  const english = new Map(
    [...(source === undefined ? [] : clausesOf(source))].map(({ clause }) => [
      clause.id as string,
      printTagged(clause.children),
    ]),
  );
  const untranslated = Object.fromEntries([...english].filter(([, text]) => text.length > 60));
  const found = codesByClause(projectWith({ ko: untranslated, ms: untranslated }));
  const unseen = Object.keys(untranslated).flatMap((id) =>
    ['ko', 'ms']
      .map((locale) => `${locale} ${id}`)
      .filter((place) => !found.get(place)?.includes('text-untranslated')),
  );
  expect(Object.keys(untranslated).length).toBeGreaterThan(150);
  expect(unseen).toEqual([]);
});
