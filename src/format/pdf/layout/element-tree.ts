import type { Anchor } from '../../../flow/flow.ts';
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

/** What the element of a clause has beside its role: it is called by the clause's own anchor, not by those that moved there. */
export function named([id]: readonly Anchor[]): Pick<Element, 'id'> {
  return id === undefined ? {} : { id };
}
