import { type IParagraphOptions, Paragraph, Table } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type {
  Anchor,
  FlowBlock,
  FlowHeading,
  FlowItem,
  FlowList,
  FlowParagraph,
  FlowTable,
} from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { listIndent } from './list-numbers.ts';
import { runs } from './runs.ts';
import { headingStyleIds, styleIds } from './style-ids.ts';
import { caption, table } from './table.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between a table and what follows it, in points: a table itself has none. */
const spaceAfterTable = 9;

/** The blocks of the notice as Word's paragraphs and tables, in order. It ends with a paragraph, as Word wants it. */
export function blocks(flowBlocks: readonly FlowBlock[], writer: Writer): readonly (Paragraph | Table)[] {
  const story = new Story(writer);
  story.blocks(flowBlocks, 0);
  return story.end();
}

/** A heading: of a part, or the title. */
export function heading(flowHeading: FlowHeading, writer: Writer): Paragraph {
  return new Paragraph({
    style: headingStyleIds[flowHeading.level],
    children: writer.bookmarked(flowHeading.anchors, runs(flowHeading.runs, writer)),
  });
}

/** What has been written so far. `depth` is the number of lists around a block. */
class Story {
  readonly #writer: Writer;
  readonly #written: (Paragraph | Table)[] = [];
  readonly #introductions = new Map<Anchor, string>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  blocks(flowBlocks: readonly FlowBlock[], depth: number): void {
    for (const block of flowBlocks) this.#block(block, depth);
  }

  end(): readonly (Paragraph | Table)[] {
    if (this.#afterTable()) this.#closeTable();
    return this.#written;
  }

  #block(block: FlowBlock, depth: number): void {
    switch (block.type) {
      case 'part':
        this.#written.push(heading(block.heading, this.#writer));
        this.blocks(block.blocks, depth);
        break;
      case 'paragraph':
        this.#paragraph(block, depth === 0 ? {} : continued(depth));
        break;
      case 'list':
        this.#list(block);
        break;
      case 'table':
        this.#table(block, depth);
        break;
      default:
        assertNever(block);
    }
  }

  #list(list: FlowList): void {
    const numbering = this.#writer.lists.reference(list);
    for (const item of list.items) this.#item(item, { style: styleIds.listItem, numbering }, list.level);
  }

  #item(item: FlowItem, numbered: IParagraphOptions, depth: number): void {
    const [first, ...others] = item.blocks;
    this.#paragraph(first, numbered);
    this.blocks(others, depth);
  }

  #paragraph(paragraph: FlowParagraph, options: IParagraphOptions): void {
    if (paragraph.introduces) {
      for (const anchor of paragraph.anchors) this.#introductions.set(anchor, textOf(paragraph.runs));
    }
    this.#written.push(
      new Paragraph({
        ...options,
        ...(paragraph.introduces ? { keepNext: true } : {}),
        ...(this.#afterTable() ? { spacing: { before: twips(spaceAfterTable) } } : {}),
        children: this.#writer.bookmarked(paragraph.anchors, runs(paragraph.runs, this.#writer)),
      }),
    );
  }

  #table(flowTable: FlowTable, depth: number): void {
    const indent = depth * listIndent;
    if (flowTable.caption !== null) this.#written.push(caption(flowTable, flowTable.caption, this.#writer));
    // Without a paragraph between them, Word makes one table of two.
    else if (this.#afterTable()) this.#closeTable();
    const { labelledBy } = flowTable;
    const introduction = labelledBy === null ? null : (this.#introductions.get(labelledBy) ?? null);
    this.#written.push(table(flowTable, { indent, introduction }, this.#writer));
  }

  #afterTable(): boolean {
    return this.#written.at(-1) instanceof Table;
  }

  #closeTable(): void {
    this.#written.push(new Paragraph({ style: styleIds.tableEnd }));
  }
}

/** A paragraph in a list item, below the item's own text. */
function continued(depth: number): IParagraphOptions {
  return { style: styleIds.listContinue, indent: { start: twips(depth * listIndent) } };
}
