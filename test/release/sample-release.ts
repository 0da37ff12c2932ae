import type { ClauseId, IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import type { Release, ReleasedEdition } from '../../src/release/release.ts';
import { digestOf } from '../../src/release/write-release.ts';

const sha256 = (number: number): string => number.toString(16).padStart(64, '0');

function clause(id: string, number: number): ReleasedEdition['clauses'][number] {
  return { id: id as ClauseId, sha256: sha256(number) };
}

const english: ReleasedEdition = {
  locale: 'en' as Locale,
  title: 'Cookies',
  root: 'ee1be85bd52b921a6ab2994658e8d349d51abc52602595c4680c29d49e0d1bc7',
  clauses: [clause('title', 1), clause('Cookies.1', 2), clause('Cookies.2', 3)],
  approvals: [],
};

const korean: ReleasedEdition = {
  locale: 'ko' as Locale,
  title: '쿠키',
  root: '63c2484828542a166401876c81e3e44c9480873c4c0abc9068fe78a56325cfa9',
  clauses: [clause('title', 4)],
  approvals: [
    {
      as: 'approved',
      by: 'Mina Seo',
      role: 'Translator',
      on: '2026-11-01' as IsoDate,
      clauses: ['title' as ClauseId],
    },
  ],
};

const undigested = {
  format: 'stele-release/1',
  notice: 'x' as NoticeId,
  version: '2026-11-02' as IsoDate,
  effective: '2026-12-01' as IsoDate,
  sourceLocale: 'en' as Locale,
  url: 'https://www.example.com/x',
  previous: { version: '2025-01-10' as IsoDate, digest: sha256(5) },
  generator: 'stele 0.1.0',
  released: { by: 'Ana Lee', role: 'Counsel', on: '2026-11-01' as IsoDate },
  root: '676eee9e357714a63428a0bb3a442018d48dbc1e82356da791248fd5897d8d66',
  editions: [english, korean],
  frozen: [{ path: 'notice/x/notice.md', bytes: 245, sha256: sha256(6) }],
  published: [
    {
      path: 'ko/x.txt',
      locale: 'ko' as Locale,
      format: 'text',
      mediaType: 'text/plain; charset=utf-8',
      bytes: 99,
      sha256: sha256(7),
    },
  ],
} as const satisfies Omit<Release, 'digest'>;

/** A release of two editions with all that a record can hold. */
export const sampleRelease = { ...undigested, digest: digestOf(undigested) } as const satisfies Release;
