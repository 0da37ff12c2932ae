import type { ClauseId, IsoDate, Locale, NoticeId } from '../ast/notice.ts';
import { type ClauseRole, proseOf } from '../ast/walk.ts';
import type { OpenTranslation } from '../build/open-translation.ts';
import { printTagged, type TagScope, tagScopeOf } from '../locale/inline-tags.ts';
import type { ClauseState, ClauseStatus } from '../status/clause-state.ts';
import type { SourceFingerprint, TargetFingerprint } from '../status/fingerprint.ts';
import { cutTaggedWords } from '../wording/cut-tagged-words.ts';
import { type WordChange, wordChanges } from '../wording/word-changes.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import { type ClausePlace, clausePlaces, nowhere } from './clause-places.ts';

/** What a translator gets of one notice in one locale: the same in every format. */
export interface HandOut {
  readonly notice: NoticeId;
  readonly title: string;
  readonly version: IsoDate;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** In reading order. */
  readonly units: readonly HandOutUnit[];
}

/** A clause as it is handed out. Texts are as a catalog holds them: with inline tags. */
export interface HandOutUnit {
  readonly id: ClauseId;
  readonly role: ClauseRole;
  readonly place: ClausePlace;
  readonly source: string;
  readonly sourceFingerprint: SourceFingerprint;
  /** What may be a tag in its texts, and where its links lead. */
  readonly scope: TagScope;
  readonly target: string | null;
  /** What a file that comes back was made of: an edit made meanwhile is known by it. */
  readonly base: TargetFingerprint | null;
  readonly state: ClauseState;
  /** What the source said when it was translated; `null` where that is not known, or still the same. */
  readonly previous: PreviousSource | null;
}

export interface PreviousSource {
  readonly text: string;
  /** From that to today's. */
  readonly changes: readonly WordChange[];
}

/** What a translator gets of a translation: its clauses of these states, all where there are none. */
export function handOut(
  { source, catalog, clauses }: OpenTranslation,
  states: ReadonlySet<ClauseState> | null,
): HandOut {
  const places = clausePlaces(source);
  const wanted = clauses.filter(({ state }) => states === null || states.has(state));
  return {
    notice: source.id,
    title: proseOf(source.title.children),
    version: source.version,
    sourceLocale: source.locale,
    targetLocale: catalog.locale,
    units: wanted.map((clause) => unitOf(clause, places.get(clause.id) ?? nowhere, source.locale)),
  };
}

function unitOf(clause: ClauseStatus, place: ClausePlace, locale: Locale): HandOutUnit {
  const source = printTagged(clause.source.children);
  return {
    id: clause.id,
    role: clause.role,
    place,
    source,
    sourceFingerprint: clause.sourceFingerprint,
    scope: tagScopeOf(clause.source),
    target: clause.target,
    base: clause.targetFingerprint,
    state: clause.state,
    previous: clause.translatedFrom === null ? null : previousOf(clause.translatedFrom, source, locale),
  };
}

function previousOf(text: string, now: string, locale: Locale): PreviousSource {
  const segmenter = wordSegmenter(locale);
  return { text, changes: wordChanges(text, now, (one) => cutTaggedWords(one, segmenter)) };
}
