import type { ClauseId, Notice } from '../../ast/notice.ts';
import { clausesOf, proseOf, tablesOf } from '../../ast/walk.ts';
import type { Flow, FlowBlock, FlowContentsEntry, FlowPart } from '../../flow/flow.ts';
import { addressBook } from '../../lower/address-book.ts';
import { type AnchorBook, anchorBook } from '../../lower/anchor-book.ts';
import { contentsOf } from '../../lower/contents.ts';
import { type PartWork, withdrawnPart } from '../../lower/lower.ts';
import { type BlockContext, lowerBlocks } from '../../lower/lower-blocks.ts';
import { partLinks } from '../../lower/part-links.ts';
import { sameElements } from './share-parts.ts';

type Part = Notice['children'][number];

/**
 * What was lowered of one edition before, by its parts. It holds for one set of phrases, one address and one locale;
 * where these differ a new one is begun.
 */
export interface LowerMemory {
  readonly ids: WeakMap<Part, readonly ClauseId[]>;
  readonly blocks: WeakMap<Part, RememberedBlock>;
  readonly entries: WeakMap<FlowPart, readonly FlowContentsEntry[]>;
  readonly links: WeakMap<FlowPart, Flow['web']['partLinks']>;
  readonly headings: WeakMap<Part, string>;
  anchors: RememberedAnchors | null;
  withdrawn: RememberedWithdrawn | null;
}

interface RememberedBlock {
  /** Blocks beside it that have a say in how it is lowered. */
  readonly beside: readonly (Part | undefined)[];
  /** The clauses in it that are behind their source, and the old anchors that lead into it. */
  readonly marks: string;
  readonly block: FlowBlock;
}

interface RememberedAnchors {
  readonly lists: readonly (readonly ClauseId[])[];
  readonly retired: Notice['retired'];
  readonly title: ClauseId;
  readonly book: AnchorBook;
}

/** The lines of withdrawn anchors name the headings that they lead below. */
interface RememberedWithdrawn {
  readonly book: AnchorBook;
  readonly headings: readonly string[];
  readonly parts: readonly FlowPart[];
}

export function createLowerMemory(): LowerMemory {
  return {
    ids: new WeakMap(),
    blocks: new WeakMap(),
    entries: new WeakMap(),
    links: new WeakMap(),
    headings: new WeakMap(),
    anchors: null,
    withdrawn: null,
  };
}

/**
 * Lowers an edition for its web page: what has not changed is the very object that it was. References are numbered
 * within their part alone, since a web page shows no numbers of them.
 */
export function rememberingWork(memory: LowerMemory): PartWork {
  const idsOf = (part: Part, notice: Notice): readonly ClauseId[] => {
    const known = memory.ids.get(part) ?? allIdsIn(part, notice);
    memory.ids.set(part, known);
    return known;
  };
  return {
    anchors: (notice) => {
      const { title, retired } = notice;
      const lists = notice.children.map((part) => idsOf(part, notice));
      const { anchors: known } = memory;
      if (
        known !== null &&
        known.title === title.id &&
        known.retired === retired &&
        known.lists.length === lists.length &&
        known.lists.every((list, index) => list === lists[index] || sameElements(list, lists[index] ?? []))
      ) {
        return known.book;
      }
      const book = anchorBook(notice);
      memory.anchors = { lists, retired, title: title.id, book };
      return book;
    },
    blocks: (parts, heading, context) =>
      parts.map((part, index) => {
        const isPart = part.type === 'section' || part.type === 'jurisdiction';
        const beside = isPart ? [] : [parts[index - 1], parts[index + 1]];
        const marks = `${isPart ? '' : heading}\n${marksOf(memory.ids.get(part) ?? [], context)}`;
        const known = memory.blocks.get(part);
        if (known?.marks === marks && sameElements(known.beside, beside)) return known.block;
        const block = lowerOne(part, { beside, heading }, context);
        memory.blocks.set(part, { beside, marks, block });
        return block;
      }),
    contents: (blocks, runs) =>
      blocks.flatMap((block) => {
        if (block.type !== 'part') return [];
        const known = memory.entries.get(block) ?? contentsOf([block], runs);
        memory.entries.set(block, known);
        return known;
      }),
    links: (title, blocks, phrases) => {
      const own = partLinks(title, [], phrases);
      return Object.assign(
        own,
        ...blocks.map((block) => {
          if (block.type !== 'part') return {};
          const known = memory.links.get(block) ?? partLinks(block.heading, block.blocks, phrases);
          memory.links.set(block, known);
          return known;
        }),
      );
    },
    withdrawn: (whole, phrases, context) => {
      const { anchors: book } = context;
      const headings = [
        whole.title.id,
        proseOf(whole.title.children),
        ...whole.children.map((part) => headingsOf(part, whole, memory)),
      ];
      const { withdrawn: known } = memory;
      if (known?.book === book && sameElements(known.headings, headings)) return known.parts;
      const parts = withdrawnPart(whole, phrases, context);
      memory.withdrawn = { book, headings, parts };
      return parts;
    },
  };
}

/** The words of the headings in a part, and which clauses stand below each. */
function headingsOf(part: Part, notice: Notice, { headings }: LowerMemory): string {
  const known = headings.get(part);
  if (known !== undefined) return known;
  const placed = [...clausesOf({ ...notice, children: [part] })].slice(1);
  const lines = placed.map(({ clause, role }) => {
    return role === 'heading' ? `${clause.id} ${proseOf(clause.children)}` : clause.id;
  });
  const written = lines.join('\n');
  headings.set(part, written);
  return written;
}

interface BlockPlace {
  readonly beside: readonly (Part | undefined)[];
  readonly heading: ClauseId;
}

function lowerOne(part: Part, { beside, heading }: BlockPlace, context: BlockContext): FlowBlock {
  const own = { ...context, addresses: addressBook() };
  const [before, after] = beside;
  const around = [...(before === undefined ? [] : [before]), part, ...(after === undefined ? [] : [after])];
  // A section beside a block has no say in it but by its kind.
  const [block] = lowerBlocks(
    around.map((one) => (one === part ? one : bare(one))),
    heading,
    own,
  ).slice(before === undefined ? 0 : 1);
  if (block === undefined) throw new Error('a part was lowered to nothing');
  return block;
}

function bare(part: Part): Part {
  return part.type === 'section' || part.type === 'jurisdiction' ? { ...part, children: [] } : part;
}

function allIdsIn(part: Part, notice: Notice): readonly ClauseId[] {
  const alone = { ...notice, children: [part] };
  const clauses = [...clausesOf(alone)].slice(1).map(({ clause }) => clause.id);
  return [...clauses, ...[...tablesOf(alone)].map(({ id }) => id)];
}

function marksOf(ids: readonly ClauseId[], { anchors, caveatOf }: BlockContext): string {
  if (anchors.moved.size === 0 && !ids.some((id) => caveatOf(id) !== null)) return '';
  return ids
    .flatMap((id) => {
      const moved = anchors.moved.get(id) ?? [];
      const isBehind = caveatOf(id) !== null;
      return moved.length === 0 && !isBehind ? [] : [`${id}${isBehind ? '!' : ''}${moved.join(' ')}`];
    })
    .join('\n');
}
