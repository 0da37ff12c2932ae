import type { Element, ElementIndex, Layout } from '../layout/pages.ts';
import { type OpenDocument, pdfSource } from '../mend-pdfkit.ts';
import { type NameEntry, nameTree } from '../name-tree.ts';
import { referenceText, stringText } from '../object-text.ts';

/**
 * The structure tree of a document while its pages are painted. An element is written as soon as the last page with
 * content of it is done.
 */
export interface Structure {
  /** Call it when a page was added, before anything is put on it. */
  readonly beginPage: () => void;
  /** Says that the element is on the current page, with nothing to be seen. */
  readonly place: (index: ElementIndex) => void;
  /** The operator that begins a piece of the element's content on the current page. */
  readonly mark: (index: ElementIndex) => string;
  /** Puts an annotation on the current page that belongs to the element. Its text is closed here. */
  readonly annotate: (index: ElementIndex, entries: string) => void;
  /** Call it when all is painted on the page, before the next one is added. */
  readonly endPage: (page: number) => void;
  readonly end: () => void;
}

/** An element that was begun. Its kids are references and numbers of marked content. */
interface Node {
  readonly id: number;
  readonly entries: string;
  /** The page of its first own content. */
  page: number | null;
  readonly kids: string[];
}

export function structure(
  { document, objects, reserve }: OpenDocument,
  { elements, pages }: Layout,
): Structure {
  const root = document.getStructTreeRoot();
  const ending = lastOnPage(elements, pages);
  const open = new Map<ElementIndex, Node>();
  const topmost: string[] = [];
  const identified: NameEntry[] = [];
  let notes = 0;
  /** The parent tree: of each key the object that it stands for. Keys are given in their order. */
  const parents: string[] = [];
  let marks: string[] = [];
  let marksId = 0;

  const nameParent = (id: number): number => {
    parents.push(`${parents.length} ${referenceText(id)}`);
    return parents.length - 1;
  };
  const elementAt = (index: ElementIndex): Element => {
    const element = elements[index];
    if (element === undefined) throw new Error(`the layout has no element ${index}`);
    return element;
  };
  const nodeAt = (index: ElementIndex): Node => {
    const known = open.get(index);
    if (known !== undefined) return known;
    const element = elementAt(index);
    const parent = element.parent === null ? null : nodeAt(element.parent);
    const id = reserve();
    const name = element.role === 'Note' ? noteName(++notes) : element.id;
    if (name !== undefined) identified.push({ name, value: referenceText(id) });
    const entries = `/S/${element.role}/P ${referenceText(parent?.id ?? root.id)}${attributes(element)}${
      name === undefined ? '' : `/ID${stringText(name)}`
    }`;
    const node: Node = { id, entries, page: null, kids: [] };
    (parent?.kids ?? topmost).push(referenceText(id));
    open.set(index, node);
    return node;
  };
  const close = (index: ElementIndex): void => {
    const node = open.get(index);
    if (node === undefined) return;
    open.delete(index);
    const { id, entries, page, kids } = node;
    const own = page === null ? '' : `/Pg ${referenceText(page)}`;
    objects.writeObject(id, `<<${entries}${own}/K[${kids.join(' ')}]>>`);
  };
  return {
    beginPage: () => {
      marks = [];
      marksId = reserve();
      document.page.dictionary.data['StructParents'] = nameParent(marksId);
    },
    place: (index) => void nodeAt(index),
    mark: (index) => {
      const node = nodeAt(index);
      const number = marks.push(referenceText(node.id)) - 1;
      const page = document.page.dictionary.id;
      node.page ??= page;
      node.kids.push(
        page === node.page ? String(number) : `<</Type/MCR/Pg ${referenceText(page)}/MCID ${number}>>`,
      );
      return `/${elementAt(index).role} <</MCID ${number}>> BDC`;
    },
    annotate: (index, entries) => {
      const node = nodeAt(index);
      const id = reserve();
      objects.writeObject(id, `<</Type/Annot${entries}/StructParent ${nameParent(node.id)}>>`);
      document.page.annotations.push(pdfSource(referenceText(id)));
      const page = document.page.dictionary.id;
      node.kids.push(`<</Type/OBJR/Obj ${referenceText(id)}/Pg ${referenceText(page)}>>`);
    },
    endPage: (page) => {
      objects.writeObject(marksId, `[${marks.join(' ')}]`);
      // A link's element must not run on to another page: its annotations are on one page.
      for (const index of open.keys()) if (linkAt(elements, index) !== null) close(index);
      for (const index of ending.get(page) ?? []) close(index);
    },
    end: () => {
      root.data['K'] = pdfSource(`[${topmost.join(' ')}]`);
      root.data['ParentTree'] = pdfSource(`<</Nums[${parents.join(' ')}]>>`);
      root.data['ParentTreeNextKey'] = parents.length;
      if (identified.length > 0) root.data['IDTree'] = pdfSource(nameTree(identified));
    },
  };
}

/** No anchor has a slash. */
function noteName(number: number): string {
  return `note/${number}`;
}

function attributes(element: Element): string {
  switch (element.role) {
    case 'TH':
      return `/A<</O/Table/Scope/${element.scope}>>`;
    case 'L':
      return `/A<</O/List/ListNumbering/${element.numbering}>>`;
    case 'Span':
      return 'locale' in element ? `/Lang${stringText(element.locale)}` : decoration(element);
    default:
      return '';
  }
}

/**
 * What was inserted or deleted is seen by a line along the words, of which programs that read aloud say nothing. `E` is what
 * they say in place of words, and nothing else uses it; `ActualText` would replace the words wherever they are copied or
 * searched, and `Alt` is for what has no words (ISO 32000-1, 14.9.3 to 14.9.5).
 */
function decoration({ decoration, spoken }: Extract<Element, { decoration: unknown }>): string {
  const expansion = spoken === null ? '' : `/E${stringText(spoken)}`;
  return `/A<</O/Layout/TextDecorationType/${decoration}>>${expansion}`;
}

/** The link that an element is or stands in; `null` where it does neither. */
export function linkAt(elements: readonly Element[], index: ElementIndex): ElementIndex | null {
  const element = elements[index];
  if (element?.role === 'Link') return index;
  return element?.role === 'Span' && element.parent !== null ? linkAt(elements, element.parent) : null;
}

/** For each page the elements that have their last content on it, children before their parents. */
function lastOnPage(
  elements: readonly Element[],
  pages: Layout['pages'],
): ReadonlyMap<number, ElementIndex[]> {
  const last = new Map<ElementIndex, number>();
  for (const page of pages) {
    for (const { runs } of page.lines) {
      for (const { of } of runs) if (typeof of === 'number') last.set(of, page.number);
    }
  }
  const ending = new Map<number, ElementIndex[]>();
  for (let index = elements.length - 1; index >= 0; index--) {
    const page = last.get(index);
    if (page === undefined) continue;
    const parent = elements[index]?.parent ?? null;
    if (parent !== null) last.set(parent, Math.max(last.get(parent) ?? 0, page));
    const list = ending.get(page);
    if (list === undefined) ending.set(page, [index]);
    else list.push(index);
  }
  return ending;
}
