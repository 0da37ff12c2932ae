import type { ClauseId } from '../../ast/notice.ts';
import type { TargetFingerprint } from '../../status/fingerprint.ts';
import type { EditionName } from '../protocol.ts';

/** What was typed and is not in the catalog yet. */
export interface Draft {
  readonly text: string;
  /** The catalog's text that the translator began with; `null` where there was none. */
  readonly basedOn: TargetFingerprint | null;
}

/** Drafts of one edition, kept by the tab: a reload or a crash of the page loses nothing. */
export interface Drafts {
  readonly read: (clause: ClauseId) => Draft | null;
  readonly keep: (clause: ClauseId, draft: Draft) => void;
  readonly drop: (clause: ClauseId) => void;
  /** Whether other editions of this tab have drafts. */
  readonly elsewhere: () => boolean;
}

const prefix = 'stele:draft:';

export function createDrafts(storage: Storage, { notice, locale }: EditionName): Drafts {
  const own = `${prefix}${notice}/${locale}/`;
  const keyOf = (clause: ClauseId): string => `${own}${clause}`;
  return {
    read: (clause) => {
      const kept = storage.getItem(keyOf(clause));
      return kept === null ? null : (JSON.parse(kept) as Draft);
    },
    keep: (clause, draft) => {
      try {
        storage.setItem(keyOf(clause), JSON.stringify(draft));
      } catch {
        // The tab's storage is full: the text is in the field still, and saved when the clause is left.
      }
    },
    drop: (clause) => storage.removeItem(keyOf(clause)),
    elsewhere: () => Object.keys(storage).some((key) => key.startsWith(prefix) && !key.startsWith(own)),
  };
}
