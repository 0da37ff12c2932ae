import type { Flow, FlowReference, FlowRun } from './flow.ts';
import { mapRuns } from './map-runs.ts';
import { stretchesOf } from './stretches.ts';

/**
 * The same Flow with its references numbered from 1 in the order of their first use, and without those that nothing
 * leads to any more.
 */
export function numberReferences(flow: Flow): Flow {
  const numbers = new Map<number, number>();
  for (const { runs } of stretchesOf(flow)) {
    for (const run of runs) {
      const reference = referenceOf(run);
      if (reference !== null && !numbers.has(reference)) numbers.set(reference, numbers.size + 1);
    }
  }
  const { entries, label } = flow.references;
  const used = [...numbers.keys()].flatMap((number): FlowReference[] => {
    const entry = entries[number - 1];
    return entry === undefined ? [] : [entry];
  });
  const renumbered = mapRuns(flow, (runs) => runs.map((run) => withReference(run, numbers)));
  return { ...renumbered, references: { label, entries: used } };
}

function referenceOf(run: FlowRun): number | null {
  return run.type === 'text' && run.link?.type === 'address' ? run.link.reference : null;
}

function withReference(run: FlowRun, numbers: ReadonlyMap<number, number>): FlowRun {
  const number = numbers.get(referenceOf(run) ?? 0);
  if (number === undefined || run.type !== 'text' || run.link?.type !== 'address') return run;
  return { ...run, link: { ...run.link, reference: number } };
}
