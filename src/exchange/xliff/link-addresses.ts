import type { TagScope } from '../../locale/inline-tags.ts';
import type { TagNode } from '../tag-tree.ts';

/** Where the links of a text lead, by the ids of their tags: to show a translator, who cannot change it. */
export function linkAddresses(nodes: readonly TagNode[], { links }: TagScope): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap((node): (readonly [string, string])[] => {
      if (node.type !== 'element') return [];
      const target = links.get(node.name);
      const own =
        target === undefined
          ? []
          : [[node.id, target.type === 'anchor' ? `#${target.id}` : target.href] as const];
      return [...own, ...linkAddresses(node.children, { links, prose: '' })];
    }),
  );
}
