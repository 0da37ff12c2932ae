import type { FlowRun, FlowText } from '../../flow/flow.ts';

/**
 * Runs of a block of both editions in which no link ends where the words that were changed end: the character behind it
 * is deleted and inserted again with them. Where LibreOffice takes back a whole link and no more, it remembers an empty
 * one, and links other words when it writes a Word file. Each edition reads as before.
 */
export function closedLinks(runs: readonly FlowRun[]): readonly FlowRun[] {
  const closed: FlowRun[] = [];
  let changed: FlowRun[] = [];
  for (const run of runs) {
    if (run.type !== 'field' && run.revision !== undefined) {
      changed.push(run);
      continue;
    }
    closed.push(...joined(changed, run));
    changed = [];
  }
  return [...closed, ...changed];
}

/** Words that were changed, and the run of both editions behind them. */
function joined(changed: readonly FlowRun[], next: FlowRun): readonly FlowRun[] {
  const endsLink = changed.some((run) => run.type === 'text' && run.link !== null);
  if (!endsLink || next.type !== 'text' || next.link !== null) return [...changed, next];
  const [first] = graphemes.segment(next.text);
  const character = first?.segment ?? '';
  const rest: readonly FlowText[] =
    character === next.text ? [] : [{ ...next, text: next.text.slice(character.length) }];
  const on = (revision: 'deleted' | 'inserted'): readonly FlowRun[] => [
    ...changed.filter((run) => run.type !== 'field' && run.revision === revision),
    { ...next, text: character, revision },
  ];
  return [...on('deleted'), ...on('inserted'), ...rest];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
