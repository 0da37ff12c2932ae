import type { XmlEvents } from '../../xml/read-xml.ts';
import type { HandIn, ReadFault } from '../hand-in.ts';

/** Takes a file's elements one after the other; afterwards it has what the file brings back. */
export interface XliffReader extends XmlEvents {
  handIn(): HandIn;
}

/** A unit cannot be read: the reader stops. */
export class UnitFault extends Error {
  override readonly name = 'UnitFault';
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault.reason);
    this.fault = fault;
  }
}
