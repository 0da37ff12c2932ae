import type { Element, ElementIndex } from './pages.ts';

type Attributes = Element extends infer Each ? (Each extends unknown ? Omit<Each, 'parent'> : never) : never;

/** The tree of structure while it grows. */
export interface ElementTree {
  readonly elements: readonly Element[];
  /** Adds an element below its parent and returns its index. */
  readonly add: (parent: ElementIndex | null, element: Attributes) => ElementIndex;
}

export function elementTree(): ElementTree {
  const elements: Element[] = [];
  return {
    elements,
    add: (parent, element) => elements.push({ ...element, parent }) - 1,
  };
}
