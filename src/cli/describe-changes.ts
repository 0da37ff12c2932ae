import pico from 'picocolors';
import { assertNever } from '../ast/assert-never.ts';
import type { ComparedEdition } from '../build/render-redline.ts';
import { textOf } from '../flow/words.ts';
import { signs } from '../format/text/margin.ts';
import type { Change, ChangeKind, FactChange } from '../redline/change.ts';
import { type Colours, printable } from '../wording/paint-changes.ts';

/** So many columns an id takes at most before the words that follow it stand farther right. */
const widestId = 40;

/**
 * What was changed in one locale, for a terminal: a head, how many changes of each kind there are, in the locale's own
 * words, and a line for each change with how many words came and went, and how many clauses with it.
 */
export function describeChanges({ changes, flow }: ComparedEdition, colour: boolean): string {
  const colours = pico.createColors(colour);
  const { notice, locale, before, after } = changes;
  const head = colours.bold(`${notice} ${locale}: ${before.version} → ${after.version}`);
  const facts = changes.facts.map((fact) => `  ${factChanged(fact)}`);
  const counts = flow.redline?.counts.map(({ label }) => label) ?? [];
  const summary = counts.length === 0 ? textOf(flow.redline?.none ?? []) : counts.join(' · ');
  const longest = changes.changes.reduce((most, { clause }) => Math.max(most, clause.length), 0);
  const width = Math.min(widestId, longest);
  const lines = changes.changes.map((change, index) => {
    const along = change.with.length === 0 ? '' : ` (+ ${change.with.length})`;
    const named = `${textOf(flow.redline?.changes[index]?.runs ?? [])}${along}`;
    const about = [named, ...change.facts.map(factChanged)].join('; ');
    const [gone, come] = wordsChanged(change);
    const amount = `${come === 0 ? '' : `+${come}`} ${gone === 0 ? '' : `-${gone}`}`.trim();
    const row = `${change.clause.padEnd(width)}  ${amount.padEnd(9)}  ${about}`;
    return `  ${painted(change.kind, `${signs[change.kind]} ${row}`, colours)}`;
  });
  return `${printable([head, ...facts, `  ${summary}`, ...lines].join('\n'))}\n`;
}

function factChanged({ fact, before, after }: FactChange): string {
  const [older, newer] = [before, after].map((values) => values.join(', ') || 'none');
  return `${fact}: ${older} → ${newer}`;
}

/** How many words went and came; of what stands in one version alone all of them. */
function wordsChanged({ kind, before, after, words }: Change): readonly [gone: number, come: number] {
  const count = (text: string | null): number => text?.match(/\S+/gu)?.length ?? 0;
  if (kind === 'added') return [0, count(after)];
  if (kind === 'removed') return [count(before), 0];
  const sum = (type: 'deleted' | 'inserted'): number =>
    words.filter((change) => change.type === type).reduce((total, { text }) => total + count(text), 0);
  return [sum('deleted'), sum('inserted')];
}

function painted(kind: ChangeKind, line: string, colours: Colours): string {
  switch (kind) {
    case 'added':
      return colours.green(line);
    case 'removed':
      return colours.red(line);
    case 'moved':
      return colours.cyan(line);
    case 'reworded':
      return colours.yellow(line);
    case 'typographic':
      return colours.dim(line);
    default:
      return assertNever(kind);
  }
}
