import type { ClauseId, IsoDate, Locale, NoticeId, Span } from '../ast/notice.ts';
import type { Catalog } from '../locale/catalog.ts';
import { printTagged } from '../locale/inline-tags.ts';
import { cutTaggedWords } from '../wording/cut-tagged-words.ts';
import { type WordChange, wordChanges } from '../wording/word-changes.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import { type ClauseState, type ClauseStatus, isApproved } from './clause-state.ts';
import { countStates, type StateCounts } from './count-states.ts';
import type { SignOff } from './status.ts';

/** How far the translations of a notice are. */
export interface NoticeReport {
  readonly notice: NoticeId;
  readonly version: IsoDate;
  /** Clauses that can be translated. */
  readonly clauses: number;
  readonly translations: readonly TranslationReport[];
}

export interface TranslationReport {
  readonly locale: Locale;
  /** The catalog's path, relative to the project. */
  readonly catalog: string;
  readonly states: StateCounts;
  /** The clauses that are not approved, in reading order. */
  readonly open: readonly OpenClause[];
}

/** A clause that is not approved, with what a translator needs to go on. */
export interface OpenClause {
  readonly clause: ClauseId;
  readonly state: ClauseState;
  /** In the catalog; in the source where the catalog does not have it. */
  readonly place: Span;
  /** As a catalog would hold it. */
  readonly source: string;
  readonly target: string | null;
  /** Of a stale clause: the source text that was translated, where it was kept. */
  readonly translatedFrom: string | null;
  /** Of a stale clause: what has changed in the source since; empty where that was not kept. */
  readonly changes: readonly WordChange[];
  /** The translation has changed since it was accepted or signed. */
  readonly edited: boolean;
  /** Who signed it last, where that has lapsed since. */
  readonly lapsed: SignOff | null;
  /** Who signed it, where that holds: it was reviewed. */
  readonly signOff: SignOff | null;
}

/** How far a translation is; `sourceLocale` is the locale in whose way the source's words are compared. */
export function reportTranslation(
  catalog: Catalog,
  clauses: readonly ClauseStatus[],
  sourceLocale: Locale,
): TranslationReport {
  const segmenter = wordSegmenter(sourceLocale);
  const cut = (text: string): readonly string[] => cutTaggedWords(text, segmenter);
  return {
    locale: catalog.locale,
    catalog: catalog.file,
    states: countStates(clauses.map(({ state }) => state)),
    open: clauses
      .filter(({ state }) => !isApproved(state))
      .map((clause): OpenClause => {
        const { id, state, record, target, translatedFrom } = clause;
        const source = printTagged(clause.source.children);
        const stale = state === 'stale';
        return {
          clause: id,
          state,
          place: catalog.entries.get(id)?.span ?? clause.source.span,
          source,
          target,
          translatedFrom: stale ? translatedFrom : null,
          changes: stale && translatedFrom !== null ? wordChanges(translatedFrom, source, cut) : [],
          edited:
            target !== null &&
            record.translated !== null &&
            record.translated.target !== clause.targetFingerprint,
          lapsed: state === 'reviewed' ? null : record.signOff,
          signOff: state === 'reviewed' ? record.signOff : null,
        };
      }),
  };
}
