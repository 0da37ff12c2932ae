import { SaxesParser } from 'saxes';

/** The metadata of a document (ISO 16684-1). */
export interface Xmp {
  /** What is wrong with it as XML; `null` where nothing is. */
  readonly fault: string | null;
  /** The text of each property by its namespace and name; of a list its items, parted by `; `. */
  readonly properties: ReadonlyMap<string, string>;
  /** Namespaces of the properties, and those that an extension schema describes (ISO 19005-2, 6.6.2.3). */
  readonly namespaces: ReadonlySet<string>;
  readonly described: ReadonlySet<string>;
  /** The instruction that begins the packet. */
  readonly packet: string | null;
}

export const xmpNamespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
} as const;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const schemaNamespace = 'http://www.aiim.org/pdfa/ns/schema#';

export function readXmp(text: string): Xmp {
  const properties = new Map<string, string>();
  const namespaces = new Set<string>();
  const described = new Set<string>();
  const open: { uri: string; local: string }[] = [];
  let fault: string | null = null;
  let packet: string | null = null;
  let words = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xpacket') packet ??= body;
  });
  parser.on('opentag', ({ uri, local }) => {
    open.push({ uri, local });
    words = '';
  });
  parser.on('text', (more) => {
    words += more;
  });
  parser.on('closetag', ({ uri, local }) => {
    const description = open.findIndex((each) => each.uri === rdf && each.local === 'Description');
    const property = open[description + 1];
    const value = words.trim();
    open.pop();
    words = '';
    if (uri === schemaNamespace && local === 'namespaceURI') described.add(value);
    if (description < 0 || property === undefined) return;
    namespaces.add(property.uri);
    if (value === '' || property.uri === xmpNamespaces.extension) return;
    const key = `${property.uri}${property.local}`;
    const before = properties.get(key);
    properties.set(key, before === undefined ? value : `${before}; ${value}`);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    fault ??= String(error);
  }
  return { fault, properties, namespaces, described, packet };
}
