import type { Document, IContext, XmlComponent } from 'docx';
import { byteCollector } from '../byte-collector.ts';
import { textFault } from './soundness.ts';
import { writeElement } from './write-xml.ts';

type ViewWrapper = IContext['viewWrapper'];
type Relationships = ViewWrapper['Relationships'];

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const fontTableType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable';

/** The XML of each part by its path, as UTF-8 in blocks: a long one never stands in memory as one. */
export type PackageParts = ReadonlyMap<string, readonly Uint8Array[]>;

export interface Packed {
  readonly parts: PackageParts;
  /** What would keep Word from opening them, a line each. */
  readonly faults: readonly string[];
}

/**
 * The XML parts of a document, by their paths: what docx's own packer writes, without its zip, which bears times of
 * its own, and without its search for placeholders through the words of the notice. `story` is the document's body
 * (the document itself comes without one), written a block at a time so that a long notice is never held whole.
 */
export function packageParts(document: Document, story: Iterable<XmlComponent>): Packed {
  const wrapper = document.Document;
  const parts = new Map<string, readonly Uint8Array[]>();
  const faults = new Set<string>();
  const write = (path: string, pieces: Iterable<string>): void => {
    const part = byteCollector();
    part.text(declaration, 'utf8');
    for (const piece of pieces) {
      const fault = textFault(piece);
      if (fault !== null) faults.add(`${path}: ${fault}`);
      part.text(piece, 'utf8');
    }
    parts.set(path, part.blocks());
  };
  const plain = (path: string, component: XmlComponent, within: ViewWrapper = wrapper) => {
    write(path, [written(component, contextOf(document, within))]);
  };
  const related = (path: string, component: XmlComponent, within: ViewWrapper) => {
    plain(path, component, within);
    if (within.Relationships.RelationshipCount > 0) plain(relationshipsPath(path), within.Relationships);
  };
  // The body is first: in it, lists and links say what numbering and relationships have to hold.
  write('word/document.xml', documentXml(document, story));
  for (const [index, header] of document.Headers.entries()) {
    related(`word/header${index + 1}.xml`, header.View, header);
  }
  for (const [index, footer] of document.Footers.entries()) {
    related(`word/footer${index + 1}.xml`, footer.View, footer);
  }
  related('word/footnotes.xml', document.FootNotes.View, document.FootNotes);
  related('word/endnotes.xml', document.Endnotes.View, document.Endnotes);
  plain('word/styles.xml', document.Styles);
  plain('word/numbering.xml', document.Numbering);
  plain('word/settings.xml', document.Settings);
  plain('word/fontTable.xml', document.FontTable.View);
  plain('word/theme/theme1.xml', document.Theme);
  plain('word/_rels/document.xml.rels', withFontTable(wrapper.Relationships));
  plain('docProps/core.xml', document.CoreProperties);
  plain('docProps/app.xml', document.AppProperties);
  plain('docProps/custom.xml', document.CustomProperties);
  plain('_rels/.rels', document.FileRelationships);
  plain('[Content_Types].xml', document.ContentTypes);
  return { parts, faults: [...faults] };
}

const bodyStart = '<w:body>';

function* documentXml(document: Document, story: Iterable<XmlComponent>): Generator<string> {
  const context = contextOf(document, document.Document);
  const shell = written(document.Document.View, context);
  const at = shell.indexOf(bodyStart) + bodyStart.length;
  const lists = listNumbers(document);
  yield shell.slice(0, at);
  for (const block of story) yield numbered(written(block, context), lists);
  yield shell.slice(at);
}

/** docx names the list of a paragraph `{definition-instance}` and numbers its lists apart. */
const namedList = /<w:numId w:val="\{([^"]*)\}"\/>/g;

function numbered(xml: string, numberOf: (list: string) => number): string {
  return xml.includes('<w:numId w:val="{')
    ? xml.replace(namedList, (_, list: string) => `<w:numId w:val="${numberOf(list)}"/>`)
    : xml;
}

/** The number of a list by its name. All numbers are read anew only for a list that has come since. */
function listNumbers({ Numbering }: Document): (list: string) => number {
  let numbers = new Map<string, number>();
  return (list) => {
    if (!numbers.has(list)) {
      numbers = new Map(
        Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [
          `${reference}-${instance}`,
          numId,
        ]),
      );
    }
    const number = numbers.get(list);
    if (number === undefined) throw new Error(`the list ${list} has no numbering`);
    return number;
  };
}

function contextOf(document: Document, viewWrapper: ViewWrapper): IContext {
  return { file: document, viewWrapper, stack: [] };
}

function written(component: XmlComponent, context: IContext): string {
  return writeElement(component.prepForXml(context) ?? {});
}

function withFontTable(relationships: Relationships): Relationships {
  relationships.addRelationship('FontTable', fontTableType, 'fontTable.xml');
  return relationships;
}

function relationshipsPath(path: string): string {
  return `${path.replace(/^word\//, 'word/_rels/')}.rels`;
}
