import { Document, Packer, Paragraph } from 'docx';
import type { Flow } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import type { Render } from '../format.ts';
import { blocks, heading } from './blocks.ts';
import { Contents } from './contents.ts';
import { coreProperties } from './core-properties.ts';
import { pageBox } from './page-box.ts';
import { emptyHead, runningFoot, runningHead } from './running.ts';
import { runs } from './runs.ts';
import { sealed } from './sealed.ts';
import { styleIds } from './style-ids.ts';
import { documentStyles } from './styles.ts';
import { twips } from './units.ts';
import { Writer } from './writer.ts';

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * The notice as a Word file (ISO/IEC 29500, transitional): heading styles, native lists, a bookmark for every anchor,
 * contents that are filled in, header rows that repeat. The same Flow gives the same bytes. Throws only where what it
 * would write breaks a rule of `lint.ts`, which no Flow should be able to make it do.
 */
export const render: Render = async (flow, theme) => {
  const file = await Packer.pack(documentOf(flow, theme.tokens), 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(flow) },
  ]);
  return sealed(file);
};

function documentOf(flow: Flow, tokens: ThemeTokens): Document {
  const writer = new Writer(flow, tokens);
  const children = [
    heading(flow.cover.heading, writer),
    ...flow.cover.lines.map(
      (line) => new Paragraph({ style: styleIds.coverLine, children: runs(line, writer) }),
    ),
    ...(flow.contents.entries.length === 0 ? [] : [new Contents(flow.contents, writer)]),
    ...blocks(flow.blocks, writer),
  ];
  const foot = runningFoot(flow.running, writer);
  const document = new Document({
    styles: documentStyles(flow, tokens),
    numbering: { config: writer.lists.definitions() },
    sections: [
      {
        properties: { page: page(tokens), titlePage: true },
        headers: { default: runningHead(flow.running, writer), first: emptyHead() },
        footers: { default: foot, first: foot },
        children,
      },
    ],
  });
  for (const { id, target } of writer.addresses()) {
    document.Document.Relationships.addRelationship(id, hyperlinkType, target, 'External');
  }
  return document;
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
