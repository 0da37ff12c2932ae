import type { FlowBreak, FlowField, FlowLink, FlowMarks, FlowRevision, FlowRun } from './flow.ts';
import { sameLink } from './same-link.ts';

/** Runs as a tree of marks, for formats whose markup nests. */
export type FlowInline = FlowWords | FlowBreak | FlowField | FlowMarked;

/** Words; what makes them look otherwise, or lead somewhere, are the nodes around them. */
export interface FlowWords extends Pick<FlowMarks, 'locale' | 'verbatim'> {
  readonly type: 'words';
  readonly text: string;
}

export type FlowMarked =
  | { readonly type: 'link'; readonly link: FlowLink; readonly children: readonly FlowInline[] }
  | { readonly type: 'revision'; readonly revision: FlowRevision; readonly children: readonly FlowInline[] }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly FlowInline[] };

type Mark = FlowMarked['type'];

interface MarkedRun {
  readonly run: FlowRun;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: FlowLink | null;
  readonly revision: FlowRevision | null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Nests flat runs with as few nodes as possible: the mark that reaches farthest is outermost, and no link is ever cut
 * in two. A break or a field belongs to the marks that its two neighbours share; a break's revision is its own. A mark
 * that one edition of a redline lacks stands within the revision, so that taking the revision out leaves no empty mark.
 * Cost grows with the number of runs.
 */
export function nest(runs: readonly FlowRun[]): readonly FlowInline[] {
  return nestStretch(
    runs.map((run, index) => marksOf(run, index, runs)),
    { from: 0, to: runs.length },
    [],
  );
}

function marksOf(run: FlowRun, index: number, runs: readonly FlowRun[]): MarkedRun {
  const revision = run.type === 'field' ? null : (run.revision ?? null);
  if (run.type === 'text') {
    return { run, strong: run.strong, emphasis: run.emphasis, link: run.link, revision };
  }
  const before = runs[index - 1];
  const after = runs[index + 1];
  if (before?.type !== 'text' || after?.type !== 'text') {
    return { run, strong: false, emphasis: false, link: null, revision };
  }
  return {
    run,
    strong: before.strong && after.strong,
    emphasis: before.emphasis && after.emphasis,
    link: sameLink(before.link, after.link) ? before.link : null,
    revision,
  };
}

function nestStretch(runs: readonly MarkedRun[], { from, to }: Stretch, open: readonly Mark[]): FlowInline[] {
  const inlines: FlowInline[] = [];
  let index = from;
  while (index < to) {
    const outer = farthestMark(runs, { from: index, to }, open);
    const marked = runs[index];
    if (marked === undefined) break;
    if (outer === null) {
      inlines.push(leafOf(marked.run));
      index += 1;
      continue;
    }
    const { end, ...mark } = outer;
    inlines.push({ ...mark, children: nestStretch(runs, { from: index, to: end }, [...open, mark.type]) });
    index = end;
  }
  return inlines;
}

function leafOf(run: FlowRun): FlowInline {
  if (run.type === 'break') return { type: 'break' };
  if (run.type !== 'text') return run;
  const { text, locale, verbatim } = run;
  return { type: 'words', text, locale, verbatim };
}

/** A mark and the first run that it does not reach. */
type Reach =
  | { readonly type: 'revision'; readonly revision: FlowRevision; readonly end: number }
  | { readonly type: 'link'; readonly link: FlowLink; readonly end: number }
  | { readonly type: 'strong' | 'emphasis'; readonly end: number };

/** Of the marks on the first run that are not open yet: the one that reaches farthest; among equals the revision, then the link. */
function farthestMark(runs: readonly MarkedRun[], stretch: Stretch, open: readonly Mark[]): Reach | null {
  const reaches: Reach[] = [];
  const { link = null, revision = null } = runs[stretch.from] ?? {};
  const linkIsOpen = open.includes('link');
  const uncut = (end: number): number => (linkIsOpen ? end : startOfLinkAcross(runs, stretch, end));
  if (revision !== null && !open.includes('revision')) {
    const end = endOf(runs, stretch, (run) => run.revision === revision);
    reaches.push({ type: 'revision', revision, end: uncut(end) });
  }
  if (link !== null && !linkIsOpen) {
    reaches.push({ type: 'link', link, end: endOf(runs, stretch, (run) => sameLink(run.link, link)) });
  }
  for (const type of ['strong', 'emphasis'] as const) {
    if (open.includes(type)) continue;
    reaches.push({ type, end: uncut(endOf(runs, stretch, (run) => run[type])) });
  }
  return reaches.reduce<Reach | null>(
    (farthest, reach) => (reach.end > (farthest?.end ?? stretch.from) ? reach : farthest),
    null,
  );
}

/** The first run of the stretch that does not bear the mark. */
function endOf(
  runs: readonly MarkedRun[],
  { from, to }: Stretch,
  bears: (run: MarkedRun) => boolean,
): number {
  let end = from;
  for (let run = runs[end]; end < to && run !== undefined && bears(run); run = runs[end]) end += 1;
  return end;
}

/** Where a link spans `end`, the place where that link starts; else `end`. */
function startOfLinkAcross(runs: readonly MarkedRun[], { from, to }: Stretch, end: number): number {
  const link = runs[end]?.link ?? null;
  if (end >= to || link === null) return end;
  let start = end;
  while (start > from && sameLink(runs[start - 1]?.link ?? null, link)) start -= 1;
  return start;
}
