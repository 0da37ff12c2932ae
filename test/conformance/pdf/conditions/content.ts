import type { Condition } from '../condition.ts';
import type { Mark } from '../reading/content.ts';
import type { PdfDocument, PdfPage } from '../reading/document.ts';

const isArtifact = ({ tag }: Mark): boolean => tag === '/Artifact';
const isTagged = ({ mcid }: Mark): boolean => mcid !== null;

/** What stands on pages: tagged or an artifact, and each tagged piece known to one element. */
export const contentConditions: readonly Condition[] = [
  {
    id: '01-003',
    says: 'No artifact stands within tagged content.',
    *check({ pages }) {
      for (const { page, marks } of nestings(pages)) {
        const inner = marks.findLastIndex(isArtifact);
        if (marks.findIndex(isTagged) < inner && marks.some(isTagged))
          yield `page ${page}: an artifact in tagged content`;
      }
    },
  },
  {
    id: '01-004',
    says: 'No tagged content stands within an artifact.',
    *check({ pages }) {
      for (const { page, marks } of nestings(pages)) {
        const outer = marks.findIndex(isArtifact);
        if (outer >= 0 && marks.findLastIndex(isTagged) > outer)
          yield `page ${page}: tagged content in an artifact`;
      }
    },
  },
  {
    id: '01-005',
    says: 'Whatever is painted is tagged or an artifact.',
    *check({ pages }) {
      for (const { number, content } of pages) {
        for (const { operator, marks, paints } of content.operations) {
          if (paints && !marks.some((mark) => isArtifact(mark) || isTagged(mark)))
            yield `page ${number}: ${operator} paints what is neither`;
        }
      }
    },
  },
  {
    id: 'PDF 14.6.1',
    says: 'Marked contents, text objects and graphics states begin and end in pairs.',
    *check({ pages }) {
      for (const { number, content } of pages)
        for (const fault of content.unbalanced) yield `page ${number}: ${fault}`;
    },
  },
  {
    id: 'PDF 14.7.4.2',
    says: 'A number of marked content stands once on its page.',
    *check({ pages }) {
      for (const { number, content } of pages) {
        const seen = new Set<number>();
        for (const { mcid } of content.marks) {
          if (mcid !== null && seen.has(mcid)) yield `page ${number}: two contents ${mcid}`;
          if (mcid !== null) seen.add(mcid);
        }
      }
    },
  },
  {
    id: 'PDF 14.7.4.1',
    says: 'Every tagged content is part of exactly one element, and what an element names is there.',
    *check({ pages, elements }) {
      const owners = new Map<string, number>();
      for (const { kids } of elements) {
        for (const kid of kids) {
          if (kid.type !== 'content') continue;
          const key = `${kid.page} ${kid.mcid}`;
          owners.set(key, (owners.get(key) ?? 0) + 1);
        }
      }
      for (const { number, reference, content } of pages) {
        for (const mcid of new Set(content.marks.map((mark) => mark.mcid))) {
          if (mcid === null) continue;
          const count = owners.get(`${reference} ${mcid}`) ?? 0;
          if (count !== 1) yield `page ${number}: content ${mcid} is part of ${count} elements`;
          owners.delete(`${reference} ${mcid}`);
        }
      }
      for (const key of owners.keys()) yield `an element names content that is not there: ${key}`;
    },
  },
  {
    id: 'PDF 14.7.4.4',
    says: 'The parent tree leads from contents and annotations to the elements that they are part of.',
    *check(pdf) {
      const { elements, parentTree, structureRoot, annotations } = pdf;
      for (const { reference, kids } of elements) {
        for (const kid of kids) {
          if (kid.type === 'element') continue;
          const found = kid.type === 'content' ? parentOfContent(pdf, kid) : parentOfObject(pdf, kid.object);
          if (found !== reference)
            yield `${reference}: the parent tree leads to ${found ?? 'nothing'} instead`;
        }
      }
      const used = new Set(
        [...pdf.pages.map(({ dictionary }) => dictionary['/StructParents'])].concat(
          annotations.map(({ dictionary }) => dictionary['/StructParent']),
        ),
      );
      for (const key of parentTree.keys()) if (!used.has(key)) yield `nothing has the key ${key}`;
      const next = Number(structureRoot['/ParentTreeNextKey'] ?? Number.POSITIVE_INFINITY);
      if (next <= Math.max(-1, ...parentTree.keys())) yield `the next key ${next} is taken`;
    },
  },
];

function* nestings(pages: readonly PdfPage[]): Generator<{ page: number; marks: readonly Mark[] }> {
  for (const { number, content } of pages) {
    for (const { operator, marks } of content.operations) {
      if (operator === 'BDC' || operator === 'BMC') yield { page: number, marks };
    }
  }
}

function parentOfContent(
  { pages, parentTree, list }: PdfDocument,
  { page, mcid }: { readonly page: string; readonly mcid: number },
): string | null {
  const found = pages.find(({ reference }) => reference === page);
  const parent = list(parentTree.get(Number(found?.dictionary['/StructParents'])))[mcid];
  return typeof parent === 'string' ? parent : null;
}

function parentOfObject({ dictionary, parentTree }: PdfDocument, object: string): string | null {
  const parent = parentTree.get(Number(dictionary(object)['/StructParent']));
  return typeof parent === 'string' ? parent : null;
}
