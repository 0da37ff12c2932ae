import { isSameAddress } from '../ast/link-target.ts';
import type { PieceRun } from './reading.ts';

/** Characters with the marks that they bear in the edition and in the file. */
interface Stretch {
  text: string;
  readonly due: PieceRun;
  readonly found: PieceRun;
}

/** How the marks of the same words differ, a sentence each; empty where they do not. Marks on white space are nobody's. */
export function markDifferences(due: readonly PieceRun[], found: readonly PieceRun[]): readonly string[] {
  return stretches(due, found).flatMap((stretch) => sentences(stretch));
}

function stretches(due: readonly PieceRun[], found: readonly PieceRun[]): readonly Stretch[] {
  const result: Stretch[] = [];
  const others = charactersOf(found);
  for (const { text, run } of charactersOf(due)) {
    const last = result.at(-1);
    if (isSpace(text)) {
      if (last !== undefined) last.text += text;
      continue;
    }
    let other = others.next();
    while (other.done !== true && isSpace(other.value.text)) other = others.next();
    if (other.done === true) break;
    if (last !== undefined && last.due === run && last.found === other.value.run) last.text += text;
    else result.push({ text, due: run, found: other.value.run });
  }
  return result.map((stretch) => ({ ...stretch, text: stretch.text.trim() }));
}

function* charactersOf(runs: readonly PieceRun[]): Generator<{ text: string; run: PieceRun }> {
  for (const run of runs) for (const text of run.text) yield { text, run };
}

function isSpace(text: string): boolean {
  return /^\s$/u.test(text);
}

function sentences({ text, due, found }: Stretch): readonly string[] {
  const said: string[] = [];
  if (!leadAlike(due.link, found.link)) {
    const to = found.link === null ? 'nowhere' : `to \`${found.link}\``;
    const before = due.link === null ? 'nowhere' : `to \`${due.link}\``;
    said.push(`“${text}” leads ${to}, in the release ${before}`);
  }
  for (const mark of ['strong', 'emphasis'] as const) {
    if (due[mark] !== found[mark])
      said.push(
        `“${text}” is ${found[mark] ? '' : 'not '}${names[mark]}, in the release it is${due[mark] ? '' : ' not'}`,
      );
  }
  return said;
}

const names = { strong: 'bold', emphasis: 'italic' } as const;

function leadAlike(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && isSameAddress(a, b));
}
