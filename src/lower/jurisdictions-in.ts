import type { Jurisdiction, Notice } from '../ast/notice.ts';

/** The jurisdiction blocks of a notice, in its order. */
export function jurisdictionsIn(parts: Notice['children']): readonly Jurisdiction[] {
  return parts.flatMap((part) => {
    if (part.type === 'jurisdiction') return [part];
    return part.type === 'section' ? jurisdictionsIn(part.children) : [];
  });
}
