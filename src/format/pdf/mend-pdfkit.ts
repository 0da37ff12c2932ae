import PDFDocument from 'pdfkit';
import type { FlowRelease } from '../../flow/flow.ts';
import type { FontSource, GlyphSubset } from './font-source.ts';
import { metadata, releaseKey } from './metadata.ts';
import { referenceText } from './object-text.ts';
import { type ObjectWriter, objectWriter } from './object-writer.ts';

/**
 * pdfkit as this project uses it: a pen for content streams, fonts, structure, annotations and metadata. The members marked
 * private are not of its public interface; package.json pins its version, and a test holds each mend.
 */
export interface PdfDocument {
  readonly addPage: (options: { readonly size: readonly [number, number]; readonly margin: 0 }) => unknown;
  addContent: (operators: string) => unknown;
  readonly appendXML: (xml: string) => void;
  readonly registerFont: (name: string, font: FontSource) => unknown;
  readonly font: (name: string) => unknown;
  readonly outline: PdfOutline;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, unknown>;
    readonly annotations: PdfSource[];
    /** Private. */
    readonly dictionary: PdfReference;
    /** Private. */
    readonly write: (operators: Uint8Array) => void;
  };
  readonly info: Readonly<Record<string, string | Date>>;
  readonly end: () => void;
  /** Of the stream that the document is: what was written so far. */
  readonly read: () => Uint8Array | null;
  /** Private. Writes bytes, or a line of text in which each character is a byte. */
  _write: (data: Uint8Array | string) => void;
  /** Private. A place for each object; an object's number is one more than its index. */
  readonly _offsets: (number | null)[];
  /** Private. Writes the table of all objects, when the last one was written. */
  _finalize: () => void;
  /** Private. The file's identifier. */
  readonly _id: Uint8Array;
  /** Private. The document information. */
  readonly _info: PdfReference;
  /** Private. The font that was chosen last. */
  readonly _font: PdfFont;
  /** Private. The catalog of the document. */
  readonly _root: PdfReference & {
    readonly data: {
      readonly Names: { readonly data: { Dests: PdfSource; EmbeddedFiles?: PdfSource } };
      AF?: PdfSource;
    };
  };
  /** Private. Writes the metadata that repeats the document information. */
  _addInfo: () => void;
  /** Private. Hears of every object that was written. */
  _refEnd: (reference: { data: Readonly<Record<string, unknown>> }) => void;
  /** Private. */
  readonly getStructTreeRoot: () => PdfReference;
}

/** Private. An object of the file: its number and what it holds. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
}

/** A value of a dictionary that is written as it is. */
export interface PdfSource {
  readonly toString: () => string;
  readonly [Symbol.toStringTag]: string;
}

/** pdfkit writes an object that names its own kind as the text that it turns into. */
export function pdfSource(text: string): PdfSource {
  return { toString: () => text, [Symbol.toStringTag]: 'Source' };
}

export interface PdfOutline {
  readonly addItem: (title: string, options: OutlineOptions) => PdfOutline;
  /** Private. */
  readonly children: readonly PdfOutline[];
  readonly outlineData: Record<string, unknown>;
}

interface OutlineOptions {
  readonly pageNumber: number;
  readonly fit: false;
  readonly top: number;
  readonly left: number;
  readonly zoom: 0;
}

/** Private. An embedded font: glyph `subset.glyphs[n]` is written as character n, `widths[n]` wide in 1/1000 em. */
export interface PdfFont {
  readonly id: string;
  readonly ref: () => unknown;
  readonly subset: GlyphSubset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
}

export interface DocumentFacts {
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  /** What tells this edition from every other; it goes into the keywords and so into the file's identifier. */
  readonly edition: string;
  readonly date: Date;
  /** What proves which release the edition is of; `null` in a draft. */
  readonly release: FlowRelease | null;
}

export interface OpenDocument {
  readonly document: PdfDocument;
  /** Writes objects that pdfkit does not know of; `reserve` gives the number of a new one. */
  readonly objects: ObjectWriter;
  readonly reserve: () => number;
  /** Ends the current page. Call it before the next one is added. */
  readonly endPage: () => void;
  /** Ends the document and returns the whole file. */
  readonly close: () => Uint8Array;
}

/** Opens an empty document: tagged, PDF/A-2a (where files are to go with it, PDF/A-3a) and PDF/UA-1, with every mend applied. */
export function openDocument({ title, locale, edition, date, release }: DocumentFacts): OpenDocument {
  const options = {
    // The default font would be Helvetica, which is never embedded.
    font: null,
    pdfVersion: '1.7',
    subset: release !== null && release.attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    lang: locale,
    info: {
      Title: title,
      Keywords: edition,
      Creator: 'Stele',
      Producer: 'Stele',
      CreationDate: date,
      ModDate: date,
      ...(release === null ? {} : { [releaseKey]: release.root }),
    },
  };
  const document = new PDFDocument(options as object) as unknown as PdfDocument;
  const reserve = () => document._offsets.push(null);
  const objects = objectWriter(reserve);
  const bytes = mendWriting(document, objects);
  mendMetadata(document);
  mendRetention(document);
  return {
    document,
    objects,
    reserve,
    endPage: mendContent(document),
    close: () => {
      mendOutline(document);
      document.end();
      return bytes();
    },
  };
}

/** pdfkit writes the information into XML as it is, leaves out its modification date, and knows nothing of PDF/UA. */
function mendMetadata(document: PdfDocument): void {
  document._addInfo = () => document.appendXML(metadata(document.info));
}

/** pdfkit keeps the content of every object it has written, to the end of the document. Of a page the outline asks the size; the catalog is read again. */
function mendRetention(document: PdfDocument): void {
  const ended = document._refEnd.bind(document);
  document._refEnd = (reference) => {
    ended(reference);
    const { Type: type, MediaBox: box } = reference.data;
    if (type !== 'Catalog') reference.data = box === undefined ? {} : { MediaBox: box };
  };
}

/**
 * pdfkit makes an object of bytes of each piece of a page's content, of which there are thousands. Here the pieces are kept as
 * text until the page is done.
 */
function mendContent(document: PdfDocument): () => void {
  let pieces: string[] = [];
  document.addContent = (operators) => {
    pieces.push(operators);
    return document;
  };
  return () => {
    document.page.write(Buffer.from(pieces.join('\n'), 'latin1'));
    pieces = [];
  };
}

/**
 * pdfkit writes every object uncompressed, line by line, and each line as a small array of bytes that it keeps. Here what it
 * writes from `n 0 obj` to `endobj` becomes one object of the writer. Returns what gives the whole file in the end.
 */
function mendWriting(document: PdfDocument, objects: ObjectWriter): () => Uint8Array {
  objects.writeBytes(document.read() ?? new Uint8Array());
  let id = 0;
  let text = '';
  let stream: Uint8Array | null = null;
  let file: Uint8Array = new Uint8Array();
  document._write = (data) => {
    if (typeof data !== 'string') stream = data;
    else if (id === 0) id = Number.parseInt(data, 10);
    else if (data === 'endobj') {
      if (stream === null) objects.writeObject(id, text);
      else objects.writeStream(id, text, stream);
      id = 0;
      text = '';
      stream = null;
    } else if (data !== 'stream' && data !== '\nendstream') text = data;
  };
  document._finalize = () => {
    const identifier = `<${Buffer.from(document._id).toString('hex')}>`;
    const root = referenceText(document._root.id);
    const info = referenceText(document._info.id);
    file = objects.close(`/Root ${root}/Info ${info}/ID [${identifier} ${identifier}]`);
  };
  return () => file;
}

/** pdfkit counts neither the items of the outline as a whole nor those of nested levels. */
function mendOutline(document: PdfDocument): void {
  const { outline } = document;
  if (outline.children.length === 0) return;
  outline.outlineData['Count'] = outline.children.length;
  for (const child of outline.children) countClosed(child);
}

/** A closed item bears the number of items that would show if it were opened, as a negative number. */
function countClosed({ children, outlineData }: PdfOutline): void {
  if (children.length === 0) return;
  outlineData['Count'] = -children.length;
  for (const child of children) countClosed(child);
}
