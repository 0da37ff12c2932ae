import { dictionaryOf, isReference, type PdfDictionary, type PdfValue } from './objects.ts';

/** A structure element with what hangs below it (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  /** Its structure type, without the slash. */
  readonly type: string;
  readonly parent: StructureElement | null;
  readonly kids: readonly StructureKid[];
}

export type StructureKid =
  | { readonly type: 'element'; readonly element: StructureElement }
  | { readonly type: 'content'; readonly page: string; readonly mcid: number }
  | { readonly type: 'object'; readonly page: string; readonly object: string };

/** Every element, a parent before its kids. An element that stands twice is listed twice; a circle ends where it closes. */
export function elementsBelow(
  root: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue,
): readonly StructureElement[] {
  const all: StructureElement[] = [];
  const visit = (
    reference: string,
    parent: StructureElement | null,
    above: readonly string[],
  ): StructureElement => {
    const dictionary = dictionaryOf(resolve(reference));
    const kids: StructureKid[] = [];
    const element = { reference, dictionary, type: String(dictionary['/S'] ?? '').slice(1), parent, kids };
    all.push(element);
    for (const kid of listOf(resolve(dictionary['/K']))) {
      const inner = isReference(kid) ? dictionaryOf(resolve(kid)) : dictionaryOf(kid);
      const page = String(inner['/Pg'] ?? dictionary['/Pg'] ?? '');
      if (typeof kid === 'number') kids.push({ type: 'content', page, mcid: kid });
      else if (inner['/Type'] === '/MCR') kids.push({ type: 'content', page, mcid: Number(inner['/MCID']) });
      else if (inner['/Type'] === '/OBJR') kids.push({ type: 'object', page, object: String(inner['/Obj']) });
      else if (isReference(kid) && !above.includes(kid)) {
        kids.push({ type: 'element', element: visit(kid, element, [...above, kid]) });
      }
    }
    return element;
  };
  for (const kid of listOf(resolve(root['/K']))) if (isReference(kid)) visit(kid, null, [kid]);
  return all;
}

export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** The elements right below one. */
export function childrenOf({ kids }: StructureElement): readonly StructureElement[] {
  return kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : []));
}

/** The entries of a number tree or a name tree in their order (ISO 32000-1, 7.9.6 and 7.9.7). */
export function treeEntries(
  root: PdfDictionary,
  leaves: '/Nums' | '/Names',
  resolve: (value: PdfValue | undefined) => PdfValue,
): readonly (readonly [key: PdfValue, value: PdfValue])[] {
  const list = listOf(resolve(root[leaves]));
  const own = list.flatMap((key, index) =>
    index % 2 === 0 ? [[key, list[index + 1] ?? null] as const] : [],
  );
  const below = listOf(resolve(root['/Kids'])).flatMap((kid) =>
    treeEntries(dictionaryOf(resolve(kid)), leaves, resolve),
  );
  return [...own, ...below];
}
