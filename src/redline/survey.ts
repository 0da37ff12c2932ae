import type { ClauseId } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { Place } from './change.ts';
import { idNowIn } from './id-now.ts';
import { interleave, type Sequence, sequenceOf, type Token } from './interleave.ts';
import { idOf } from './known-by.ts';
import type { Redline, RedlineClause, RedlineNode, RedlineTable, Side } from './redline.ts';
import { clausesAt, type NamedRedlineNode, namedIn, redlineChildren } from './redline-nodes.ts';

/** What has to be known of a whole redline before its changes can be told one by one. */
export interface Survey {
  /** The id that a clause of the older notice has now. */
  readonly idNow: (id: ClauseId) => ClauseId;
  /** What was moved, where it stood, by its id. */
  readonly away: ReadonlyMap<ClauseId, Away>;
}

export interface Away {
  readonly node: NamedRedlineNode;
  /** The part that it lay in. */
  readonly from: Place;
}

export function surveyOf(redline: Redline): Survey {
  const away = new Map<ClauseId, Away>();
  const visit = (node: NamedRedlineNode, from: Place): void => {
    const id = idOf(node);
    if (node.presence === 'moved-away') away.set(id, { node, from });
    const below = 'heading' in node ? placeOf(node.heading, 'before') : from;
    for (const child of namedIn(redlineChildren(node))) visit(child, below);
  };
  for (const node of namedIn(redline.children)) visit(node, placeOf(redline.title, 'before'));
  return { idNow: idNowIn(redline), away };
}

/** The place under a heading, in the words that it has on this side, or else on the other. */
export function placeOf(heading: RedlineClause, side: Side): Place {
  const clause = heading[side] ?? heading.after ?? heading.before;
  return { part: heading.id, heading: clause === null ? '' : proseOf(clause.children) };
}

/**
 * What moved with a node and kept its place in it, told by where the node stood and where it stands: its children by
 * their ids, rows and columns by `lineName`.
 */
export function movedAlong(away: NamedRedlineNode, here: NamedRedlineNode): ReadonlySet<string> {
  if (away.type === 'table' && here.type === 'table') {
    return new Set([
      ...keptNames(columnLines(away), columnLines(here)),
      ...keptNames(rowLines(away), rowLines(here)),
    ]);
  }
  const [before, after] = [redlineChildren(away), redlineChildren(here)];
  const pairs = interleave(childSequence(before), childSequence(after));
  return new Set(
    pairs.flatMap((pair) => {
      const older = pair.before === null ? undefined : before[pair.before];
      const newer = pair.after === null ? undefined : after[pair.after];
      if (older === undefined || newer === undefined) return [];
      return keptNames(namedIn([older]).map(idOf), namedIn([newer]).map(idOf));
    }),
  );
}

/** What a row or a column is called among the names of what moved along. */
export function lineName(type: 'row' | 'column', name: string): string {
  return `${type} ${name}`;
}

function columnLines({ columns }: RedlineTable): readonly string[] {
  return columns.map(({ header }) => lineName('column', header.id));
}

function rowLines({ rows }: RedlineTable): readonly string[] {
  return rows.map(({ facts }) => lineName('row', (facts.after ?? facts.before)?.name ?? ''));
}

function keptNames(before: readonly string[], after: readonly string[]): readonly string[] {
  const sequence = (names: readonly string[]): Sequence =>
    sequenceOf(names.map((name) => ({ name, weight: 1 })));
  return interleave(sequence(before), sequence(after)).flatMap((pair) =>
    pair.before === null || pair.after === null ? [] : (after[pair.after] ?? []),
  );
}

function childSequence(nodes: readonly RedlineNode[]): Sequence {
  const tokens = nodes.flatMap((node, at): readonly Token[] =>
    node.type === 'list'
      ? node.items.map((item) => ({
          name: `${(node.facts.after ?? node.facts.before)?.start ?? ''} ${idOf(item)}`,
          at,
          weight: weightOf(item),
        }))
      : [{ name: idOf(node), at, weight: weightOf(node) }],
  );
  return { length: nodes.length, lead: nodes.length, tokens };
}

/** How much text a node holds with all below it: above 0. */
function weightOf(node: NamedRedlineNode): number {
  const own = clausesAt(node).reduce((sum, clause) => sum + lengthOf(clause), 1);
  return namedIn(redlineChildren(node)).reduce((sum, child) => sum + weightOf(child), own);
}

function lengthOf({ before, after }: RedlineClause): number {
  return proseOf((after ?? before)?.children ?? []).length;
}
