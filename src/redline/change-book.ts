import { assertNever } from '../ast/assert-never.ts';
import type { ClauseId, Locale } from '../ast/notice.ts';
import { type ClauseRole, proseOf } from '../ast/walk.ts';
import { calmChanges } from '../wording/calm-changes.ts';
import { comparePieces } from '../wording/compare-pieces.ts';
import { cutWords } from '../wording/cut-words.ts';
import type { WordChange } from '../wording/word-changes.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import type { Change, ChangeKind, FactChange, Place } from './change.ts';
import type { Presence, RedlineClause, Side } from './redline.ts';
import { type Substance, substanceOf } from './substance.ts';

/** A clause that the changes are asked of. */
export interface Entry {
  readonly clause: RedlineClause;
  readonly presence: Presence;
  readonly role: ClauseRole;
  /** Where it stands, in the words of either side. */
  readonly places: Readonly<Record<Side, Place>>;
  /** Where it was moved from; `null` where it was not, or went along with its group. */
  readonly from: Place | null;
  readonly facts: readonly FactChange[];
  /** The change of what it lies in: it is part of that where the same became of it. */
  readonly group: Group | null;
}

/** A change that others may still join. */
export interface Group {
  readonly kind: Extract<ChangeKind, 'added' | 'removed' | 'moved'>;
  readonly with: ClauseId[];
}

export interface ChangeBook {
  readonly changes: readonly Change[];
  /** Writes down what became of a clause, and says what may join it: the group itself, or a new one. */
  readonly enter: (entry: Entry) => Group | null;
}

/** Collects the changes of one redline, in the order in which clauses are entered. */
export function changeBook(locale: Locale, idNow: (id: ClauseId) => ClauseId): ChangeBook {
  const segmenter = wordSegmenter(locale);
  const changes: Change[] = [];
  const write = (kind: ChangeKind, entry: Entry): Group['with'] => {
    const { clause, role, places, from, facts } = entry;
    const [before, after] = [wordsOf(clause, 'before'), wordsOf(clause, 'after')];
    const isMove = kind === 'moved';
    const words: readonly WordChange[] =
      isMove || before === null || after === null || before === after
        ? []
        : wordsBetween(before, after, segmenter);
    const place = kind === 'removed' ? places.before : places.after;
    const joined: ClauseId[] = [];
    changes.push({
      kind,
      clause: clause.id,
      role,
      with: joined,
      place,
      from: isMove ? from : null,
      before,
      after,
      words,
      facts: isMove ? [] : facts,
    });
    return joined;
  };
  const reword = (entry: Entry): void => {
    const kind = rewordingOf(entry, idNow);
    if (kind !== 'same') write(kind, entry);
  };
  const open = (kind: Group['kind'], entry: Entry): Group => ({ kind, with: write(kind, entry) });
  const join = (kind: Group['kind'], entry: Entry): Group => {
    if (entry.group?.kind !== kind) return open(kind, entry);
    entry.group.with.push(entry.clause.id);
    return entry.group;
  };
  return {
    changes,
    enter: (entry) => {
      switch (entry.presence) {
        case 'kept':
          reword(entry);
          return null;
        case 'added':
        case 'removed':
          return join(entry.presence, entry);
        case 'moved-away':
          return null;
        case 'moved-here': {
          const group = entry.from === null ? join('moved', entry) : open('moved', entry);
          if (group === entry.group || isInBoth(entry.clause)) reword(entry);
          return group;
        }
        default:
          return assertNever(entry.presence);
      }
    },
  };
}

function isInBoth({ before, after }: RedlineClause): boolean {
  return before !== null && after !== null;
}

function rewordingOf(
  { clause, facts }: Entry,
  idNow: (id: ClauseId) => ClauseId,
): Substance | 'added' | 'removed' {
  const { before, after } = clause;
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return facts.length > 0 ? 'reworded' : substanceOf(before, after, idNow);
}

function wordsOf(clause: RedlineClause, side: Side): string | null {
  const own = clause[side];
  return own === null ? null : proseOf(own.children);
}

/** As a redline shows them. */
function wordsBetween(before: string, after: string, segmenter: Intl.Segmenter): readonly WordChange[] {
  const same = (piece: string): string => piece;
  const changes = comparePieces(cutWords(before, segmenter), cutWords(after, segmenter), same);
  return calmChanges(changes, same).map(({ type, pieces }) => ({ type, text: pieces.join('') }));
}
