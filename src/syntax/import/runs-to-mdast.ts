import type { PhrasingContent } from 'mdast';
import type { DraftLink, DraftMarks, DraftRun } from './draft.ts';

type Mark = { readonly type: 'strong' | 'emphasis' } | { readonly type: 'link'; readonly link: DraftLink };

/**
 * Makes mdast's nested inlines of flat runs. Of the marks that begin at one place, the one that reaches farthest is the
 * outer one, and of equals a link holds emphasis and emphasis holds bold, so that no mark is cut in two.
 */
export function runsToMdast(runs: readonly DraftRun[]): PhrasingContent[] {
  return nest(runs, []);
}

function nest(runs: readonly DraftRun[], done: readonly Mark['type'][]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index];
    if (run === undefined) break;
    const reach = marksOf(run.marks, done).map((mark) => ({ mark, end: endOf(mark, runs, index) }));
    const [outer] = reach.sort((a, b) => b.end - a.end);
    if (outer === undefined) {
      nodes.push(leaf(run));
      index += 1;
      continue;
    }
    const children = nest(runs.slice(index, outer.end), [...done, outer.mark.type]);
    nodes.push(wrap(outer.mark, children));
    index = outer.end;
  }
  return nodes;
}

function marksOf({ strong, emphasis, link }: DraftMarks, done: readonly Mark['type'][]): Mark[] {
  const marks: Mark[] = [
    ...(link === null ? [] : [{ type: 'link', link } as const]),
    ...(emphasis ? [{ type: 'emphasis' } as const] : []),
    ...(strong ? [{ type: 'strong' } as const] : []),
  ];
  return marks.filter(({ type }) => !done.includes(type));
}

function endOf(mark: Mark, runs: readonly DraftRun[], from: number): number {
  const past = runs.findIndex(({ marks }, index) => index > from && !bears(marks, mark));
  return past < 0 ? runs.length : past;
}

function bears(marks: DraftMarks, mark: Mark): boolean {
  return mark.type === 'link' ? marks.link === mark.link : marks[mark.type];
}

function leaf(run: DraftRun): PhrasingContent {
  return run.type === 'text' ? { type: 'text', value: run.value } : { type: 'html', value: '<br>' };
}

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type !== 'link') return { type: mark.type, children };
  return { type: 'link', url: mark.link.href, children: children as (PhrasingContent & { type: 'text' })[] };
}
