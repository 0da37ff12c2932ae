import { Footer, Header, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { FlowRunning } from '../../flow/flow.ts';
import { pageBox } from './page-box.ts';
import { unlinkedRuns } from './runs.ts';
import { styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The head that every page but the first bears. */
export function runningHead(running: FlowRunning, writer: Writer): Header {
  return new Header({
    children: [new TextParagraph({ style: styleIds.header }, unlinkedRuns(running.head, writer))],
  });
}

/** The head of the first page: none, which Word wants said. */
export function emptyHead(): Header {
  return new Header({ children: [new Paragraph({ style: styleIds.header })] });
}

/** The foot of every page: title and version at its start, the folio at its end. */
export function runningFoot(running: FlowRunning, writer: Writer): Footer {
  const position = twips(pageBox(writer.tokens).textWidth);
  return new Footer({
    children: [
      new TextParagraph(
        {
          style: styleIds.footer,
          tabStops: [{ type: TabStopType.RIGHT, position }],
        },
        [
          ...unlinkedRuns(running.foot, writer),
          new TextRun({ children: [new Tab()] }),
          ...unlinkedRuns(running.folio, writer),
        ],
      ),
    ],
  });
}
