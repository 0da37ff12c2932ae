import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import { textOfString } from '../reading/objects.ts';
import { childrenOf, type StructureElement, treeEntries } from '../reading/structure-tree.ts';
import { standardTypes, syntaxes, syntaxFaults } from './structure-types.ts';

const headings = /^H([1-6])$/;

/** The tree of structure: its links, its types, and what some types must have. */
export const structureConditions: readonly Condition[] = [
  {
    id: 'PDF 14.7.2',
    says: 'The tree of structure has every element once, below the element that it names as its parent.',
    *check({ elements, catalog }) {
      const seen = new Set<string>();
      if (elements.length === 0) yield 'no element';
      for (const { reference, dictionary, parent } of elements) {
        if (seen.has(reference)) yield `${reference} stands twice`;
        seen.add(reference);
        const named = dictionary['/P'];
        const wanted = parent?.reference ?? catalog['/StructTreeRoot'];
        if (named !== wanted) yield `${reference} names ${named ?? 'nothing'} as its parent`;
      }
    },
  },
  {
    id: '02-001',
    says: 'Every structure type is a standard one, or is mapped to one.',
    *check(pdf) {
      for (const { reference, type } of pdf.elements) {
        const end = mappedType(pdf, type);
        if (end !== null && !standardTypes.has(end)) yield `${reference}: ${type}`;
      }
    },
  },
  {
    id: '02-003',
    says: 'No mapping of structure types leads back to itself.',
    *check(pdf) {
      for (const type of Object.keys(roleMap(pdf))) if (mappedType(pdf, type.slice(1)) === null) yield type;
    },
  },
  {
    id: '02-004',
    says: 'No standard structure type is mapped to another.',
    *check(pdf) {
      for (const type of Object.keys(roleMap(pdf))) if (standardTypes.has(type.slice(1))) yield type;
    },
  },
  ...syntaxes.map(
    ({ id, says, types }): Condition => ({
      id,
      says,
      *check({ elements }) {
        for (const element of elements) if (types.includes(element.type)) yield* syntaxFaults(element);
      },
    }),
  ),
  {
    id: 'PDF 14.8.4.3.4',
    says: 'All rows of a table are as wide as the table.',
    *check({ elements, dictionary }) {
      for (const table of elements.filter(({ type }) => type === 'Table')) {
        const widths = rowsOf(table).map((row) =>
          childrenOf(row)
            .map((cell) => Number(dictionary(cell.dictionary['/A'])['/ColSpan'] ?? 1))
            .reduce((sum, span) => sum + span, 0),
        );
        if (new Set(widths).size > 1)
          yield `${table.reference}: rows of ${[...new Set(widths)].join(', ')} cells`;
      }
    },
  },
  {
    id: '13-004',
    says: 'A figure says in words what it shows.',
    *check({ elements }) {
      for (const { reference, type, dictionary } of elements) {
        if (
          type === 'Figure' &&
          !textOfString(dictionary['/Alt']) &&
          !textOfString(dictionary['/ActualText'])
        )
          yield reference;
      }
    },
  },
  {
    id: '14-002',
    says: 'The first heading is of level 1.',
    *check({ elements }) {
      const first = elements.find(({ type }) => headings.test(type));
      if (first !== undefined && first.type !== 'H1') yield `${first.reference}: ${first.type}`;
    },
  },
  {
    id: '14-003',
    says: 'No level of headings is skipped on the way down.',
    *check({ elements }) {
      let level = 0;
      for (const { reference, type } of elements) {
        const next = Number(headings.exec(type)?.[1] ?? 0);
        if (next === 0) continue;
        if (level > 0 && next > level + 1) yield `${reference}: ${type} after H${level}`;
        level = next;
      }
    },
  },
  {
    id: '14-006',
    says: 'No element has two headings H right below it.',
    *check({ elements }) {
      for (const element of elements)
        if (childrenOf(element).filter(({ type }) => type === 'H').length > 1) yield element.reference;
    },
  },
  {
    id: '14-007',
    says: 'Headings have levels, or all have none.',
    *check({ elements }) {
      const types = new Set(elements.map(({ type }) => type));
      if (types.has('H') && [...types].some((type) => headings.test(type))) yield 'H beside H1 to H6';
    },
  },
  {
    id: '15-003',
    says: 'A cell that heads others says whether it heads a row or a column.',
    *check({ elements, dictionary }) {
      for (const { reference, type, dictionary: own } of elements) {
        const scope = dictionary(own['/A'])['/Scope'];
        if (type === 'TH' && !['/Row', '/Column', '/Both'].includes(String(scope))) yield reference;
      }
    },
  },
  {
    id: '16-001',
    says: 'A list whose items are labelled says how it is numbered.',
    *check({ elements, dictionary }) {
      for (const element of elements.filter(({ type }) => type === 'L')) {
        const labelled = childrenOf(element).some((item) =>
          childrenOf(item).some(({ type }) => type === 'Lbl'),
        );
        if (labelled && dictionary(element.dictionary['/A'])['/ListNumbering'] === undefined)
          yield element.reference;
      }
    },
  },
  {
    id: '17-002',
    says: 'A formula says in words what it shows.',
    *check({ elements }) {
      for (const { reference, type, dictionary } of elements)
        if (type === 'Formula' && !textOfString(dictionary['/Alt'])) yield reference;
    },
  },
  {
    id: '19-003',
    says: 'A note has an identifier.',
    *check({ elements }) {
      for (const { reference, type, dictionary } of elements)
        if (type === 'Note' && !textOfString(dictionary['/ID'])) yield reference;
    },
  },
  {
    id: '19-004',
    says: 'No two notes have one identifier.',
    *check({ elements }) {
      const seen = new Set<string>();
      for (const { type, dictionary } of elements) {
        const id = textOfString(dictionary['/ID']);
        if (type !== 'Note' || id === null) continue;
        if (seen.has(id)) yield id;
        seen.add(id);
      }
    },
  },
  {
    id: 'PDF 14.7.2 IDTree',
    says: 'The tree of identifiers leads to every element that has one, and to no other; it is sorted by bytes.',
    *check({ elements, structureRoot, dictionary, resolve }) {
      const listed = new Map(
        treeEntries(dictionary(structureRoot['/IDTree']), '/Names', resolve).map(([id, element]) => [
          textOfString(id),
          element,
        ]),
      );
      for (const { reference, dictionary: own } of elements) {
        const id = textOfString(own['/ID']);
        if (id !== null && listed.get(id) !== reference) yield `${reference}: ${id} is not listed`;
      }
      const names = [...listed.keys()].map((id) => id ?? '');
      for (const [index, id] of names.entries())
        if (index > 0 && id <= (names[index - 1] ?? '')) yield `${id} is out of order`;
      const known = new Map(
        elements.map((element) => [element.reference, textOfString(element.dictionary['/ID'])]),
      );
      for (const [id, element] of listed) {
        const named = known.get(String(element));
        if (named === undefined) yield `${id} leads to no element`;
      }
    },
  },
];

function roleMap({ structureRoot, dictionary }: PdfDocument): Readonly<Record<string, unknown>> {
  return dictionary(structureRoot['/RoleMap']);
}

/** The type that a type ends in when it is mapped; `null` where the mapping goes in a circle. */
function mappedType(pdf: PdfDocument, type: string): string | null {
  const map = roleMap(pdf);
  const seen = new Set<string>();
  let current = type;
  for (let next = map[`/${current}`]; next !== undefined; next = map[`/${current}`]) {
    if (seen.has(current)) return null;
    seen.add(current);
    current = String(next).slice(1);
    if (standardTypes.has(current)) return current;
  }
  return current;
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return childrenOf(table).flatMap((child) =>
    child.type === 'TR' ? [child] : childrenOf(child).filter(({ type }) => type === 'TR'),
  );
}
