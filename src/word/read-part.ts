import { readXml, type XmlEvents, XmlFault } from '../xml/read-xml.ts';
import { WordFileError } from './word-file-error.ts';

/** The prefix of each namespace that is known here, ISO/IEC 29500 transitional and strict. */
const namespaces = {
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
} as const;

/** Reads an XML part of a Word file by its path. Throws a `WordFileError` for what is not well-formed. */
export function readPart(path: string, xml: string, events: XmlEvents): void {
  try {
    readXml(xml, namespaces, events);
  } catch (error) {
    if (error instanceof XmlFault)
      throw new WordFileError(`the file cannot be read: ${path} ${error.message}`);
    throw error;
  }
}
