import { childrenOf, type StructureElement } from '../reading/structure-tree.ts';

/** The standard structure types (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...['Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry'],
  ...['Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

/** What may stand right below an element, and what it may stand right below. `null`: anything. */
interface Syntax {
  readonly below: readonly string[] | null;
  readonly above: readonly string[] | null;
}

const syntaxOf: Readonly<Record<string, Syntax>> = {
  Table: { below: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'], above: null },
  THead: { below: ['TR'], above: ['Table'] },
  TBody: { below: ['TR'], above: ['Table'] },
  TFoot: { below: ['TR'], above: ['Table'] },
  TR: { below: ['TH', 'TD'], above: ['Table', 'THead', 'TBody', 'TFoot'] },
  TH: { below: null, above: ['TR'] },
  TD: { below: null, above: ['TR'] },
  L: { below: ['Caption', 'L', 'LI'], above: null },
  LI: { below: ['Lbl', 'LBody'], above: ['L'] },
  LBody: { below: null, above: ['LI'] },
  TOC: { below: ['Caption', 'TOC', 'TOCI'], above: null },
  TOCI: { below: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC', 'Link'], above: ['TOC'] },
};

/** The conditions that the table above serves, each for its types. */
export const syntaxes = [
  {
    id: '09-004',
    says: 'Tables have rows, rows have cells, and none of them stands elsewhere.',
    types: ['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'],
  },
  {
    id: '09-005',
    says: 'Lists have items, items have labels and bodies, and none of them stands elsewhere.',
    types: ['L', 'LI', 'LBody'],
  },
  {
    id: '09-006',
    says: 'A table of contents has entries, and they stand nowhere else.',
    types: ['TOC', 'TOCI'],
  },
] as const satisfies readonly { id: string; says: string; types: readonly string[] }[] as readonly {
  readonly id: string;
  readonly says: string;
  readonly types: readonly string[];
}[];

export function* syntaxFaults(element: StructureElement): Generator<string> {
  const syntax = syntaxOf[element.type];
  const { reference, type, parent, kids } = element;
  if (syntax === undefined) return;
  if (syntax.above !== null && !syntax.above.includes(parent?.type ?? ''))
    yield `${reference}: ${type} in ${parent?.type ?? 'the root'}`;
  if (syntax.below === null) return;
  const family = syntaxes.find(({ types }) => types.includes(type));
  for (const child of childrenOf(element)) {
    // A child of the same family says itself that it stands in the wrong place.
    if (
      !syntax.below.includes(child.type) &&
      !(syntaxOf[child.type]?.above && family?.types.includes(child.type))
    )
      yield `${reference}: ${child.type} in ${type}`;
  }
  if (type !== 'TOCI' && kids.some((kid) => kid.type === 'content'))
    yield `${reference}: words right in ${type}`;
}
