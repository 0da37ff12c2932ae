import {
  dictionaryOf,
  isReference,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
} from './reading/objects.ts';

/** A file that a test breaks in one place. It is changed as it stands; nothing is written to a disk. */
export interface Breakable {
  readonly raw: PdfObjects;
  readonly catalog: PdfDictionary;
  /** The dictionary that a key of another one holds or refers to. */
  readonly below: (dictionary: PdfDictionary, key: string) => PdfDictionary;
  /** The first structure element of a type, or the one with this index. */
  readonly element: (type: string, index?: number) => PdfDictionary;
  readonly referenceOf: (dictionary: PdfDictionary) => string;
  readonly page: (index: number) => PdfDictionary;
  readonly link: () => PdfDictionary;
  /** The first font with what belongs to it. */
  readonly font: () => { font: PdfDictionary; descendant: PdfDictionary; descriptor: PdfDictionary };
  /** Changes the text of a stream. */
  readonly edit: (reference: PdfValue | undefined, change: (text: string) => string) => void;
  /** Adds an object and returns its reference. */
  readonly add: (value: PdfDictionary, stream?: string) => string;
}

/** A copy of a file, ready to be broken. Throws where what a test wants to break is not there. */
export function breakable(whole: PdfObjects): Breakable {
  const raw = structuredClone(whole);
  const { objects, trailer } = raw;
  const resolve = (value: PdfValue | undefined): PdfDictionary => {
    const object = isReference(value) ? objects.get(value) : undefined;
    return dictionaryOf(object?.value ?? object?.stream?.dict ?? value);
  };
  const all = [...objects].map(([reference, object]) => [reference, dictionaryOf(object.value)] as const);
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`the file has no ${what}`);
    return value;
  };
  const catalog = resolve(trailer['/Root']);
  const below = (dictionary: PdfDictionary, key: string): PdfDictionary => {
    const value = found(dictionary[key], key);
    return resolve(Array.isArray(value) ? value[0] : value);
  };
  const page = (index: number): PdfDictionary => {
    const kids = below(catalog, '/Pages')['/Kids'];
    return resolve(found(Array.isArray(kids) ? kids[index] : undefined, `page ${index}`));
  };
  return {
    raw,
    catalog,
    below,
    page,
    element: (type, index = 0) =>
      found(
        all.filter(([, { '/S': own, '/P': parent }]) => own === `/${type}` && parent !== undefined)[index],
        type,
      )[1],
    referenceOf: (dictionary) => found(all.find(([, each]) => each === dictionary)?.[0], 'such object'),
    link: () =>
      found(
        all.find(([, each]) => each['/Subtype'] === '/Link'),
        'link',
      )[1],
    font: () => {
      const font = below(below(below(page(0), '/Resources'), '/Font'), '/F1');
      const descendant = below(font, '/DescendantFonts');
      return { font, descendant, descriptor: below(descendant, '/FontDescriptor') };
    },
    edit: (reference, change) => {
      const stream = found(objects.get(String(reference))?.stream, 'stream');
      const text = Buffer.from(stream.data, 'base64').toString('latin1');
      const changed = change(text);
      if (changed === text) throw new Error('nothing was changed');
      stream.data = Buffer.from(changed, 'latin1').toString('base64');
    },
    add: (value, stream) => {
      const reference = `${90_000 + objects.size} 0 R`;
      const data = Buffer.from(stream ?? '', 'latin1').toString('base64');
      objects.set(reference, stream === undefined ? { value } : { stream: { dict: value, data } });
      return reference;
    },
  };
}
