import type { ThemeTokens } from '../../../theme/theme.ts';
import { embedFiles } from '../embed-files.ts';
import type { Destination, Layout, OutlineHeading } from '../layout/pages.ts';
import {
  type DocumentFacts,
  openDocument,
  type PdfDocument,
  type PdfOutline,
  pdfSource,
} from '../mend-pdfkit.ts';
import { type NameEntry, nameTree } from '../name-tree.ts';
import { numberText, referenceText } from '../object-text.ts';
import type { Typefaces } from '../typefaces.ts';
import { faceEncoder } from './face-encoder.ts';
import { paintColours, paintPage } from './paint-page.ts';
import { structure } from './structure.ts';

export interface Paints {
  readonly faces: Typefaces;
  readonly colours: ThemeTokens['colours'];
}

/** Draws a layout, whose pages it uses up: PDF 1.7, tagged. The bytes depend on the arguments alone. */
export function paint(layout: Layout, facts: DocumentFacts, { faces, colours }: Paints): Uint8Array {
  const opened = openDocument(facts);
  const { document, endPage, close } = opened;
  const tree = structure(opened, layout);
  const pen = {
    document,
    encoder: faceEncoder(document, faces),
    structure: tree,
    elements: layout.elements,
    colours: paintColours(colours),
  };
  const destinations = byPage(layout.destinations);
  const named: NameEntry[] = [];
  for (let page = layout.pages.shift(); page !== undefined; page = layout.pages.shift()) {
    document.addPage({ size: [layout.width, layout.height], margin: 0 });
    tree.beginPage();
    paintPage(page, pen);
    for (const { anchor, y } of destinations.get(page.number) ?? []) {
      const top = numberText(layout.height - Math.max(0, y - aboveTarget));
      const place = `[${referenceText(document.page.dictionary.id)}/XYZ null ${top} null]`;
      named.push({ name: anchor, value: place });
    }
    endPage();
    tree.endPage(page.number);
  }
  document._root.data.Names.data.Dests = pdfSource(nameTree(named));
  embedFiles(opened, facts.release?.attachments ?? [], facts.date);
  addOutline(document, layout);
  tree.end();
  return close();
}

/** A reader who follows a link sees this much of the page above its target, in points. */
const aboveTarget = 8;

function byPage(destinations: readonly Destination[]): ReadonlyMap<number, Destination[]> {
  const pages = new Map<number, Destination[]>();
  for (const destination of destinations) {
    const list = pages.get(destination.page);
    if (list === undefined) pages.set(destination.page, [destination]);
    else list.push(destination);
  }
  return pages;
}

/** Nests the headings by their levels. The title itself is the document's and has no item. */
function addOutline(document: PdfDocument, { headings, width }: Layout): void {
  const open: { readonly level: number; readonly item: PdfOutline }[] = [];
  for (const { level, text, page, y } of headings) {
    if (level === 1) continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    open.push({ level, item: parent.addItem(text, outlineTarget({ page, y }, width)) });
  }
}

/** pdfkit measures `left` of an outline item from the right edge. */
function outlineTarget({ page, y }: Pick<OutlineHeading, 'page' | 'y'>, width: number) {
  return {
    pageNumber: page - 1,
    fit: false,
    top: Math.max(0, y - aboveTarget),
    left: width,
    zoom: 0,
  } as const;
}
