import type { PdfDocument } from './reading/document.ts';

/**
 * What must hold of a PDF. Ids of two numbers are failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1); others name
 * a standard and its clause: `A2` is ISO 19005-2 (PDF/A-2), `A1` ISO 19005-1, `PDF` ISO 32000-1.
 */
export interface Condition {
  readonly id: string;
  /** What holds where nothing is found. */
  readonly says: string;
  /** Each finding says what is wrong and where. */
  readonly check: (pdf: PdfDocument) => Iterable<string>;
}
