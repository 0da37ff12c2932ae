import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import { textOfString } from '../reading/objects.ts';
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
    says: 'The metadata say that this is PDF/A-2a.',
    *check(pdf) {
      const said = `${property(pdf, 'pdfaid', 'part')}${property(pdf, 'pdfaid', 'conformance')}`;
      if (readable(pdf) && said !== '2A') yield said;
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
    says: 'No file is embedded: a notice needs none, and PDF/A-2 asks of each that it be PDF/A too.',
    *check({ dictionaries }) {
      for (const { reference, dictionary } of dictionaries)
        if (dictionary['/EF'] !== undefined || dictionary['/EmbeddedFiles'] !== undefined) yield reference;
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

function configurations({ catalog, dictionary, list }: PdfDocument) {
  const optional = dictionary(catalog['/OCProperties']);
  const all = [optional['/D'], ...list(optional['/Configs'])];
  return all.filter((each) => each !== undefined).map(dictionary);
}

/** `D:20261102000000Z` as ISO 8601 has it. */
function isoDate(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z');
}
