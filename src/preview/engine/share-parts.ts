import type { Clause, Notice, Section } from '../../ast/notice.ts';

/** By their headings, the sections as they were made last. */
export type SectionMemory = WeakMap<Clause, Section>;

type Part = Notice['children'][number];

/**
 * The same parts, each section of which nothing has changed being the very object that it was. Spans are not looked at:
 * it is for a notice that was parsed with a memory that keeps the first ones.
 */
export function shareParts(parts: readonly Part[], memory: SectionMemory): readonly Part[] {
  return parts.map((part) => (part.type === 'section' ? shareSection(part, memory) : part));
}

function shareSection(section: Section, memory: SectionMemory): Section {
  const children = shareParts(section.children, memory);
  const known = memory.get(section.heading);
  if (known?.depth === section.depth && sameElements(known.children, children)) return known;
  const shared = { ...section, children };
  memory.set(section.heading, shared);
  return shared;
}

/** Whether two lists hold the very same values in the same order. */
export function sameElements<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
