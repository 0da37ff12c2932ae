import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertNever } from '../../src/ast/assert-never.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import type { Presence, RedlineItem, RedlineNode } from '../../src/redline/redline.ts';
import { noticeOn } from '../../src/redline/sides.ts';
import { noticePairs } from '../support/edited-notice.ts';

/** Of every node, row and column its name and its presence. */
function presences(nodes: readonly (RedlineNode | RedlineItem)[]): (readonly [string, Presence])[] {
  return nodes.flatMap((node): (readonly [string, Presence])[] => {
    const { type, presence } = node;
    switch (type) {
      case 'section':
      case 'jurisdiction':
        return [[node.heading.id, presence], ...presences(node.children)];
      case 'paragraph':
        return [[node.clause.id, presence]];
      case 'item':
        return [[node.clause.id, presence], ...presences(node.children)];
      case 'list':
        return presences(node.items);
      case 'table':
        return [
          [node.id, presence],
          ...node.columns.map((column) => [`|${column.header.id}`, column.presence] as const),
          ...node.rows.map(
            (row) => [`-${node.id} ${(row.facts.after ?? row.facts.before)?.name}`, row.presence] as const,
          ),
        ];
      default:
        return assertNever(node);
    }
  });
}

function grouped(pairs: readonly (readonly [string, Presence])[]): ReadonlyMap<string, readonly Presence[]> {
  const groups = new Map<string, Presence[]>();
  for (const [name, presence] of pairs) groups.set(name, [...(groups.get(name) ?? []), presence].sort());
  return groups;
}

it('both notices come back out of any redline, to the last place', () => {
  fc.assert(
    fc.property(noticePairs, ({ before, after }) => {
      const redline = redlineOf(before, after);
      expect(noticeOn(redline, 'after')).toStrictEqual(after);
      expect(noticeOn(redline, 'before')).toStrictEqual(before);
    }),
    { numRuns: 300 },
  );
});

it('a notice beside itself is kept, all of it', () => {
  fc.assert(
    fc.property(noticePairs, ({ after }) => {
      const found = presences(redlineOf(after, after).children);
      expect(found.filter(([, presence]) => presence !== 'kept')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('whatever stands in both is kept once or stands where it was and where it is', () => {
  fc.assert(
    fc.property(noticePairs, ({ before, after }) => {
      const { children } = redlineOf(before, after);
      for (const [name, found] of grouped(presences(children))) {
        expect([name, found]).toEqual([
          name,
          expect.toSatisfy(
            (list: readonly Presence[]) =>
              list.join(' ') === 'moved-away moved-here' ||
              (list.length === 1 && !list.join('').startsWith('moved')),
          ),
        ]);
      }
    }),
    { numRuns: 200 },
  );
});
