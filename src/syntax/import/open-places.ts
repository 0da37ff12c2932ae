import type { Draft, DraftBlock, DraftList } from './draft.ts';
import { looksLikePlace } from './lift-jurisdictions.ts';

/**
 * Makes sections of the first list of so many items that are each a short name with text below it: in a document that
 * was not written for Stele jurisdictions are often such a list. What the names are called does not count, since they
 * are in any language.
 */
export function openPlaces(draft: Draft, count: number): Draft {
  const at = draft.blocks.findIndex((block) => block.type === 'list' && isPlaces(block, count));
  const list = draft.blocks[at];
  if (count === 0 || list?.type !== 'list') return draft;
  const above = draft.blocks.slice(0, at).findLast((block) => block.type === 'heading');
  const depth = (above?.type === 'heading' ? above.depth : 1) + 1;
  const sections = list.items.flatMap(({ clause, blocks }): DraftBlock[] => {
    const runs = clause.runs.map((run) => ({
      ...run,
      marks: { ...run.marks, strong: false, emphasis: false },
    }));
    const inner = blocks.map((block) =>
      block.type === 'heading' ? { ...block, depth: Math.max(block.depth, depth + 1) } : block,
    );
    return [{ type: 'heading', depth, clause: { ...clause, runs } }, ...inner];
  });
  return { ...draft, blocks: [...draft.blocks.slice(0, at), ...sections, ...draft.blocks.slice(at + 1)] };
}

function isPlaces({ items }: DraftList, count: number): boolean {
  return items.length === count && items.every(looksLikePlace);
}
