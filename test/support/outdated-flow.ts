import { assertNever } from '../../src/ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock, FlowCaveat, FlowRun } from '../../src/flow/flow.ts';
import { item, paragraph, run, toAddress, toAnchor } from './sample-flow.ts';

/** What marks a clause that is behind, in the outdated sample. */
export const caveatText = '[not up to date]';

export const outdatedTitle = 'Translation not up to date';

/** The same edition with caveats at these clauses and a banner that names them; they are named by their first anchor. */
export function outdatedFlow(flow: Flow, outdated: readonly Anchor[]): Flow {
  const source = 'https://www.example.com/legal/privacy/en/';
  const caveatOf = ([anchor = '']: readonly Anchor[]): FlowCaveat =>
    outdated.includes(anchor) ? [run(caveatText, toAddress(`${source}#${anchor}`, null))] : null;
  const address: FlowRun = { ...run(source, toAddress(source, null)), verbatim: true };
  return {
    ...flow,
    cover: {
      ...flow.cover,
      heading: { ...flow.cover.heading, caveat: caveatOf(flow.cover.heading.anchors) },
    },
    banner: {
      title: [run(outdatedTitle)],
      lines: [
        [
          run('Wherever a clause is marked '),
          run(caveatText, 'strong'),
          run(', the English version prevails.'),
        ],
        [run('English version: '), address],
      ],
      label: [run('Clauses not up to date:')],
      list: {
        type: 'list',
        marker: { type: 'bullet' },
        level: 1,
        items: outdated.map((anchor) => item('•', paragraph([], run(`Clause ${anchor}`, toAnchor(anchor))))),
      },
      prevails: 'en',
      outdated,
    },
    blocks: flow.blocks.map((block) => withCaveats(block, caveatOf)),
  };
}

function withCaveats<Block extends FlowBlock>(
  block: Block,
  caveatOf: (anchors: readonly Anchor[]) => FlowCaveat,
): Block;
function withCaveats(block: FlowBlock, caveatOf: (anchors: readonly Anchor[]) => FlowCaveat): FlowBlock {
  switch (block.type) {
    case 'part':
      return {
        ...block,
        heading: { ...block.heading, caveat: caveatOf(block.heading.anchors) },
        blocks: block.blocks.map((inner) => withCaveats(inner, caveatOf)),
      };
    case 'paragraph':
      return { ...block, caveat: caveatOf(block.anchors) };
    case 'list':
      return {
        ...block,
        items: block.items.map((one) => {
          const [own, ...rest] = one.blocks;
          return {
            ...one,
            blocks: [withCaveats(own, caveatOf), ...rest.map((inner) => withCaveats(inner, caveatOf))],
          };
        }),
      };
    case 'table':
      return {
        ...block,
        caveat: caveatOf(block.anchors),
        rows: block.rows.map(({ type, cells }) => ({
          type,
          cells: cells.map((cell) => ({ ...cell, caveat: caveatOf(cell.anchors) })),
        })),
      };
    default:
      return assertNever(block);
  }
}
