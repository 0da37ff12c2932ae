import type { HistoryFacts } from '../../src/archive/version-entry.ts';
import type { ClauseId, IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { createWords, type Phrases, phraseNamespace } from '../../src/locale/words.ts';
import type { Change, ChangeKind, Changes } from '../../src/redline/change.ts';
import { stele } from '../support/fixture-project.ts';

const words = createWords();
for (const [locale, source] of stele.phrases) {
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);
}

export function phrasesIn(locale: string): Phrases {
  return words.phrases(locale as Locale);
}

const day = (text: string): IsoDate => text as IsoDate;

function change(kind: ChangeKind, heading: string): Change {
  const place = { part: 'a' as ClauseId, heading };
  const nothing = { with: [], from: null, before: null, after: null, words: [], facts: [] };
  return { kind, clause: 'a' as ClauseId, role: 'paragraph', place, ...nothing };
}

/** What became of a version that was posted on 2 March 2026. */
export function changesOf(locale: string, title: string, changes: readonly Change[]): Changes {
  return {
    notice: 'x' as NoticeId,
    locale: locale as Locale,
    before: { version: day('2025-01-10'), effective: day('2025-02-01'), title },
    after: { version: day('2026-03-02'), effective: day('2026-04-01'), title },
    facts: [],
    changes,
  };
}

/** Three versions, of which the one in the middle never took effect. */
export function sampleHistory(locale: string, title: string): HistoryFacts {
  const changes = [change('added', title), change('reworded', 'R&D <“x”>'), change('reworded', title)];
  const files = [
    { label: 'PDF', name: 'x.pdf' },
    { label: 'Plain text', name: 'x.txt' },
  ];
  return {
    notice: 'x',
    locale: locale as Locale,
    title,
    company: null,
    url: 'https://www.example.com/x/',
    entries: [
      {
        version: day('2026-03-02'),
        inForce: { from: day('2026-04-01'), until: null },
        changes: changesOf(locale, title, changes),
        files,
      },
      { version: day('2026-02-01'), inForce: null, changes: changesOf(locale, title, []), files: [] },
      {
        version: day('2025-01-10'),
        inForce: { from: day('2025-02-01'), until: day('2026-04-01') },
        changes: null,
        files,
      },
    ],
  };
}
