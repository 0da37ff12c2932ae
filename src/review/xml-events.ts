import { SaxesParser } from 'saxes';
import { ReviewInputError } from './review-input-error.ts';

/** What is told of an XML part: its elements as they open and close, and the text between them. */
export interface XmlEvents {
  /** `name` is as `namespaces` has it: `w:p`. `attribute` gives a value by such a name; bare names have no namespace. */
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  text(text: string): void;
}

/** The prefix of each namespace that is known here, ISO/IEC 29500 transitional and strict; any other has `?`. */
const namespaces: Readonly<Record<string, string>> = {
  '': '',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp:',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'urn:stele:clauses:1': 'stele:',
};

/** Word nests a few dozen deep. */
const deepest = 400;

/**
 * Reads an XML part. It knows the five entities of XML and no other: a document type, which could declare more, is
 * refused. Throws a `ReviewInputError` for what is not well-formed.
 */
export function readXml(path: string, xml: string, events: XmlEvents): void {
  const refuse = (reason: string): never => {
    throw new ReviewInputError(`the file cannot be read: ${path} ${reason}`);
  };
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => refuse('declares a document type'));
  parser.on('error', () => refuse('is not well-formed XML'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse(`nests more than ${deepest} elements`);
    events.open(nameOf(uri, local), (name) => {
      for (const one of Object.values(attributes)) {
        if (nameOf(one.uri, one.local) === name) return one.value;
      }
      return null;
    });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    events.close(nameOf(uri, local));
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.write(xml).close();
}

function nameOf(uri: string, local: string): string {
  return `${namespaces[uri] ?? '?'}${local}`;
}
