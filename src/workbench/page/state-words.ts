import type { ClauseRole } from '../../ast/walk.ts';
import type { ClauseState } from '../../status/clause-state.ts';

interface StateRow {
  readonly word: string;
  readonly about: string;
  /** Whether the translator has nothing left to do. */
  readonly done: boolean;
}

/** How the page speaks of each state, from the worst to the best. */
export const states = {
  missing: { word: 'Missing', about: 'There is no translation yet.', done: false },
  stale: { word: 'Stale', about: 'The source has changed since this was translated.', done: false },
  edited: { word: 'Edited', about: 'The translation has changed since it was accepted.', done: false },
  translated: { word: 'Translated', about: 'Nobody has accepted this translation yet.', done: false },
  current: { word: 'Accepted', about: 'Accepted as a translation of today’s source.', done: true },
  reviewed: { word: 'Reviewed', about: 'A reviewer has signed this translation.', done: true },
  approved: { word: 'Approved', about: 'This translation is approved.', done: true },
} as const satisfies Record<ClauseState, StateRow>;

export const roleWords = {
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  caption: 'table caption',
  'header-cell': 'column heading',
  'row-header': 'row heading',
  cell: 'table cell',
} as const satisfies Record<ClauseRole, string>;
