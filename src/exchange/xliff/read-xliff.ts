import { readXml, XmlFault } from '../../xml/read-xml.ts';
import { type ReadIn, unreadable } from '../hand-in.ts';
import { namespaces } from './namespaces.ts';
import { UnitFault, type XliffReader } from './unit-fault.ts';

/** Reads XLIFF with the reader of its version. */
export function readXliff(xml: string, reader: XliffReader): ReadIn {
  try {
    readXml(xml, namespaces, reader);
  } catch (error) {
    if (error instanceof XmlFault) return unreadable(error.message, error.line);
    if (error instanceof UnitFault) return { type: 'unreadable', faults: [error.fault] };
    throw error;
  }
  return { type: 'read', handIn: reader.handIn() };
}
