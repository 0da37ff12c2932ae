import { assertNever } from '../ast/assert-never.ts';
import type { Jurisdiction, List, ListItem, Notice, Section } from '../ast/notice.ts';
import { type Child, childrenOf, type NamedNode } from './census.ts';
import { areComparable, compareTable } from './compare-table.ts';
import { type Comparison, clausesOf, comparisonOf, presenceOf } from './comparison.ts';
import { interleave, type Sequence, sequenceOf, type Token } from './interleave.ts';
import { idOf } from './known-by.ts';
import { mapSides } from './map-sides.ts';
import type {
  NoticeFacts,
  PartFacts,
  Presence,
  Redline,
  RedlineClause,
  RedlineItem,
  RedlineList,
  RedlineNode,
  Side,
  Sides,
} from './redline.ts';
import { standsOn } from './stands-on.ts';

/**
 * Compares an older and a newer notice of one locale, clause by clause by their ids. Where both have the same clauses
 * in another order, as little text as possible counts as moved. Takes n log n steps for n clauses, in whatever order
 * they are. Two notices of which one knows nothing of the other are all removed and all added.
 */
export function redlineOf(before: Notice, after: Notice): Redline {
  const comparison = comparisonOf(before, after);
  const { id } = after.title;
  return {
    type: 'redline',
    facts: { before: factsOf(before), after: factsOf(after) },
    title: { id, before: before.title, after: after.title },
    children: mergeChildren(comparison, { before: before.children, after: after.children }),
  };
}

function factsOf({ title: _, children: __, ...facts }: Notice): NoticeFacts {
  return facts;
}

/** What two nodes hold, or what one holds where the other side's is empty. */
function mergeChildren(
  comparison: Comparison,
  { before, after }: Readonly<Record<Side, readonly Child[]>>,
): readonly RedlineNode[] {
  const [older, newer] = [
    childSequence(comparison, before, 'before'),
    childSequence(comparison, after, 'after'),
  ];
  return interleave(older, newer).map((indices) => {
    const sides: Sides<Child> = {
      before: indices.before === null ? null : (before[indices.before] ?? null),
      after: indices.after === null ? null : (after[indices.after] ?? null),
    };
    return mergedChild(comparison, sides);
  });
}

function mergedChild(comparison: Comparison, { before, after }: Sides<Child>): RedlineNode {
  if (before?.type === 'list' || after?.type === 'list') {
    return mergedList(comparison, { before: ofType(before, 'list'), after: ofType(after, 'list') });
  }
  return mergedNode(comparison, { before, after });
}

/** A node that both sides have at this place, or that one has. */
function mergedNode<Node extends NamedNode>(comparison: Comparison, at: Sides<Node>): Merged<Node> {
  const { before, after } = at;
  if (before !== null && after !== null) return nodeOf(comparison, 'kept', at) as Merged<Node>;
  const shown = before === null ? 'after' : 'before';
  const sides = comparison.sidesOf((before ?? after) as Node, shown);
  return nodeOf(comparison, presenceOf(sides, shown), sides) as Merged<Node>;
}

type Merged<Node extends NamedNode> = Node extends ListItem ? RedlineItem : RedlineNode;

function mergedList(comparison: Comparison, { before, after }: Sides<List>): RedlineList {
  const items = { before: before?.items ?? [], after: after?.items ?? [] };
  const merged = interleave(
    itemSequence(comparison, items.before, 'before'),
    itemSequence(comparison, items.after, 'after'),
  ).map((indices) =>
    mergedNode<ListItem>(comparison, {
      before: indices.before === null ? null : (items.before[indices.before] ?? null),
      after: indices.after === null ? null : (items.after[indices.after] ?? null),
    }),
  );
  const presence = before === null ? 'added' : after === null ? 'removed' : 'kept';
  const facts = mapSides({ before, after }, ({ start, span }) => ({ start, span }));
  return { type: 'list', presence, facts, items: merged };
}

function itemSequence(comparison: Comparison, items: readonly ListItem[], side: Side): Sequence {
  return sequenceOf(items.map((item) => tokenOf(comparison, { node: item, side }, 0)));
}

function childSequence(comparison: Comparison, children: readonly Child[], side: Side): Sequence {
  const { length } = children;
  const firstPart = children.findIndex((child) => 'heading' in child);
  return {
    length,
    lead: firstPart === -1 ? length : firstPart,
    tokens: children.flatMap(tokensOf(comparison, side)),
  };
}

/** By what a child is known in the other notice: itself by its id, a list by its kind and each of its items. */
function tokensOf(comparison: Comparison, side: Side): (child: Child, at: number) => readonly Token[] {
  return (child, at) => {
    if (child.type !== 'list') return [tokenOf(comparison, { node: child, side }, at)];
    return child.items.map((item) => {
      const token = tokenOf(comparison, { node: item, side }, at);
      return { ...token, name: `${child.start ?? ''} ${token.name}` };
    });
  };
}

function tokenOf(
  comparison: Comparison,
  { node, side }: { readonly node: NamedNode; readonly side: Side },
  at: number,
): Token {
  const { before, after } = comparison.sidesOf(node, side);
  const apart = before?.type === 'table' && after?.type === 'table' && !areComparable(before, after);
  const id = side === 'before' ? comparison.idNow(idOf(node)) : idOf(node);
  return { name: `${node.type} ${id}${apart ? ` ${side}` : ''}`, at, weight: comparison.sizeOf(node) };
}

/** A node that was matched, or that stands apart; what of it stands here follows from its presence. */
function nodeOf(
  comparison: Comparison,
  presence: Presence,
  sides: Sides<NamedNode>,
): RedlineNode | RedlineItem {
  const shown = (standsOn(presence, 'after') ? sides.after : sides.before) as NamedNode;
  const { type } = shown;
  const clause = clausesOf(sides) as RedlineClause;
  const children = (): readonly RedlineNode[] =>
    mergeChildren(comparison, {
      before: sides.before !== null && standsOn(presence, 'before') ? childrenOf(sides.before) : [],
      after: sides.after !== null && standsOn(presence, 'after') ? childrenOf(sides.after) : [],
    });
  switch (type) {
    case 'section':
    case 'jurisdiction': {
      const facts = mapSides(bothOf(sides, type), partFacts);
      return { type, presence, facts, heading: clause, children: children() };
    }
    case 'paragraph':
      return { type, presence, facts: mapSides(bothOf(sides, type), spanOf), clause };
    case 'item':
      return { type, presence, facts: mapSides(bothOf(sides, type), spanOf), clause, children: children() };
    case 'table':
      return compareTable(comparison, presence, bothOf(sides, type));
    default:
      return assertNever(type);
  }
}

function spanOf({ span }: NamedNode): Pick<NamedNode, 'span'> {
  return { span };
}

function partFacts(part: Section | Jurisdiction): PartFacts {
  const { depth, span } = part;
  return part.type === 'section'
    ? { depth, codes: [], effective: null, span }
    : { depth, codes: part.codes, effective: part.effective, span };
}

function ofType<Node extends { readonly type: string }, Type extends Node['type']>(
  node: Node | null,
  type: Type,
): Extract<Node, { type: Type }> | null {
  return node?.type === type ? (node as Extract<Node, { type: Type }>) : null;
}

/** Both sides, as far as they are of one type. */
function bothOf<Type extends NamedNode['type']>(
  { before, after }: Sides<NamedNode>,
  type: Type,
): Sides<Extract<NamedNode, { type: Type }>> {
  return { before: ofType(before, type), after: ofType(after, type) };
}
