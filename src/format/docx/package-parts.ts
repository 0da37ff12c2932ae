import type { Document, IContext, XmlComponent } from 'docx';
import { writeElement } from './write-xml.ts';

type ViewWrapper = IContext['viewWrapper'];
type Relationships = ViewWrapper['Relationships'];

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const fontTableType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable';

/** The XML of each part by its path, in pieces to be written one after the other: a long one never is one string. */
export type PackageParts = ReadonlyMap<string, readonly string[]>;

/**
 * The XML parts of a document, by their paths: what docx's own packer writes, without its zip, which bears times of
 * its own, and without its search for placeholders through the words of the notice. `story` is the document's body
 * (the document itself comes without one), written a block at a time so that a long notice is never held whole.
 */
export function packageParts(document: Document, story: Iterable<XmlComponent>): PackageParts {
  const wrapper = document.Document;
  const parts = new Map<string, readonly string[]>();
  const plain = (path: string, component: XmlComponent, within: ViewWrapper = wrapper) => {
    parts.set(path, [declaration, written(component, contextOf(document, within))]);
  };
  const related = (path: string, component: XmlComponent, within: ViewWrapper) => {
    plain(path, component, within);
    if (within.Relationships.RelationshipCount > 0) plain(relationshipsPath(path), within.Relationships);
  };
  // The body is first: in it, lists and links say what numbering and relationships have to hold.
  parts.set('word/document.xml', [declaration, ...documentXml(document, story)]);
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
  return parts;
}

const bodyStart = '<w:body>';

function documentXml(document: Document, story: Iterable<XmlComponent>): readonly string[] {
  const context = contextOf(document, document.Document);
  const shell = written(document.Document.View, context);
  const at = shell.indexOf(bodyStart) + bodyStart.length;
  const pieces = [shell.slice(0, at)];
  const unnumbered: number[] = [];
  for (const block of story) {
    const xml = written(block, context);
    if (xml.includes(unnumberedList)) unnumbered.push(pieces.length);
    pieces.push(xml);
  }
  const numbers = listNumbers(document);
  for (const index of unnumbered) pieces[index] = numbered(pieces[index] ?? '', numbers);
  pieces.push(shell.slice(at));
  return pieces;
}

/** docx names the list of a paragraph `{definition-instance}` until the list has its number. */
export const unnumberedList = '<w:numId w:val="{';

function listNumbers(document: Document): ReadonlyMap<string, number> {
  return new Map(
    document.Numbering.ConcreteNumbering.map((list) => [`${list.reference}-${list.instance}`, list.numId]),
  );
}

function numbered(xml: string, numbers: ReadonlyMap<string, number>): string {
  return xml.replace(/<w:numId w:val="\{([^"]*)\}"\/>/g, (whole, list: string) => {
    const number = numbers.get(list);
    return number === undefined ? whole : `<w:numId w:val="${number}"/>`;
  });
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
