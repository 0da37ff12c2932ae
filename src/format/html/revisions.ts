import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowChangeKind,
  FlowLevel,
  FlowRevised,
  FlowRevision,
  FlowRun,
} from '../../flow/flow.ts';
import { escapeAttribute } from './escape.ts';

/** What every writer of blocks is told of the page: the words that stand beside its text, and where its headings begin. */
export interface PageWords {
  /** The level of the title's heading. */
  readonly headingBase: FlowLevel;
  /** Names the links beside headings. */
  readonly partLinks: Flow['web']['partLinks'];
  /** What is said of inserted and deleted words; `null` in an edition that is no redline. */
  readonly said: SaidOfWords | null;
  /** How the headings of a redline differ, by their first anchors: what leads to them differs alike. */
  readonly headings: ReadonlyMap<Anchor, FlowRevised>;
  /** The clauses whose words are listed as changed: one that moved with its part may be reworded besides. */
  readonly rewordings: ReadonlyMap<Anchor, FlowChangeKind>;
}

type SaidOfWords = Readonly<Record<FlowRevision, string>>;

export function pageWordsOf({ web, redline, blocks }: Flow, headingBase: FlowLevel): PageWords {
  const headings = new Map(redline === null ? [] : headingsIn(blocks));
  const rewordings = new Map(
    (redline?.changes ?? []).flatMap(({ kind, anchor }): [Anchor, FlowChangeKind][] =>
      kind === 'reworded' || kind === 'typographic' ? [[anchor, kind]] : [],
    ),
  );
  return { headingBase, partLinks: web.partLinks, said: redline?.words ?? null, headings, rewordings };
}

function* headingsIn(blocks: readonly FlowBlock[]): Generator<[Anchor, FlowRevised]> {
  for (const block of blocks) {
    if (block.type !== 'part') continue;
    const { anchors, revised } = block.heading;
    if (anchors[0] !== undefined && revised !== undefined) yield [anchors[0], revised];
    yield* headingsIn(block.blocks);
  }
}

/** How the revised words of one clause are marked. */
export interface RevisionMarks {
  readonly kind: FlowChangeKind | null;
  readonly said: SaidOfWords | null;
}

/**
 * Of the words of a clause, by its anchors. At the place that it has left it was not deleted: its note says what became
 * of it.
 */
export function revisionMarks(
  revised: FlowRevised | undefined,
  { said, rewordings }: PageWords,
  [own = '']: readonly Anchor[] = [],
): RevisionMarks {
  if (revised === undefined) return { kind: null, said };
  return { kind: rewordings.get(own) ?? revised.kind, said: hasLeft(revised) ? null : said };
}

/** Of a line of facts, which is no clause: it is reworded, unless it came or went with a part of the notice. */
export function factMarks(part: FlowRevised | undefined, words: PageWords): RevisionMarks {
  if (words.said === null) return revisionMarks(undefined, words);
  return part === undefined || part.side === 'both'
    ? { kind: 'reworded', said: words.said }
    : revisionMarks(part, words);
}

function hasLeft({ kind, side }: FlowRevised): boolean {
  return kind === 'moved' && side === 'old';
}

const revisionElements = { inserted: 'ins', deleted: 'del' } as const satisfies Record<FlowRevision, string>;

/**
 * Words that one edition alone has. Most screen readers pass over `ins` and `del` in silence, so that the style sheet
 * says it for them, out of an attribute: it is announced, and is neither shown, nor copied, nor found as if it were a
 * part of the clause.
 */
export function revisionElement(revision: FlowRevision, { kind, said }: RevisionMarks, html: string): string {
  const name = revisionElements[revision];
  const words = said === null ? '' : ` data-stele-said="${escapeAttribute(said[revision])}"`;
  return `<${name}${classAttribute(kind === null ? [] : [`stele-${kind}`])}${words}>${html}</${name}>`;
}

/** Of what stands in the margin beside a clause: that it is changed, how, and in which edition it stands. */
export function changeClasses(revised: FlowRevised | undefined): readonly string[] {
  if (revised === undefined) return [];
  return ['stele-change', `stele-${revised.kind}`, ...sideClass(revised)];
}

/** Of what holds more than the clause: it comes and goes with it. */
export function sideClasses(revised: FlowRevised | undefined): readonly string[] {
  return revised === undefined || revised.side === 'both'
    ? []
    : [`stele-${revised.kind}`, ...sideClass(revised)];
}

const sides = { both: [], new: ['stele-new'], old: ['stele-old'] } as const satisfies Record<
  FlowRevised['side'],
  readonly string[]
>;

function sideClass({ side }: FlowRevised): readonly string[] {
  return sides[side];
}

/** The attribute; nothing where there are no classes. */
export function classAttribute(names: readonly string[]): string {
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

/** What is said of a moved block, with links to its other place; empty where nothing is. */
export function moveNoteOf(revised: FlowRevised | undefined): readonly FlowRun[] {
  const move = revised?.move ?? null;
  if (move === null) return [];
  const link = { type: 'anchor', anchor: move.anchor } as const;
  const isLinked = move.note.some((run) => run.type === 'text' && run.link !== null);
  return isLinked ? move.note : move.note.map((run) => (run.type === 'text' ? { ...run, link } : run));
}
