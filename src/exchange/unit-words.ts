import type { ClauseRole } from '../ast/walk.ts';
import type { ClauseState } from '../status/clause-state.ts';
import type { WordChange } from '../wording/word-changes.ts';
import type { HandOutUnit } from './hand-out.ts';

// What a translator reads beside a text. It is in English, as all that the command line says.

const roleWords = {
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  caption: 'caption of a table',
  'header-cell': 'head of a column',
  'row-header': 'head of a row',
  cell: 'cell',
} as const satisfies Record<ClauseRole, string>;

const stateWords = {
  missing: 'to be translated',
  stale: 'the source has changed since it was translated',
  edited: 'the translation was changed since it was last said to be current',
  translated: 'nobody has said from which source it was translated',
  current: 'current',
  reviewed: 'reviewed',
  approved: 'approved',
} as const satisfies Record<ClauseState, string>;

/** What a clause is and where it stands: `list item · Cookies › What you can do`. */
export function contextOf({ role, place }: HandOutUnit): string {
  const path = pathOf([...place.above, ...place.cell]);
  return path === '' ? roleWords[role] : `${roleWords[role]} · ${path}`;
}

/** Names of parts within each other, the outermost first. */
export function pathOf(names: readonly string[]): string {
  return names.join(' › ');
}

/** Where its links lead, which a translation cannot change; `null` where it has none. */
export function linksOf({ scope }: HandOutUnit): string | null {
  const links = [...scope.links].map(([name, target]) => {
    const address = target.type === 'anchor' ? `#${target.id}` : target.href;
    return `<${name}> leads to ${address}`;
  });
  return links.length === 0 ? null : links.join('; ');
}

const sameWords = 'the words are the same: a link of the source leads elsewhere';

/** How far its translation is; of a stale one, what changed in the source: `[-words-]` went, `{+words+}` came. */
export function remarkOf(unit: HandOutUnit): string {
  const words = stateWords[unit.state];
  if (unit.previous === null) return words;
  const changes = changedWords(unit);
  return `${words}: ${changes.length === 0 ? sameWords : printChanges(changes)}`;
}

/** What changed in the words of its source since it was translated; empty where none did, or that is not known. */
export function changedWords({ previous }: HandOutUnit): readonly WordChange[] {
  const changes = previous?.changes ?? [];
  return changes.every(({ type }) => type === 'same') ? [] : changes;
}

/** The source text in a remark that tells what changed in it; `null` where a text is no such remark. */
export function sourceInRemark(text: string): string | null {
  const lead = `${stateWords.stale}: `;
  if (!text.startsWith(lead)) return null;
  // No mark within a mark: else a text of marks that are never closed would be looked through for each.
  return text
    .slice(lead.length)
    .replace(/\[-(?:(?!\[-|-\]).)*-\]/gs, '')
    .replace(/\{\+((?:(?!\{\+|\+\}).)*)\+\}/gs, '$1');
}

const changeMarks = {
  same: ['', ''],
  deleted: ['[-', '-]'],
  inserted: ['{+', '+}'],
} as const satisfies Record<WordChange['type'], readonly [string, string]>;

export function printChanges(changes: readonly WordChange[]): string {
  return changes.map(({ type, text }) => changeMarks[type].join(text)).join('');
}

/** All that a unit is handed out with beside its texts: whatever else is found there, somebody wrote. */
export function ownWords(unit: HandOutUnit): ReadonlySet<string> {
  const words = [contextOf(unit), pathOf(unit.place.cell), linksOf(unit) ?? '', remarkOf(unit)];
  return new Set([...words, ...Object.values(stateWords), `${stateWords.stale}: ${sameWords}`]);
}
