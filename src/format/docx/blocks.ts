import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type { Anchor, FlowBlock, FlowHeading, FlowList, FlowParagraph, FlowTable } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { caveatAbove, caveatLine, caveatRuns } from './caveat.ts';
import { listIndent } from './list-numbers.ts';
import { runs } from './runs.ts';
import { headingStyleIds, styleIds } from './style-ids.ts';
import { caption, table } from './table.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between a table and what follows it, in points: a table itself has none. */
const spaceAfterTable = 9;

/** The blocks of the notice as Word's paragraphs and tables, in order. It ends with a paragraph, as Word wants it. */
export function* blocks(flowBlocks: readonly FlowBlock[], writer: Writer): Generator<Paragraph | Table> {
  const story = new Story(writer);
  yield* story.blocks(flowBlocks, 0);
  yield* story.closed();
}

/** A heading, of a part or the title, and its caveat: in one paragraph, Word would take both for the heading's name. */
export function* heading(
  { level, anchors, runs: own, caveat }: FlowHeading,
  writer: Writer,
): Generator<Paragraph> {
  yield new TextParagraph(
    { style: headingStyleIds[level] },
    writer.bookmarked(anchors, runs(own, writer)),
    writer.control(anchors),
  );
  yield* caveatLine(caveat, writer);
}

/** What later blocks need to know of earlier ones. `depth` is the number of lists around a block. */
class Story {
  readonly #writer: Writer;
  readonly #introductions = new Map<Anchor, string>();
  #afterTable = false;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  *blocks(flowBlocks: readonly FlowBlock[], depth: number): Generator<Paragraph | Table> {
    for (const block of flowBlocks) {
      switch (block.type) {
        case 'part':
          this.#afterTable = false;
          yield* heading(block.heading, this.#writer);
          yield* this.blocks(block.blocks, depth);
          break;
        case 'paragraph':
          yield* this.#paragraph(block, depth === 0 ? {} : continued(depth));
          break;
        case 'list':
          yield* this.#list(block);
          break;
        case 'table':
          yield* this.#table(block, depth);
          break;
        default:
          assertNever(block);
      }
    }
  }

  /** A paragraph to close a table with, where one is due: Word makes one table of two that touch. */
  *closed(): Generator<Paragraph> {
    if (this.#afterTable) yield new Paragraph({ style: styleIds.tableEnd });
    this.#afterTable = false;
  }

  *#list(list: FlowList): Generator<Paragraph | Table> {
    const numbering = this.#writer.lists.reference(list);
    for (const item of list.items) {
      const [first, ...others] = item.blocks;
      yield* this.#paragraph(first, { style: styleIds.listItem, numbering });
      yield* this.blocks(others, list.level);
    }
  }

  *#paragraph(paragraph: FlowParagraph, options: IParagraphOptions): Generator<Paragraph> {
    if (paragraph.introduces) {
      for (const anchor of paragraph.anchors) this.#introductions.set(anchor, textOf(paragraph.runs));
    }
    const spacing = this.#afterTable ? { spacing: { before: twips(spaceAfterTable) } } : {};
    this.#afterTable = false;
    yield* caveatAbove(paragraph.caveat, this.#writer);
    yield new TextParagraph(
      {
        ...options,
        ...spacing,
        ...(paragraph.introduces ? { keepNext: true } : {}),
      },
      this.#writer.bookmarked(paragraph.anchors, [
        ...caveatRuns(paragraph.caveat, this.#writer),
        ...runs(paragraph.runs, this.#writer),
      ]),
      this.#writer.control(paragraph.anchors),
    );
  }

  *#table(flowTable: FlowTable, depth: number): Generator<Paragraph | Table> {
    const indent = depth * listIndent;
    const { labelledBy } = flowTable;
    const introduction = labelledBy === null ? null : (this.#introductions.get(labelledBy) ?? null);
    if (flowTable.caption === null) yield* this.closed();
    else yield* caption(flowTable, flowTable.caption, this.#writer);
    this.#afterTable = true;
    yield table(flowTable, { indent, introduction }, this.#writer);
  }
}

/** A paragraph in a list item, below the item's own text. */
function continued(depth: number): IParagraphOptions {
  return { style: styleIds.listContinue, indent: { start: twips(depth * listIndent) } };
}
