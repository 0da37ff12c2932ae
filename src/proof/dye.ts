import { assertNever } from '../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock, FlowHeading, FlowParagraph, FlowRun } from '../flow/flow.ts';
import type { Token } from './tokens.ts';

/**
 * A Flow in which each letter and digit of a clause is another one, of the same width, that stands for the clause. What
 * a format makes of it has its words at the same places as what it makes of the Flow itself, so that two files tell
 * which clause each word is of, in formats that do not say it.
 */
export interface Dyed {
  readonly flow: Flow;
  /** The clauses; the colour of each is its place here. */
  readonly anchors: readonly Anchor[];
}

/** So many clauses can be told apart: there are as many syllables of Hangul. */
const mostColours = 11_172;
const firstNarrow = 0xf0000;
const firstSyllable = 0xac00;
const firstIdeograph = 0x20000;

export function dye(flow: Flow): Dyed {
  const anchors: Anchor[] = [];
  const links = new Map<number, number>();
  const dip = (own: readonly Anchor[], runs: readonly FlowRun[]): readonly FlowRun[] => {
    const [anchor] = own;
    if (anchor === undefined || anchors.length >= mostColours) return runs;
    const colour = anchors.length;
    anchors.push(anchor);
    for (const run of runs) {
      const reference = run.type === 'text' && run.link?.type === 'address' ? run.link.reference : null;
      if (reference !== null && !links.has(reference)) links.set(reference, colour);
    }
    return runs.map((run) => (run.type === 'text' ? { ...run, text: coloured(run.text, colour) } : run));
  };
  const heading = dipHeading(flow.cover.heading, dip);
  const blocks = dipBlocks(flow.blocks, dip);
  const entries = flow.references.entries.map((entry, index) => {
    const colour = links.get(index + 1);
    return colour === undefined ? entry : { ...entry, printed: coloured(entry.printed, colour) };
  });
  return {
    flow: {
      ...flow,
      cover: { ...flow.cover, heading },
      blocks,
      references: { ...flow.references, entries },
    },
    anchors,
  };
}

type Dip = (anchors: readonly Anchor[], runs: readonly FlowRun[]) => readonly FlowRun[];

function dipHeading(heading: FlowHeading, dip: Dip): FlowHeading {
  return { ...heading, runs: dip(heading.anchors, heading.runs) };
}

function dipParagraph(paragraph: FlowParagraph, dip: Dip): FlowParagraph {
  return { ...paragraph, runs: dip(paragraph.anchors, paragraph.runs) };
}

function dipBlocks(blocks: readonly FlowBlock[], dip: Dip): readonly FlowBlock[] {
  return blocks.map((block): FlowBlock => {
    switch (block.type) {
      case 'part':
        return { ...block, heading: dipHeading(block.heading, dip), blocks: dipBlocks(block.blocks, dip) };
      case 'paragraph':
        return dipParagraph(block, dip);
      case 'list':
        return {
          ...block,
          items: block.items.map(({ blocks: [own, ...nested], ...item }) => ({
            ...item,
            blocks: [dipParagraph(own, dip), ...dipBlocks(nested, dip)] as const,
          })),
        };
      case 'table':
        return {
          ...block,
          caption: block.caption === null ? null : dip(block.anchors, block.caption),
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, runs: dip(cell.anchors, cell.runs) })),
          })),
        };
      default:
        return assertNever(block);
    }
  });
}

function coloured(text: string, colour: number): string {
  return text.replace(/[\p{L}\p{N}]/gu, (letter) => String.fromCodePoint(base(letter) + colour));
}

/** Lines break beside an ideograph, and not beside a syllable of Hangul. */
function base(letter: string): number {
  if (/\p{sc=Hang}/u.test(letter)) return firstSyllable;
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\uff00-\uffef]/u.test(letter) ? firstIdeograph : firstNarrow;
}

/**
 * The words with the clause that each is of, told by the same words dyed. Words that have no letters are of the clause
 * of the words before and behind them, where that is one. `null` where the two files do not go together.
 */
export function labelled(
  tokens: readonly Token[],
  dyed: readonly Token[],
  anchors: readonly Anchor[],
): readonly Token[] | null {
  if (tokens.length !== dyed.length) return null;
  const labels = tokens.map(({ word }, index) => {
    const colour = colourIn(word, dyed[index]?.word ?? '');
    return colour === null ? null : (anchors[colour] ?? null);
  });
  const hasLetters = tokens.map(({ word }) => /[\p{L}\p{N}]/u.test(word));
  return tokens.map((token, index) => {
    if (hasLetters[index] === true) return { ...token, anchor: labels[index] ?? null };
    const before = labels[index - 1] ?? null;
    return { ...token, anchor: before === (labels[index + 1] ?? null) ? before : null };
  });
}

function colourIn(word: string, dyedWord: string): number | null {
  const letters = [...word];
  for (const [index, dyedLetter] of [...dyedWord].entries()) {
    const letter = letters[index] ?? '';
    if (letter === dyedLetter || !/[\p{L}\p{N}]/u.test(letter)) continue;
    return (dyedLetter.codePointAt(0) ?? 0) - base(letter);
  }
  return null;
}
