import { BuilderElement, FileChild, type Paragraph, StringValueElement } from 'docx';
import type { FlowContents, FlowContentsEntry } from '../../flow/flow.ts';
import { fieldChar, fieldInstruction } from './field.ts';
import { Hyperlink } from './hyperlink.ts';
import { runs, unlinkedRuns } from './runs.ts';
import { contentsStyleId, deepestContents, styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between the contents and the notice, in points. */
const spaceAfter = 18;

/**
 * The contents as Word keeps them: a content control of its contents gallery, with a TOC field that is filled in
 * already and not dirty, so that Word asks nothing when the file opens. Without page numbers, which only a reader
 * that breaks pages knows. (docx's own `TableOfContents` would set a tab and an empty number behind each entry.)
 */
export class Contents extends FileChild {
  constructor(contents: FlowContents, writer: Writer) {
    super('w:sdt');
    const heading = new TextParagraph(
      { style: styleIds.contentsHeading },
      writer.bookmarked(contents.heading.anchors, runs(contents.heading.runs, writer)),
    );
    this.root.push(
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          new BuilderElement({
            name: 'w:docPartObj',
            children: [
              new StringValueElement('w:docPartGallery', 'Table of Contents'),
              new BuilderElement({ name: 'w:docPartUnique' }),
            ],
          }),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [heading, ...entries(contents, writer)] }),
    );
  }
}

interface Line {
  readonly entry: FlowContentsEntry;
  /** Counted from 1. */
  readonly depth: number;
}

function entries(contents: FlowContents, writer: Writer): readonly Paragraph[] {
  const lines = [...linesOf(contents.entries, 1)];
  const depth = Math.min(deepestContents, Math.max(...lines.map((line) => line.depth)));
  return lines.map((line, index) => {
    const link = new Hyperlink(
      { 'w:anchor': writer.bookmark(line.entry.anchor) },
      unlinkedRuns(line.entry.runs, writer),
    );
    const begin =
      index === 0
        ? [
            fieldChar('begin'),
            fieldInstruction(`TOC \\o "1-${depth}" \\n \\h \\z \\u`),
            fieldChar('separate'),
          ]
        : [];
    const end = index === lines.length - 1 ? [fieldChar('end')] : [];
    return new TextParagraph(
      {
        style: contentsStyleId(line.depth),
        ...(end.length === 0 ? {} : { spacing: { after: twips(spaceAfter) } }),
      },
      [...begin, link, ...end],
    );
  });
}

function* linesOf(contents: readonly FlowContentsEntry[], depth: number): Generator<Line> {
  for (const entry of contents) {
    yield { entry, depth };
    yield* linesOf(entry.entries, depth + 1);
  }
}
