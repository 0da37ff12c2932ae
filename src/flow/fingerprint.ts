import { createHash } from 'node:crypto';
import type { Anchor, Flow, FlowLink, FlowRun } from './flow.ts';
import { type FlowStretchRole, stretchesOf } from './stretches.ts';

/** A clause as an edition prints it: what its hash is of. */
export interface PrintedClause {
  readonly anchor: Anchor;
  readonly role: FlowStretchRole;
  readonly runs: readonly FlowRun[];
}

/** Every stretch of an edition that bears an anchor, in reading order; no furniture, and no caveats. */
export function printedClauses(flow: Flow): readonly PrintedClause[] {
  return [...stretchesOf(flow)].flatMap(({ anchor, role, runs }) =>
    anchor === null || role === 'contents entry' ? [] : [{ anchor, role, runs }],
  );
}

/** SHA-256, lower-case hexadecimal, of a clause's words with their emphasis and the places their links lead to. */
export function clauseHash(runs: readonly FlowRun[]): string {
  return hash(form(runs));
}

/**
 * What an edition says, as one hash: SHA-256, lower-case hexadecimal, of the notice's id, version, effective day and
 * locale, and of the anchor, role and words of each clause in order. Look, furniture and the other formats of a build
 * have no part in it: the same words give the same fingerprint.
 */
export function editionFingerprint(flow: Flow): string {
  const clauses = printedClauses(flow).map(({ anchor, role, runs }) => [anchor, role, form(runs)]);
  return hash([flow.notice, flow.version, flow.effective, flow.locale, clauses]);
}

type Form = (readonly [words: string, marks: string, target: string])[];

/** Neighbours that differ only in what the words are taken for (locale, verbatim) are one. */
function form(runs: readonly FlowRun[]): Form {
  const joined: Form = [];
  for (const run of runs) {
    if (run.type === 'field') continue;
    const [words, marks, target] =
      run.type === 'break'
        ? ['\n', '', '']
        : [run.text, `${run.strong ? 's' : ''}${run.emphasis ? 'e' : ''}`, targetOf(run.link)];
    const last = joined.at(-1);
    if (last !== undefined && last[1] === marks && last[2] === target)
      joined[joined.length - 1] = [last[0] + words, marks, target];
    else joined.push([words, marks, target]);
  }
  return joined;
}

function targetOf(link: FlowLink | null): string {
  if (link === null) return '';
  return link.type === 'anchor' ? `#${link.anchor}` : link.href;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
