import type { Flow, FlowBlock } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import type { Render } from '../format.ts';

/** `toc.json`: the headings of an edition, for a site that lists them itself. `schemas/toc.schema.json` is its JSON Schema. */
export interface TableOfContents {
  readonly schema: 1;
  /** The notice's id. */
  readonly notice: string;
  /** The day of the version, ISO 8601. */
  readonly version: string;
  /** BCP 47. */
  readonly locale: string;
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly anchor: string;
  /** On one line, without marks. */
  readonly text: string;
  /** 1 is the title's, so that what stands right below it is on level 2. */
  readonly level: number;
  readonly entries: readonly ContentsEntry[];
}

export const renderTableOfContents: Render = async (flow) =>
  new TextEncoder().encode(`${JSON.stringify(tableOfContents(flow), null, 2)}\n`);

/** Every heading with an anchor, however deep: the list on the page is shorter. */
export function tableOfContents({ notice, version, locale, title, blocks }: Flow): TableOfContents {
  return { schema: 1, notice, version, locale, title, entries: entriesOf(blocks) };
}

function entriesOf(blocks: readonly FlowBlock[]): readonly ContentsEntry[] {
  return blocks.flatMap((block): readonly ContentsEntry[] => {
    if (block.type !== 'part') return [];
    const { anchors, runs, level } = block.heading;
    const [anchor] = anchors;
    const entries = entriesOf(block.blocks);
    return anchor === undefined
      ? entries
      : [{ anchor, text: textOf(runs).replace(/\s+/g, ' ').trim(), level, entries }];
  });
}
