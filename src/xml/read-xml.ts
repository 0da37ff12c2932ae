import { SaxesParser } from 'saxes';

/** What is told of an XML text: its elements as they open and close, and the text between them. */
export interface XmlEvents {
  /**
   * `name` is as the namespaces have it: `w:p`. `attribute` gives a value by such a name; bare names have no namespace.
   * `line` is that of the end of the tag, from 1.
   */
  open(name: string, attribute: (name: string) => string | null, line: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** The prefix that each known namespace gets; any other has `?`. */
export type Namespaces = Readonly<Record<string, string>>;

/** The XML cannot be read; the message says why, as the end of a sentence about the text. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  /** From 1. */
  readonly line: number;

  constructor(reason: string, line: number) {
    super(reason);
    this.line = line;
  }
}

/** Word nests a few dozen deep, a translator's file less; neither has more than some dozen attributes in a tag. */
const deepest = 400;
const mostAttributes = 1_000;

/**
 * Reads XML. It knows the five entities of XML and no other: a document type, which could declare more, is refused.
 * Throws an `XmlFault` for that and for what is not well-formed; what `events` throw is passed on.
 */
export function readXml(xml: string, namespaces: Namespaces, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string): never => {
    throw new XmlFault(reason, parser.line);
  };
  const nameOf = (uri: string, local: string): string => `${namespaces[uri] ?? '?'}${local}`;
  let depth = 0;
  let attributeCount = 0;
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > mostAttributes) refuse(`has more than ${mostAttributes} attributes in one tag`);
  });
  parser.on('doctype', () => refuse('declares a document type'));
  parser.on('error', () => refuse('is not well-formed XML'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse(`nests more than ${deepest} elements`);
    events.open(
      nameOf(uri, local),
      (name) => {
        for (const one of Object.values(attributes)) {
          if (nameOf(one.uri, one.local) === name) return one.value;
        }
        return null;
      },
      parser.line,
    );
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    events.close(nameOf(uri, local));
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.write(xml).close();
}
