import type { PhrasingContent } from 'mdast';
import { splitAttributeList } from './attribute-list.ts';
import type { DraftClause, DraftRun } from './draft.ts';
import { type SettleContext, say } from './settle-context.ts';
import { inlineState, settleInlines } from './settle-inlines.ts';
import { tidyRuns } from './tidy-runs.ts';

export interface SettledClause {
  readonly clause: DraftClause;
  /** The day that the clause's attribute list names. */
  readonly day: string | null;
}

/** Makes a clause of inlines, with the anchors that stand in it or are declared at its end. */
export function settleClause(
  nodes: readonly PhrasingContent[],
  line: number,
  context: SettleContext,
): SettledClause {
  const { words, declared } = splitDeclared(nodes);
  const state = inlineState(context, line);
  const { runs, names, day, rest } = splitAttributes(settleInlines(words, state));
  if (rest.length > 0) {
    say(context, 'repairs', { line, message: `the attributes \`${rest.join(' ')}\` are gone` });
  }
  const all = [...new Set([...declared, ...names, ...state.names])];
  return { clause: { id: null, names: all, runs: tidyRuns(runs), line }, day };
}

/** Parts the words from the `{#id}`s that end them. */
function splitDeclared(nodes: readonly PhrasingContent[]): { words: PhrasingContent[]; declared: string[] } {
  const words = [...nodes];
  const declared: string[] = [];
  for (;;) {
    const last = words.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
    const node = words[last];
    if (node?.type !== 'clauseId') return { words, declared };
    declared.unshift(node.value);
    words.length = last;
  }
}

function splitAttributes(runs: readonly DraftRun[]): {
  runs: readonly DraftRun[];
  names: readonly string[];
  day: string | null;
  rest: readonly string[];
} {
  const none = { runs, names: [], day: null, rest: [] };
  const last = runs.at(-1);
  if (last?.type !== 'text') return none;
  const split = splitAttributeList(last.value);
  if (split === null) return none;
  return { runs: [...runs.slice(0, -1), { ...last, value: split.text }], ...split.list };
}
