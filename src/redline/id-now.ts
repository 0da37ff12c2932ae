import type { ClauseId } from '../ast/notice.ts';
import type { Redline, RedlineNode, Sides } from './redline.ts';
import { clausesAt, namedIn, redlineChildren } from './redline-nodes.ts';
import { destinations } from './renames.ts';

/**
 * Says under which id a clause of the older notice is known now: its own, the one that it was given, or that of the
 * clause to which the newer notice's ledger leads its readers.
 */
export function idNowIn(redline: Redline): (id: ClauseId) => ClauseId {
  const renames = new Map<ClauseId, ClauseId>();
  const borne = new Set<ClauseId>();
  const learn = (id: ClauseId, { before, after }: Sides<{ readonly id: ClauseId }>): void => {
    if (before !== null && before.id !== id) renames.set(before.id, id);
    if (after !== null) borne.add(after.id);
  };
  const visit = (nodes: readonly RedlineNode[]): void => {
    for (const node of namedIn(nodes)) {
      for (const clause of clausesAt(node)) learn(clause.id, clause);
      if (node.type === 'table') learn(node.id, node.facts);
      visit(redlineChildren(node));
    }
  };
  learn(redline.title.id, redline.title);
  visit(redline.children);
  const destination = destinations((id) => borne.has(id), redline.facts.after.retired);
  return (id) => renames.get(id) ?? destination(id) ?? id;
}
