import { describe, expect, it } from 'vitest';
import type { IsoDate, Locale, Notice } from '../../src/ast/notice.ts';
import { versionsOf } from '../../src/build/edition-versions.ts';
import type { Phrases } from '../../src/locale/words.ts';

const edition = {
  id: 'x',
  version: '2026-03-10',
  locale: 'ko',
  url: 'https://www.example.com/x/',
} as unknown as Notice;

const phrases = {
  locale: 'ko',
  say: (key: string, values: object = {}) =>
    [key, ...Object.values(values).map((value) => JSON.stringify(value))].join(' '),
} as Phrases;

const predecessor = (...locales: readonly string[]) => ({
  version: '2026-01-10' as IsoDate,
  editions: locales.map((locale) => ({ locale: locale as Locale })),
});

describe('a page leads to the other versions of its notice', () => {
  it('from the notice’s address', () => {
    expect(versionsOf(edition, predecessor('en', 'ko'), { phrases, place: 'current' })).toEqual({
      canonical: 'https://www.example.com/x/ko/',
      links: [
        { rel: 'predecessor-version', url: 'https://www.example.com/x/versions/2026-01-10/ko/' },
        { rel: 'latest-version', url: 'https://www.example.com/x/ko/' },
        { rel: 'version-history', url: 'https://www.example.com/x/versions/ko/' },
      ],
      history: { label: 'earlierVersions', href: '../versions/ko/index.html' },
      feed: { label: 'changesFeed', href: '../versions/ko/feed.xml' },
      archived: null,
    });
  });

  it('from the archive', () => {
    expect(versionsOf(edition, predecessor('en', 'ko'), { phrases, place: 'archive' })).toMatchObject({
      canonical: 'https://www.example.com/x/versions/2026-03-10/ko/',
      history: { href: '../../ko/index.html' },
      feed: { href: '../../ko/feed.xml' },
      archived: {
        note: 'archivedNote {"day":"2026-03-10"}',
        current: { label: 'currentVersion', href: '../../../ko/index.html' },
      },
    });
  });

  it.each([
    ['is the first', null],
    ['is new in this locale', predecessor('en')],
  ])('but to none before it where it %s', (_, before) => {
    const { links } = versionsOf(edition, before, { phrases, place: 'current' });
    expect(links.map(({ rel }) => rel)).toEqual(['latest-version', 'version-history']);
  });
});
