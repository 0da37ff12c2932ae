import type { Clause, ClauseId } from '../ast/notice.ts';
import type { Anchor, FlowRevised, FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { Phrases } from '../locale/words.ts';
import type { Presence, RedlineClause, Side, Sides } from '../redline/redline.ts';
import { standsOn } from '../redline/stands-on.ts';
import { substanceOf } from '../redline/substance.ts';
import { lowerRuns, plainRuns, type RunContext } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import { mergeRuns, withRevision } from './merge-runs.ts';
import { oneLine } from './one-line.ts';
import type { RedlineAnchors } from './redline-anchors.ts';
import type { Move } from './redline-moves.ts';

/** What the parts of a redline are lowered with. */
export interface RedlineContext {
  readonly phrases: Phrases;
  readonly anchors: RedlineAnchors;
  /** Of both editions; they share one address book. */
  readonly editions: Readonly<Record<Side, RunContext>>;
  /** Cuts words as the newer edition's locale does. */
  readonly segmenter: Intl.Segmenter;
  /** What was moved by itself, by its clause. */
  readonly moves: ReadonlyMap<ClauseId, Move>;
}

/** A clause at one of its places in a redline. */
export interface RedlineWords {
  readonly anchors: readonly Anchor[];
  readonly runs: readonly FlowRun[];
}

/** What of a clause is read where it has this presence, and how it differs; `null` where it says the same in both editions. */
export function lowerClause(
  clause: RedlineClause,
  presence: Presence,
  context: RedlineContext,
): RedlineWords & { readonly revised: FlowRevised | null } {
  const words = lowerWords(clause, presence, context);
  const revised =
    presence === 'kept' ? rewordedAs(clause, words.runs, context) : revisedAs(clause, presence, context);
  return { ...words, revised };
}

/** What of a clause is read where it has this presence. */
export function lowerWords(clause: RedlineClause, presence: Presence, context: RedlineContext): RedlineWords {
  const { anchors } = context;
  const isHere = standsOn(presence, 'after');
  const id = ((isHere ? clause.after : clause.before) ?? clause).id;
  return {
    anchors: isHere ? anchors.at(id) : [anchors.former(id)],
    runs: runsAt(runsOfClause(clause, context), presence, context),
  };
}

/** The words of both editions; of a clause in which nothing changed that is said of it, those of the newer are both. */
function runsOfClause({ before, after }: RedlineClause, context: RedlineContext): Sides<readonly FlowRun[]> {
  const now = after === null ? null : clauseRuns(after, 'after', context);
  if (before === null) return { before: null, after: now };
  if (after !== null && substanceOf(before, after, context.anchors.idNow) === 'same') {
    return { before: now, after: now };
  }
  return { before: clauseRuns(before, 'before', context), after: now };
}

function clauseRuns(
  { children }: Clause,
  side: Side,
  { editions, anchors }: RedlineContext,
): readonly FlowRun[] {
  const target = side === 'before' ? anchors.targetBefore : anchors.targetAfter;
  return ledTo(lowerRuns(children, editions[side]), target);
}

/** Runs whose links lead to places of the redline. */
export function ledTo(runs: readonly FlowRun[], target: (id: ClauseId) => Anchor | null): readonly FlowRun[] {
  return joinRuns(
    runs.map((run) => {
      if (run.type !== 'text' || run.link?.type !== 'anchor') return run;
      const anchor = target(run.link.anchor as ClauseId);
      return { ...run, link: anchor === null ? null : { type: 'anchor', anchor } };
    }),
  );
}

/** The words that are read where something has this presence. */
export function runsAt(
  { before, after }: Sides<readonly FlowRun[]>,
  presence: Presence,
  { segmenter }: Pick<RedlineContext, 'segmenter'>,
): readonly FlowRun[] {
  if (!standsOn(presence, 'after')) return withRevision(before ?? [], 'deleted');
  if (presence === 'added' || before === null) return withRevision(after ?? [], 'inserted');
  return before === after ? before : mergeRuns(before, after ?? [], segmenter);
}

/** How the words of a clause that is kept at its place differ; `null` where they do not. */
export function rewordedAs(
  { before, after }: RedlineClause,
  runs: readonly FlowRun[],
  { anchors }: RedlineContext,
): FlowRevised | null {
  if (runs.every((run) => run.type === 'field' || run.revision === undefined)) return null;
  const isReworded =
    before === null || after === null || substanceOf(before, after, anchors.idNow) === 'reworded';
  return { kind: isReworded ? 'reworded' : 'typographic', side: 'both', move: null };
}

/** What something is known by in both notices, and the clause that its move is told of where that is another. */
export interface Known extends Sides<{ readonly id: ClauseId }> {
  readonly named?: ClauseId | null;
}

/** How something differs as a whole. */
export function revisedAs(
  { before, after, named = after?.id ?? null }: Known,
  presence: Exclude<Presence, 'kept'>,
  context: RedlineContext,
): FlowRevised {
  if (presence === 'added' || (presence === 'moved-here' && before === null)) {
    return { kind: 'added', side: 'new', move: null };
  }
  if (presence === 'removed' || before === null || after === null) {
    return { kind: 'removed', side: 'old', move: null };
  }
  const note = noteOf(named, presence, context);
  return presence === 'moved-here'
    ? { kind: 'moved', side: 'new', move: { anchor: context.anchors.former(before.id), note } }
    : { kind: 'moved', side: 'old', move: { anchor: after.id, note } };
}

/** What is said of something that was moved by itself, at either of its places: no place where its part is the same. */
function noteOf(
  named: ClauseId | null,
  presence: 'moved-here' | 'moved-away',
  { moves, phrases, editions }: RedlineContext,
): readonly FlowRun[] {
  const move = named === null ? undefined : moves.get(named);
  if (move === undefined) return [];
  const { from, to } = move;
  const stays = from.part === to.part;
  const atNew = (): string =>
    stays ? phrases.say('movedHere') : phrases.say('movedFrom', { place: oneLine(from.heading) });
  const atOld = (): string =>
    stays ? phrases.say('movedAway') : phrases.say('movedTo', { place: oneLine(to.heading) });
  const said = presence === 'moved-here' ? atNew() : atOld();
  return joinRuns(markWords(plainRuns(said), editions.after));
}
