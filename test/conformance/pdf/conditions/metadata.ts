import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import { textOfString } from '../reading/objects.ts';
import { treeEntries } from '../reading/structure-tree.ts';
import { xmpNamespaces } from '../reading/xmp.ts';

/** Information that the document gives twice: its key, and its property in the metadata. */
const twice = [
  ['/Title', `${xmpNamespaces.dc}title`],
  ['/Author', `${xmpNamespaces.dc}creator`],
  ['/Subject', `${xmpNamespaces.dc}description`],
  ['/Keywords', `${xmpNamespaces.pdf}Keywords`],
  ['/Creator', `${xmpNamespaces.xmp}CreatorTool`],
  ['/Producer', `${xmpNamespaces.pdf}Producer`],
  ['/CreationDate', `${xmpNamespaces.xmp}CreateDate`],
  ['/ModDate', `${xmpNamespaces.xmp}ModifyDate`],
  ['/SteleRelease', 'urn:stele:release:1:root'],
] as const;

/** Namespaces whose properties PDF/A-2 knows without being told. */
const predefined: readonly string[] = Object.entries(xmpNamespaces)
  .filter(([name]) => name !== 'pdfuaid')
  .map(([, namespace]) => namespace);

/** What the document says of itself as a whole. */
export const metadataConditions: readonly Condition[] = [
  {
    id: '06-001',
    says: 'The document has metadata.',
    *check({ xmp }) {
      if (xmp === null) yield 'no metadata stream';
    },
  },
  {
    id: 'A2 6.6.2.1',
    says: 'The metadata are well-formed, in a packet without outdated attributes.',
    *check({ xmp, catalog, dictionary }) {
      if (xmp === null) return;
      if (xmp.fault !== null) yield xmp.fault;
      if (xmp.packet === null) yield 'no packet';
      else if (/\b(?:bytes|encoding)\s*=/.test(xmp.packet)) yield `packet ${xmp.packet}`;
      const { '/Type': type, '/Subtype': subtype } = dictionary(catalog['/Metadata']);
      if (type !== '/Metadata' || subtype !== '/XML') yield `${type} ${subtype}`;
    },
  },
  {
    id: '06-002',
    says: 'The metadata say that this is PDF/UA-1.',
    *check(pdf) {
      if (readable(pdf) && property(pdf, 'pdfuaid', 'part') !== '1')
        yield `part ${property(pdf, 'pdfuaid', 'part')}`;
    },
  },
  {
    id: 'A2 6.6.4',
    says: 'The metadata say that this is PDF/A-2a; of a file that carries others, PDF/A-3a.',
    *check(pdf) {
      const said = `${property(pdf, 'pdfaid', 'part')}${property(pdf, 'pdfaid', 'conformance')}`;
      if (readable(pdf) && said !== (embeddedFiles(pdf).length > 0 ? '3A' : '2A')) yield said;
    },
  },
  {
    id: '06-003',
    says: 'The metadata have a title.',
    *check(pdf) {
      if (readable(pdf) && !property(pdf, 'dc', 'title')) yield 'no dc:title';
    },
  },
  {
    id: 'A2 6.6.2.3.1',
    says: 'Properties that PDF/A does not know are described in the metadata.',
    *check({ xmp }) {
      if (xmp === null || xmp.fault !== null) return;
      for (const namespace of xmp.namespaces)
        if (!predefined.includes(namespace) && !xmp.described.has(namespace)) yield namespace;
    },
  },
  {
    id: 'A1 6.7.3',
    says: 'The document information says what the metadata say.',
    *check(pdf) {
      const info = pdf.dictionary(pdf.trailer['/Info']);
      if (!readable(pdf)) return;
      for (const [key, name] of twice) {
        const text = textOfString(pdf.resolve(info[key]));
        if (text === null) continue;
        const said = pdf.xmp?.properties.get(name);
        const wanted = key.endsWith('Date') ? isoDate(text) : text;
        if (said !== undefined && said !== wanted) yield `${key}: ${wanted} is ${said} in the metadata`;
        if (said === undefined && key !== '/Title') yield `${key} is not in the metadata`;
      }
    },
  },
  {
    id: '07-001',
    says: 'The document says whether its title is shown.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === undefined)
        yield 'no DisplayDocTitle';
    },
  },
  {
    id: '07-002',
    says: 'A window shows the title of the document.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === false)
        yield 'DisplayDocTitle is false';
    },
  },
  {
    id: 'A2 6.7.2.2',
    says: 'The document says that it is tagged.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/MarkInfo'])['/Marked'] !== true) yield 'Marked is not true';
    },
  },
  {
    id: '01-007',
    says: 'Nothing in the tree of structure is only suspected.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/MarkInfo'])['/Suspects'] === true) yield 'Suspects is true';
    },
  },
  {
    id: '20-001',
    says: 'Every configuration of optional content has a name.',
    *check(pdf) {
      for (const configuration of configurations(pdf))
        if (!textOfString(configuration['/Name'])) yield 'no Name';
    },
  },
  {
    id: '20-003',
    says: 'No optional content changes by itself.',
    *check(pdf) {
      for (const configuration of configurations(pdf)) if (configuration['/AS'] !== undefined) yield 'AS';
    },
  },
  {
    id: '21-001',
    says: 'An embedded file has its name, for readers of every age.',
    *check(pdf) {
      for (const { reference, dictionary } of embeddedFiles(pdf))
        for (const key of ['/F', '/UF']) if (!textOfString(dictionary[key])) yield `${reference}: no ${key}`;
    },
  },
  {
    id: 'A3 6.8',
    says: 'An embedded file says what it is, from which day, and what it is to the document.',
    *check(pdf) {
      for (const { reference, dictionary } of embeddedFiles(pdf)) {
        const { '/AFRelationship': relationship, '/Desc': description, '/EF': streams } = dictionary;
        if (!relationships.includes(String(relationship))) yield `${reference}: ${relationship}`;
        if (!textOfString(description)) yield `${reference}: no description`;
        const {
          '/Type': type,
          '/Subtype': media,
          '/Params': facts,
        } = pdf.dictionary(pdf.dictionary(streams)['/F']);
        if (type !== '/EmbeddedFile') yield `${reference}: ${type}`;
        if (!/^\/[\w.+-]+\/[\w.+-]+$/.test(String(media))) yield `${reference}: ${media}`;
        const modified = textOfString(pdf.resolve(pdf.dictionary(facts)['/ModDate'])) ?? '';
        if (!/^D:\d{14}Z$/.test(modified)) yield `${reference}: no day`;
      }
    },
  },
  {
    id: 'A3 6.8 AF',
    says: 'The document lists every embedded file as associated with it and by its name; names are sorted by their bytes.',
    *check(pdf) {
      const { catalog, dictionary, list, resolve } = pdf;
      const associated = list(catalog['/AF']).map(String);
      const tree = dictionary(dictionary(catalog['/Names'])['/EmbeddedFiles']);
      const named = treeEntries(tree, '/Names', resolve);
      const names = named.map(([name]) => textOfString(name) ?? '');
      if (names.some((name, index) => index > 0 && name <= (names[index - 1] ?? ''))) yield names.join(' ');
      for (const { reference } of embeddedFiles(pdf)) {
        if (!associated.includes(reference)) yield `${reference} is not associated`;
        if (!named.some(([, file]) => file === reference)) yield `${reference} is not listed`;
      }
    },
  },
  {
    id: '25-001',
    says: 'No form is one of XFA.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/AcroForm'])['/XFA'] !== undefined) yield 'XFA';
    },
  },
  {
    id: 'A2 6.4.1',
    says: 'No form asks its reader to make its look.',
    *check({ catalog, dictionary }) {
      if (dictionary(catalog['/AcroForm'])['/NeedAppearances'] === true) yield 'NeedAppearances';
    },
  },
  {
    id: '26-001',
    says: 'The document is not encrypted, so that every program may read it out.',
    *check({ trailer }) {
      if (trailer['/Encrypt'] !== undefined) yield 'Encrypt';
    },
  },
];

function readable({ xmp }: PdfDocument): boolean {
  return xmp !== null && xmp.fault === null;
}

function property(
  { xmp }: PdfDocument,
  namespace: keyof typeof xmpNamespaces,
  name: string,
): string | undefined {
  return xmp?.properties.get(`${xmpNamespaces[namespace]}${name}`);
}

/** What a file may be to the document that carries it. */
const relationships: readonly string[] = ['/Source', '/Data', '/Alternative', '/Supplement', '/Unspecified'];

function embeddedFiles({ dictionaries }: PdfDocument): PdfDocument['dictionaries'] {
  return dictionaries.filter(({ dictionary }) => dictionary['/EF'] !== undefined);
}

function configurations({ catalog, dictionary, list }: PdfDocument) {
  const optional = dictionary(catalog['/OCProperties']);
  const all = [optional['/D'], ...list(optional['/Configs'])];
  return all.filter((each) => each !== undefined).map(dictionary);
}

/** `D:20261102000000Z` as ISO 8601 has it. */
function isoDate(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z');
}
