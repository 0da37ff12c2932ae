import { Document, type XmlComponent } from 'docx';
import { editionFingerprint, printedClauses } from '../../flow/fingerprint.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Theme, ThemeTokens } from '../../theme/theme.ts';
import type { Render } from '../format.ts';
import { banner } from './banner.ts';
import { blocks, heading } from './blocks.ts';
import { coverBookmark } from './bookmark-names.ts';
import { builtInStyles } from './built-in-styles.ts';
import { clauseMap, clauseMapPath } from './clause-map.ts';
import { commentsPath } from './comments.ts';
import { Contents } from './contents.ts';
import { coreProperties } from './core-properties.ts';
import { customProperties } from './custom-properties.ts';
import { documentDefaults } from './document-defaults.ts';
import { packageParts } from './package-parts.ts';
import { pageBox } from './page-box.ts';
import { redline } from './redline.ts';
import { emptyHead, runningFoot, runningHead } from './running.ts';
import { runs } from './runs.ts';
import { addressFaults, textFault } from './soundness.ts';
import { styleIds } from './style-ids.ts';
import { documentStyles } from './styles.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import { type Purpose, Writer } from './writer.ts';
import { zipPackage } from './zip-package.ts';

const customXmlType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const commentsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * The notice as a Word file (ISO/IEC 29500, transitional): heading styles, native lists, a bookmark for every anchor,
 * contents that are filled in, header rows that repeat; a redline is one with tracked changes (`redline.ts`). The same
 * Flow gives the same bytes. Throws only where Word would not open the file, which no notice without errors should be
 * able to bring about.
 */
export const render: Render = async (flow, theme) => wordFile(flow, theme, 'reading');

/**
 * The notice as a Word file that is edited and read back (`src/review/`): each clause in a content control, and a map
 * of the clauses in a custom XML part. It has no contents, which an edit of a heading would leave behind.
 */
export const renderReview: Render = async (flow, theme) => wordFile(flow, theme, 'review');

function wordFile(flow: Flow, theme: Theme, purpose: Purpose): Uint8Array {
  const writer = new Writer(flow, theme.tokens, purpose);
  const fingerprint = editionFingerprint(flow);
  const document = emptyDocument(flow, fingerprint, writer);
  const { parts, faults: textFaults } = packageParts(document, story(flow, writer, document));
  const comments = writer.comments.xml();
  const commentsFault = comments === null ? null : textFault(comments);
  const faults = [
    ...textFaults,
    ...(commentsFault === null ? [] : [`${commentsPath}: ${commentsFault}`]),
    ...addressFaults(writer.addresses()),
  ];
  if (faults.length > 0) {
    throw new Error(
      `Word would not open the file of ${flow.notice} in ${flow.locale}:\n${faults.join('\n')}`,
    );
  }
  const own = [['docProps/core.xml', coreProperties(flow)]];
  if (comments !== null) own.push([commentsPath, comments]);
  if (purpose === 'review') {
    const clauses = printedClauses(flow);
    own.push([
      clauseMapPath,
      clauseMap(flow, { fingerprint, clauses, bookmark: (anchor) => writer.bookmark(anchor) }),
    ]);
  }
  return zipPackage(
    new Map([...parts, ...own.map(([path = '', xml = '']) => [path, [Buffer.from(xml)]] as const)]),
  );
}

/** All but the document's body. */
function emptyDocument(flow: Flow, fingerprint: string, writer: Writer): Document {
  const foot = runningFoot(flow.running, writer);
  const document = new Document({
    styles: documentStyles(flow, writer.tokens),
    customProperties: customProperties(flow, fingerprint),
    sections: [
      {
        properties: { page: page(writer.tokens), titlePage: true },
        headers: { default: runningHead(flow.running, writer), first: emptyHead() },
        footers: { default: foot, first: foot },
        children: [],
      },
    ],
  });
  document.Styles.addChildElement(documentDefaults(flow, writer.tokens));
  for (const style of builtInStyles(writer.tokens)) document.Styles.addChildElement(style);
  if (writer.purpose === 'review') {
    document.Document.Relationships.addRelationship('Clauses', customXmlType, `../${clauseMapPath}`);
  }
  return document;
}

/** The document's body. At its end, the document gets the addresses that links in it lead to, and what comments need. */
function* story(flow: Flow, writer: Writer, document: Document): Generator<XmlComponent> {
  yield* flow.redline === null ? edition(flow, writer) : redline(flow, flow.redline, writer);
  const { Relationships } = document.Document;
  for (const { id, target } of writer.addresses()) {
    Relationships.addRelationship(id, hyperlinkType, target, 'External');
  }
  if (writer.comments.xml() !== null) {
    Relationships.addRelationship('Comments', commentsType, 'comments.xml');
    document.ContentTypes.addComments();
  }
}

function* edition(flow: Flow, writer: Writer): Generator<XmlComponent> {
  yield* heading(flow.cover.heading, writer);
  for (const [index, line] of flow.cover.lines.entries()) {
    const bookmark = writer.purpose === 'review' ? [coverBookmark(index)] : [];
    yield new TextParagraph({ style: styleIds.coverLine }, writer.named(bookmark, runs(line, writer)));
  }
  if (flow.banner !== null) yield* banner(flow.banner, writer);
  if (writer.purpose === 'reading' && flow.contents.entries.length > 0)
    yield new Contents(flow.contents, writer);
  yield* blocks(flow.blocks, writer);
}

function page(tokens: ThemeTokens) {
  const box = pageBox(tokens);
  const { top, bottom, side } = tokens.paper.margins;
  return {
    size: { width: twips(box.width), height: twips(box.height) },
    margin: {
      top: twips(top),
      bottom: twips(bottom),
      left: twips(side),
      right: twips(side),
      header: twips(top / 2),
      footer: twips(bottom / 2),
    },
  };
}
