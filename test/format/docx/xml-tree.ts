import { readXml } from '../../../src/xml/read-xml.ts';

/** An element of a Word file, by the name that its schema's usual prefix gives it: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attribute: (name: string) => string | null;
  readonly children: readonly (XmlElement | string)[];
}

const namespaces = {
  '': '',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
} as const;

/** The root element of an XML text. */
export function xmlTree(xml: string): XmlElement {
  const root: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [root];
  readXml(xml, namespaces, {
    open: (name, attribute) => {
      const children: (XmlElement | string)[] = [];
      // A reader may forget the attributes of a tag that it has passed.
      const values = new Map<string, string | null>(attributeNames.map((one) => [one, attribute(one)]));
      open.at(-1)?.push({ name, attribute: (one) => values.get(one) ?? null, children });
      open.push(children);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.push(text),
  });
  const [element] = root.filter(isElement);
  if (element === undefined) throw new Error('the XML has no root');
  return element;
}

const attributeNames = ['w:val', 'w:anchor', 'r:id', 'Id', 'Target'] as const;

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements directly in another one. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement);
}

/** The element that a path of names leads to. */
export function childOf(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) {
    found = found === null ? null : (elementsIn(found).find((child) => child.name === name) ?? null);
  }
  return found;
}
