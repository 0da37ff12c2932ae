import type { PhraseKey } from '../locale/phrase-keys.ts';
import type { ChangeKind } from '../redline/change.ts';

/** What each kind of change is called. */
export const changeNames = {
  added: 'changeAdded',
  removed: 'changeRemoved',
  moved: 'changeMoved',
  reworded: 'changeReworded',
  typographic: 'changeTypographic',
} as const satisfies Record<ChangeKind, PhraseKey>;
