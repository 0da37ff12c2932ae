import { ProjectError } from '../../build/load.ts';
import { accept, acceptUnchanged } from '../../status/decide.ts';
import type { Decision } from '../../status/decide-each.ts';
import { openErrors, unlessFaulty } from '../../status/open-errors.ts';
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
  const reason = reasonOf(options);
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  const decide: Decision =
    reason === null
      ? accept
      : unlessFaulty(openErrors(opened.diagnostics), (status, clause) =>
          acceptUnchanged(status, clause, { reason, on: terminal.today() }),
        );
  return recordNamed(opened, { ids: options.clauses, decide, done: 'accepted' }, terminal);
}

/** Why the meaning is unchanged; `null` where nobody says that it is. */
function reasonOf({ unchangedMeaning, reason }: AcceptOptions): string | null {
  if (unchangedMeaning && reason === null)
    throw new ProjectError('that the meaning is unchanged is said for a reason; say it with --reason');
  if (!unchangedMeaning && reason !== null) throw new ProjectError('--reason is for --unchanged-meaning');
  return reason === null ? null : lineOption('--reason', reason);
}
