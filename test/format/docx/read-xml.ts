/** What is told of an XML file that docx wrote: elements as they open and close, and the text between them. */
export interface XmlReader {
  /** `attributes` is the text between the name and the end of the tag; `attributeOf` reads it. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text as it stands in the file, its entities unread. */
  text(text: string): void;
}

/**
 * Reads the XML of a package part from its start to its end. It knows what docx writes and no more: no comments, no
 * CDATA, every value in double quotes, every `>` of a value written as an entity.
 */
export function readXml(xml: string, reader: XmlReader): void {
  let at = 0;
  while (at < xml.length) {
    const from = xml.indexOf('<', at);
    const to = from === -1 ? -1 : xml.indexOf('>', from);
    if (to === -1) break;
    if (from > at) reader.text(xml.slice(at, from));
    tag(xml.slice(from + 1, to), reader);
    at = to + 1;
  }
}

function tag(inner: string, reader: XmlReader): void {
  if (inner.startsWith('?')) return;
  if (inner.startsWith('/')) {
    reader.close(inner.slice(1));
    return;
  }
  const empty = inner.endsWith('/');
  const body = empty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  const name = space === -1 ? body : body.slice(0, space);
  reader.open(name, space === -1 ? '' : body.slice(space));
  if (empty) reader.close(name);
}

/** The value of an attribute, its entities read; `null` where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  const head = ` ${name}="`;
  const from = attributes.indexOf(head);
  if (from === -1) return null;
  const start = from + head.length;
  return unescaped(attributes.slice(start, attributes.indexOf('"', start)));
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" } as const;

/** Text with the five entities of XML read. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity as keyof typeof entities]);
}
