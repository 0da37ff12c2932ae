import type { Condition } from '../condition.ts';
import type { PdfAnnotation, PdfDocument } from '../reading/document.ts';
import { type PdfDictionary, type PdfValue, textOfString } from '../reading/objects.ts';
import { childrenOf, type StructureElement } from '../reading/structure-tree.ts';

/** Kinds of annotations (ISO 32000-1, 12.5.6), and those that PDF/A-2 does without (ISO 19005-2, 6.3.1). */
const known = [
  ...[
    'Text',
    'Link',
    'FreeText',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
  ],
  ...['Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment', 'Widget', 'PrinterMark'],
  ...['TrapNet', 'Watermark', 'Redact', '3D', 'Sound', 'Screen', 'Movie'],
];
const forbidden = ['3D', 'Sound', 'Screen', 'Movie'];

/** Kinds of actions that PDF/A-2 allows (ISO 19005-2, 6.5.1), and the named ones among them. */
const actions = ['/GoTo', '/GoToR', '/GoToE', '/Thread', '/URI', '/Named', '/SubmitForm'];
const namedActions = ['/NextPage', '/PrevPage', '/FirstPage', '/LastPage'];

const flags = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 } as const;

/** Annotations, where links lead, and what happens when they are followed. */
export const annotationConditions: readonly Condition[] = [
  ofAnnotations(
    '28-002',
    'An annotation that is no link stands in an element Annot.',
    function* (annotation, pdf) {
      const { subtype } = annotation;
      if (['Widget', 'Link', 'PrinterMark', 'Popup', 'TrapNet'].includes(subtype) || !known.includes(subtype))
        return;
      const owner = ownerOf(annotation, pdf);
      if (owner?.type !== 'Annot') yield `in ${owner?.type ?? 'no element'}`;
    },
  ),
  ofAnnotations(
    '28-004',
    'An annotation that is no link says in words what it is.',
    function* ({ subtype, dictionary }) {
      const isOther =
        known.includes(subtype) && !['Widget', 'Link', 'Popup', 'TrapNet', 'PrinterMark'].includes(subtype);
      if (isOther && !textOfString(dictionary['/Contents'])) yield 'no Contents';
    },
  ),
  ofAnnotations('28-006', 'Every annotation is of a kind that the standard knows.', function* ({ subtype }) {
    if (!known.includes(subtype)) yield subtype;
  }),
  ofAnnotations('28-007', 'No annotation is a trap network.', function* ({ subtype }) {
    if (subtype === 'TrapNet') yield subtype;
  }),
  {
    id: '28-008',
    says: 'A page with annotations says in which order they are reached.',
    *check({ pages, list }) {
      for (const { number, dictionary } of pages)
        if (list(dictionary['/Annots']).length > 0 && dictionary['/Tabs'] === undefined)
          yield `page ${number}`;
    },
  },
  {
    id: '28-009',
    says: 'That order is the one of the tree of structure.',
    *check({ pages }) {
      for (const { number, dictionary } of pages) {
        const order = dictionary['/Tabs'] ?? '/S';
        if (order !== '/S') yield `page ${number}: ${order}`;
      }
    },
  },
  ofAnnotations('28-010', 'A field of a form stands in an element Form.', function* (annotation, pdf) {
    const owner = ownerOf(annotation, pdf);
    if (annotation.subtype === 'Widget' && owner?.type !== 'Form') yield `in ${owner?.type ?? 'no element'}`;
  }),
  ofAnnotations('28-011', 'A link stands in an element Link.', function* (annotation, pdf) {
    const owner = ownerOf(annotation, pdf);
    if (annotation.subtype === 'Link' && owner?.type !== 'Link') yield `in ${owner?.type ?? 'no element'}`;
  }),
  ofAnnotations('28-012', 'A link says in words where it leads.', function* ({ subtype, dictionary }) {
    if (subtype === 'Link' && !textOfString(dictionary['/Contents'])) yield 'no Contents';
  }),
  {
    id: 'PDF 14.8.4.4.2',
    says: 'An element Link has its annotation, on the page of its words.',
    *check({ elements, pages }) {
      const places = new Map(pages.map(({ reference, dictionary }) => [reference, dictionary['/Annots']]));
      for (const { reference, type, kids } of elements) {
        const objects = kids.flatMap((kid) => (kid.type === 'object' ? [kid] : []));
        if (type === 'Link' && objects.length === 0) yield `${reference}: no annotation`;
        for (const { page, object } of objects) {
          const annotations = places.get(page);
          if (Array.isArray(annotations) && !annotations.includes(object))
            yield `${reference}: on another page`;
        }
        if (type !== 'Link') continue;
        const words = new Set(contentsBelow(kids));
        if (words.size !== 1) yield `${reference}: has words on ${words.size} pages`;
        for (const { page } of objects)
          if (!words.has(page)) yield `${reference}: not on the page of its words`;
      }
    },
  },
  ofAnnotations('A2 6.3.1', 'No annotation plays sounds, films or scenes.', function* ({ subtype }) {
    if (forbidden.includes(subtype)) yield subtype;
  }),
  ofAnnotations(
    'A2 6.3.2',
    'Annotations are printed, and never hidden.',
    function* ({ subtype, dictionary }) {
      const said = Number(dictionary['/F'] ?? 0);
      const hiding = flags.invisible | flags.hidden | flags.noView | flags.toggleNoView;
      if (subtype !== 'Popup' && ((said & flags.print) === 0 || (said & hiding) !== 0)) yield `flags ${said}`;
    },
  ),
  ofAnnotations(
    'A2 6.3.3',
    'What is seen of an annotation is in the file.',
    function* ({ subtype, dictionary }) {
      const [left, bottom, right, top] = Array.isArray(dictionary['/Rect']) ? dictionary['/Rect'] : [];
      const isEmpty = left === right && bottom === top;
      const hasLook = dictionary['/AP'] !== undefined || ['Popup', 'Link'].includes(subtype) || isEmpty;
      if (!hasLook && known.includes(subtype) && !forbidden.includes(subtype)) yield `${subtype} without AP`;
    },
  ),
  {
    id: 'A2 6.5.1',
    says: 'Actions lead somewhere and do nothing else: no scripts, programs, sounds or films.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries) {
        for (const action of [dictionary['/A'], dictionary['/OpenAction'], dictionary['/Next']]) {
          const kind = actionOf(action);
          if (kind === null) continue;
          if (!actions.includes(kind['/S'] as string)) yield `${reference}: ${kind['/S']}`;
          else if (kind['/S'] === '/Named' && !namedActions.includes(String(kind['/N'])))
            yield `${reference}: ${kind['/N']}`;
        }
        if (dictionary['/JS'] !== undefined && dictionary['/S'] === undefined) yield `${reference}: a script`;
      }
    },
  },
  {
    id: 'A2 6.5.2',
    says: 'Nothing happens by itself when the document or a page of it is opened.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries)
        if (dictionary['/AA'] !== undefined) yield reference;
    },
  },
  {
    id: 'PDF 12.6.4.7',
    says: 'An address is ASCII.',
    *check({ annotations, dictionary }) {
      for (const { reference, dictionary: own } of annotations) {
        const address = textOfString(dictionary(own['/A'])['/URI']);
        if (address !== null && !/^[\x21-\x7e]+$/.test(address)) yield `${reference}: ${address}`;
      }
    },
  },
  {
    id: 'PDF 12.3.2.3',
    says: 'Every name that a link leads to is a destination on a page; names are sorted by their bytes.',
    *check(pdf) {
      const names = pdf.destinations.map(([name]) => textOfString(name) ?? '');
      for (let i = 1; i < names.length; i++) {
        if (Buffer.compare(Buffer.from(names[i - 1] ?? ''), Buffer.from(names[i] ?? '')) >= 0)
          yield `${names[i]} is out of order`;
      }
      for (const [name, target] of pdf.destinations)
        if (!leadsToPage(target, pdf)) yield `${textOfString(name)} leads to no page`;
      const known = new Set(names);
      for (const { reference, dictionary } of pdf.annotations) {
        const action = pdf.dictionary(dictionary['/A']);
        const name = textOfString(action['/D']);
        if (action['/S'] === '/GoTo' && name !== null && !known.has(name))
          yield `${reference} leads to ${name}`;
      }
    },
  },
  {
    id: 'PDF 12.3.3',
    says: 'The outline has an item for each heading but those of title and contents, linked, counted, on a page.',
    *check(pdf) {
      const { catalog, dictionary, elements } = pdf;
      const headings = elements.filter(({ type, parent, reference }) => {
        const siblings = parent === null ? [] : childrenOf(parent);
        const next = siblings[siblings.findIndex((each) => each.reference === reference) + 1];
        return /^H[2-6]$/.test(type) && next?.type !== 'TOC';
      });
      const outline = dictionary(catalog['/Outlines']);
      const items = yield* outlineFaults(String(catalog['/Outlines']), outline, pdf);
      if (items !== headings.length) yield `${items} items for ${headings.length} headings`;
    },
  },
];

/** Looks at the items below one, and says how many there are in all. */
function* outlineFaults(parent: string, node: PdfDictionary, pdf: PdfDocument): Generator<string, number> {
  let count = 0;
  let all = 0;
  let before: PdfValue = null;
  for (let at = node['/First'] ?? null; at !== null; ) {
    const item = pdf.dictionary(at);
    count += 1;
    if (count > 10_000) return all;
    if (item['/Parent'] !== parent) yield `${at}: another parent than ${parent}`;
    if ((item['/Prev'] ?? null) !== before) yield `${at}: not after ${before}`;
    if (!leadsToPage(item['/Dest'], pdf)) yield `${at}: leads to no page`;
    if (!textOfString(pdf.resolve(item['/Title']))) yield `${at}: no title`;
    all += 1 + (yield* outlineFaults(String(at), item, pdf));
    before = at;
    at = item['/Next'] ?? null;
  }
  if ((node['/Last'] ?? null) !== before) yield `${parent}: ${node['/Last']} is not its last item`;
  if (Math.abs(Number(node['/Count'] ?? 0)) !== count)
    yield `${parent}: says ${node['/Count']} items, has ${count}`;
  return all;
}

function leadsToPage(
  target: PdfValue | undefined,
  { list, dictionary, pages, destinations }: PdfDocument,
): boolean {
  const name = textOfString(target);
  const found = name === null ? target : destinations.find(([key]) => textOfString(key) === name)?.[1];
  const [page] = list(Array.isArray(found) ? found : (dictionary(found)['/D'] ?? found));
  return pages.some(({ reference }) => reference === page);
}

/** The page of each content that an element has, its own or one of its elements'. */
function contentsBelow(kids: StructureElement['kids']): readonly string[] {
  return kids.flatMap((kid) => {
    if (kid.type === 'content') return [kid.page];
    return kid.type === 'element' ? contentsBelow(kid.element.kids) : [];
  });
}

function actionOf(value: PdfValue | undefined): PdfDictionary | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return typeof value['/S'] === 'string' ? value : null;
}

function ownerOf({ reference }: PdfAnnotation, { elements }: PdfDocument): StructureElement | undefined {
  return elements.find(({ kids }) => kids.some((kid) => kid.type === 'object' && kid.object === reference));
}

function ofAnnotations(
  id: string,
  says: string,
  faults: (annotation: PdfAnnotation, pdf: PdfDocument) => Iterable<string>,
): Condition {
  return {
    id,
    says,
    *check(pdf) {
      for (const annotation of pdf.annotations)
        for (const fault of faults(annotation, pdf))
          yield `page ${annotation.page.number}, ${annotation.reference}: ${fault}`;
    },
  };
}
