import type { Element, ElementIndex } from './pages.ts';

/** The tree of structure while it grows. */
export interface ElementTree {
  readonly elements: readonly Element[];
  /** Adds an element, whose parent is there already, and returns its index. */
  readonly add: (element: Element) => ElementIndex;
}

export function elementTree(): ElementTree {
  const elements: Element[] = [];
  return {
    elements,
    add: (element) => elements.push(element) - 1,
  };
}
