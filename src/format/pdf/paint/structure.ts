import type { Element, ElementIndex, Layout } from '../layout/pages.ts';
import { type PdfDocument, type PdfElement, pdfString } from '../mend-pdfkit.ts';

/** The structure tree of a document while its pages are painted. */
export interface Structure {
  /** The element on the current page, made when it is first asked for, its ancestors with it. */
  readonly at: (index: ElementIndex) => PdfElement;
  /** Ends what has nothing on any later page. Call it before the next page is added. */
  readonly endPage: (page: number) => void;
  readonly end: () => void;
}

export function structure(document: PdfDocument, { elements, pages }: Layout): Structure {
  const made = new Map<ElementIndex, PdfElement>();
  const notes: { readonly id: string; readonly element: PdfElement }[] = [];
  const ending = lastOnPage(elements, pages);
  const at = (index: ElementIndex): PdfElement => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const element = elements[index];
    if (element === undefined) throw new Error(`the layout has no element ${index}`);
    const parent = element.parent === null ? null : at(element.parent);
    const own = open(document, element);
    if (element.role === 'Note') {
      const id = `note-${notes.length + 1}`;
      own.dictionary.data['ID'] = pdfString(id);
      notes.push({ id, element: own });
    }
    made.set(index, own);
    if (parent === null) document.addStructure(own);
    else parent.add(own);
    return own;
  };
  return {
    at,
    endPage: (page) => {
      // A link's element must not run on to another page: pdfkit names the page of an annotation when the element ends.
      for (const [index, element] of made) {
        if (elements[index]?.role !== 'Link') continue;
        element.end();
        made.delete(index);
      }
      for (const index of ending.get(page) ?? []) {
        made.get(index)?.end();
        made.delete(index);
      }
    },
    end: () => {
      if (notes.length === 0) return;
      const byId = [...notes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      document.getStructTreeRoot().data['IDTree'] = {
        Names: byId.flatMap(({ id, element }) => [pdfString(id), element.dictionary]),
      };
    },
  };
}

function open(document: PdfDocument, element: Element): PdfElement {
  switch (element.role) {
    case 'TH':
      return document.struct('TH', { scope: element.scope });
    case 'L': {
      const list = document.struct('L');
      list.dictionary.data['A'] = { O: 'List', ListNumbering: element.numbering };
      return list;
    }
    default:
      return document.struct(element.role);
  }
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
