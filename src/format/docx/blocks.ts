import type { IParagraphOptions, XmlComponent } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type {
  Anchor,
  FlowBlock,
  FlowHeading,
  FlowList,
  FlowParagraph,
  FlowPart,
  FlowRevised,
  FlowTable,
} from '../../flow/flow.ts';
import type { FlowSide } from '../../flow/revisions.ts';
import { effectiveBookmark } from './bookmark-names.ts';
import { caveatAbove, caveatLine, caveatRuns } from './caveat.ts';
import { listIndent } from './list-numbers.ts';
import { remarked } from './remarks.ts';
import { runs } from './runs.ts';
import { everywhere, type Standing, standingOfRuns, textOfSide } from './standing.ts';
import { headingStyleIds, styleIds } from './style-ids.ts';
import { caption, table } from './table.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between a table and what follows it, in points: a table itself has none. */
const spaceAfterTable = 9;

/** The blocks of the notice as Word's paragraphs and tables, in order. It ends with a paragraph, as Word wants it. */
export function* blocks(flowBlocks: readonly FlowBlock[], writer: Writer): Generator<XmlComponent> {
  const story = new Story(writer);
  yield* story.blocks(flowBlocks, { depth: 0, within: everywhere });
  yield* story.closed(everywhere);
}

/** A heading, of a part or the title, and its caveat: in one paragraph, Word would take both for the heading's name. */
export function* heading(
  flowHeading: FlowHeading,
  writer: Writer,
  standing: Standing = everywhere,
): Generator<TextParagraph> {
  const { level, anchors, runs: own, caveat } = flowHeading;
  const words = writer.bookmarked(anchors, runs(own, writer, { standing }));
  yield new TextParagraph(
    { style: headingStyleIds[level] },
    remarked(words, { ...flowHeading, standing }, writer),
    { control: writer.control(anchors), standing },
  );
  yield* caveatLine(caveat, writer);
}

/** Where blocks stand: in how many lists, and in which editions of a redline what they lie in. */
interface Place {
  readonly depth: number;
  readonly within: Standing;
}

/** What later blocks need to know of earlier ones. */
class Story {
  readonly #writer: Writer;
  readonly #introductions = new Map<Anchor, string>();
  /** Whether each edition's last block was a table. */
  readonly #afterTable: Record<FlowSide, boolean> = { new: false, old: false };
  #lastIsTable = false;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  *blocks(flowBlocks: readonly FlowBlock[], { depth, within }: Place): Generator<XmlComponent> {
    for (const block of flowBlocks) {
      switch (block.type) {
        case 'part':
          yield* this.#part(block, { depth, within });
          break;
        case 'paragraph':
          yield* this.#paragraph(block, depth === 0 ? {} : continued(depth), this.#standing(block, within));
          break;
        case 'list':
          yield* this.#list(block, within);
          break;
        case 'table':
          yield* this.#table(block, { depth, within: this.#standing(block, within) });
          break;
        default:
          assertNever(block);
      }
    }
  }

  /**
   * A paragraph to close a table with, where one is due before what stands so: Word makes one table of two that touch.
   * Where only the words of the other edition are between two tables, what is left of these closes the first.
   */
  *closed(next: Standing): Generator<TextParagraph> {
    if (!this.#lastIsTable) return;
    const due = sides.filter((side) => this.#afterTable[side] && isOn(next, side));
    const standing: Standing = { side: due.length === 2 ? 'both' : (due[0] ?? 'old'), move: null };
    this.#passed(standing);
    yield new TextParagraph({ style: styleIds.tableEnd }, [], { standing });
  }

  *#part(
    { heading: own, effective, blocks: below }: FlowPart,
    { depth, within }: Place,
  ): Generator<XmlComponent> {
    const standing = this.#standing(own, within);
    this.#passed(standing);
    yield* heading(own, this.#writer, standing);
    if (effective !== null) {
      const ofLine = standingOfRuns(effective, { ...standing, move: null });
      const bookmark = effectiveBookmark(this.#writer.nextEffectiveLine());
      const words = this.#writer.named([bookmark], runs(effective, this.#writer, { standing: ofLine }));
      yield new TextParagraph({ style: styleIds.effectiveLine }, words, { standing: ofLine });
    }
    yield* this.blocks(below, { depth, within: standing });
  }

  *#list(list: FlowList, within: Standing): Generator<XmlComponent> {
    const numbering = this.#writer.lists.reference(list);
    for (const item of list.items) {
      const [first, ...others] = item.blocks;
      const standing = this.#standing(first, within);
      yield* this.#paragraph(first, { style: styleIds.listItem, numbering }, standing);
      yield* this.blocks(others, { depth: list.level, within: standing });
    }
  }

  *#paragraph(
    paragraph: FlowParagraph,
    options: IParagraphOptions,
    standing: Standing,
  ): Generator<TextParagraph> {
    if (paragraph.introduces) {
      for (const anchor of paragraph.anchors)
        this.#introductions.set(anchor, textOfSide(paragraph.runs, standing));
    }
    const spacing = this.#afterTable[standing.side === 'old' ? 'old' : 'new']
      ? { spacing: { before: twips(spaceAfterTable) } }
      : {};
    this.#passed(standing);
    yield* caveatAbove(paragraph.caveat, this.#writer);
    const words = this.#writer.bookmarked(paragraph.anchors, [
      ...caveatRuns(paragraph.caveat, this.#writer),
      ...runs(paragraph.runs, this.#writer, { standing }),
    ]);
    yield new TextParagraph(
      {
        ...options,
        ...spacing,
        ...(paragraph.introduces ? { keepNext: true } : {}),
      },
      remarked(words, { ...paragraph, standing }, this.#writer),
      { control: this.#writer.control(paragraph.anchors), standing },
    );
  }

  *#table(flowTable: FlowTable, { depth, within: standing }: Place): Generator<XmlComponent> {
    const indent = depth * listIndent;
    const { labelledBy } = flowTable;
    const introduction = labelledBy === null ? null : (this.#introductions.get(labelledBy) ?? null);
    if (flowTable.caption === null) yield* this.closed(standing);
    else yield* caption(flowTable, { words: flowTable.caption, standing }, this.#writer);
    for (const side of sides) if (isOn(standing, side)) this.#afterTable[side] = true;
    this.#lastIsTable = true;
    yield table(flowTable, { indent, introduction, standing }, this.#writer);
  }

  /** A paragraph that stands so was written. */
  #passed(standing: Standing): void {
    for (const side of sides) if (isOn(standing, side)) this.#afterTable[side] = false;
    this.#lastIsTable = false;
  }

  #standing({ anchors, revised }: Revisable, within: Standing): Standing {
    if (revised === undefined || revised.side === 'both') return { side: within.side, move: null };
    return { side: revised.side, move: this.#writer.moveName(anchors) };
  }
}

interface Revisable {
  readonly anchors: readonly Anchor[];
  readonly revised?: FlowRevised;
}

const sides = ['new', 'old'] as const satisfies readonly FlowSide[];

function isOn({ side }: Standing, edition: FlowSide): boolean {
  return side === 'both' || side === edition;
}

/** A paragraph in a list item, below the item's own text. */
function continued(depth: number): IParagraphOptions {
  return { style: styleIds.listContinue, indent: { start: twips(depth * listIndent) } };
}
