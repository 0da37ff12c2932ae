import { ProjectError } from '../../build/load.ts';
import { accept, acceptUnchanged } from '../../status/decide.ts';
import type { Decision } from '../../status/decide-each.ts';
import { lineOption } from '../line-option.ts';
import { openForWriting, type TranslationChoice } from '../project-translation.ts';
import { recordNamed } from '../record-decisions.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface AcceptOptions extends TranslationChoice {
  readonly clauses: readonly string[];
  /** The source says the same in other words, so that a sign-off still holds. */
  readonly unchangedMeaning: boolean;
  /** Why the meaning is the same; `null` where that is not said. */
  readonly reason: string | null;
}

/** `stele accept L CLAUSE…`: these translations are of what the source says now. */
export function acceptClauses(options: AcceptOptions, terminal: Terminal): ExitStatus {
  const decide = decisionOf(options, terminal);
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  return recordNamed(opened, { ids: options.clauses, decide, done: 'accepted' }, terminal);
}

function decisionOf({ unchangedMeaning, reason }: AcceptOptions, { today }: Terminal): Decision {
  if (!unchangedMeaning) {
    if (reason !== null) throw new ProjectError('--reason is for --unchanged-meaning');
    return accept;
  }
  if (reason === null)
    throw new ProjectError('that the meaning is unchanged is said for a reason; say it with --reason');
  const about = { reason: lineOption('--reason', reason), on: today() };
  return (status, clause) => acceptUnchanged(status, clause, about);
}
