import { type ContentWalk, shownBytes, walkContent } from './content.ts';
import { type PdfFont, readFont } from './fonts.ts';
import { dictionaryOf, isReference, type PdfDictionary, type PdfObjects, type PdfValue } from './objects.ts';
import { elementsBelow, listOf, type StructureElement, treeEntries } from './structure-tree.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** A PDF as the conditions look at it. Nothing here throws for what a file lacks: it is empty then. */
export interface PdfDocument {
  /** The bytes, a character each. */
  readonly file: string;
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** Every dictionary of the file, streams' and nested ones too, with the object that it stands in. */
  readonly dictionaries: readonly { readonly reference: string; readonly dictionary: PdfDictionary }[];
  /** Follows a reference; anything else is itself. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  /** The decoded bytes of a stream; `null` where the value refers to none. */
  readonly stream: (value: PdfValue | undefined) => Uint8Array | null;
  readonly pages: readonly PdfPage[];
  readonly structureRoot: PdfDictionary;
  readonly elements: readonly StructureElement[];
  readonly parentTree: ReadonlyMap<number, PdfValue>;
  readonly fonts: readonly PdfFont[];
  readonly annotations: readonly PdfAnnotation[];
  readonly destinations: readonly (readonly [name: PdfValue, target: PdfValue])[];
  readonly xmp: Xmp | null;
}

export interface PdfPage {
  /** Counts from 1. */
  readonly number: number;
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  readonly content: ContentWalk;
}

export interface PdfAnnotation {
  readonly reference: string;
  readonly page: PdfPage;
  readonly dictionary: PdfDictionary;
  /** Without the slash. */
  readonly subtype: string;
}

export function pdfDocument({ file, trailer, objects }: PdfObjects): PdfDocument {
  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (!isReference(value)) return value ?? null;
    const object = objects.get(value);
    return object?.value ?? object?.stream?.dict ?? null;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => dictionaryOf(resolve(value));
  const list = (value: PdfValue | undefined): readonly PdfValue[] => listOf(resolve(value));
  const stream = (value: PdfValue | undefined): Uint8Array | null => {
    const found = isReference(value) ? objects.get(value)?.stream : undefined;
    return found === undefined ? null : Buffer.from(found.data, 'base64');
  };
  const catalog = dictionary(trailer['/Root']);
  const pages = pagesBelow(dictionary(catalog['/Pages']), { dictionary, list, stream });
  const structureRoot = dictionary(catalog['/StructTreeRoot']);
  const parents = treeEntries(dictionary(structureRoot['/ParentTree']), '/Nums', resolve);
  const metadata = stream(catalog['/Metadata']);
  return {
    file,
    trailer,
    catalog,
    dictionaries: [...objects].flatMap(([reference, { value, stream: found }]) =>
      [...nested(found?.dict ?? value ?? null)].map((each) => ({ reference, dictionary: each })),
    ),
    resolve,
    dictionary,
    list,
    stream,
    pages,
    structureRoot,
    elements: elementsBelow(structureRoot, resolve),
    parentTree: new Map(parents.map(([key, value]) => [Number(key), value])),
    fonts: [...codesByFont(pages, dictionary)].map(([reference, codes]) =>
      readFont(reference, codes, { dictionary, list, stream }),
    ),
    annotations: pages.flatMap((page) =>
      list(page.dictionary['/Annots']).map((each): PdfAnnotation => {
        const found = dictionary(each);
        return {
          reference: String(each),
          page,
          dictionary: found,
          subtype: String(found['/Subtype'] ?? '').slice(1),
        };
      }),
    ),
    destinations: treeEntries(dictionary(dictionary(catalog['/Names'])['/Dests']), '/Names', resolve),
    xmp: metadata === null ? null : readXmp(Buffer.from(metadata).toString('utf8')),
  };
}

function pagesBelow(
  root: PdfDictionary,
  { dictionary, list, stream }: Pick<PdfDocument, 'dictionary' | 'list' | 'stream'>,
): PdfPage[] {
  const leaves = (node: PdfDictionary): PdfValue[] =>
    list(node['/Kids']).flatMap((kid) =>
      dictionary(kid)['/Type'] === '/Pages' ? leaves(dictionary(kid)) : [kid],
    );
  return leaves(root).map((reference, index) => {
    const page = dictionary(reference);
    const contents = Array.isArray(page['/Contents']) ? page['/Contents'] : [page['/Contents'] ?? null];
    const text = contents.map((each) => Buffer.from(stream(each) ?? []).toString('latin1')).join('\n');
    return { number: index + 1, reference: String(reference), dictionary: page, content: walkContent(text) };
  });
}

/** The codes that each font shows on all pages. Composite fonts have two bytes a code, which is all that is read here. */
function codesByFont(
  pages: readonly PdfPage[],
  dictionary: PdfDocument['dictionary'],
): ReadonlyMap<string, ReadonlySet<number>> {
  const codes = new Map<string, Set<number>>();
  for (const page of pages) {
    const fonts = dictionary(dictionary(page.dictionary['/Resources'])['/Font']);
    for (const reference of Object.values(fonts)) {
      if (isReference(reference) && !codes.has(reference)) codes.set(reference, new Set());
    }
    for (const { paints, font, operands, operator } of page.content.operations) {
      if (!paints || font === null || !/^[T'"]/.test(operator)) continue;
      const bytes = shownBytes(operands);
      const shown = codes.get(String(fonts[font]));
      for (let i = 0; i + 1 < bytes.length; i += 2) shown?.add(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
    }
  }
  return codes;
}

function* nested(value: PdfValue): Generator<PdfDictionary> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const each of value) yield* nested(each);
  else {
    yield value;
    for (const each of Object.values(value)) yield* nested(each);
  }
}
