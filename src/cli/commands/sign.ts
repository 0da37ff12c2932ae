import type { ClauseId } from '../../ast/notice.ts';
import { ProjectError } from '../../build/load.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type OpenErrors, signEach, signing } from '../../status/sign-clauses.ts';
import type { SignOff, SignOffState } from '../../status/status.ts';
import { lineOption } from '../line-option.ts';
import { openForWriting, type TranslationChoice } from '../project-translation.ts';
import { recordAll, recordNamed } from '../record-decisions.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface SignOptions extends TranslationChoice {
  /** Empty with `all`. */
  readonly clauses: readonly string[];
  /** Every clause that can be signed. */
  readonly all: boolean;
  readonly as: SignOffState;
  readonly by: string;
  readonly role: string;
}

/** `stele sign L CLAUSE…|--all`: somebody has read these translations and answers for them. */
export function signClauses(options: SignOptions, terminal: Terminal): ExitStatus {
  const { clauses: ids, all } = options;
  if (all === ids.length > 0)
    throw new ProjectError('name the clauses to sign, or sign every one with --all');
  const signature: SignOff = {
    as: options.as,
    by: lineOption('--by', options.by),
    role: lineOption('--role', options.role),
    on: terminal.today(),
  };
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  const errors = openErrors(opened.diagnostics);
  const done = `signed as ${options.as}`;
  if (!all) return recordNamed(opened, { ids, decide: signing(signature, errors), done }, terminal);
  const { status, clauses } = opened.translation;
  return recordAll(opened, { decisions: signEach(status, clauses, { signature, errors }), done }, terminal);
}

/** The first error of each clause that has one. */
function openErrors(diagnostics: readonly Diagnostic[]): OpenErrors {
  const errors = new Map<ClauseId, string>();
  for (const { severity, clause, code, message } of diagnostics) {
    if (severity === 'error' && clause !== undefined && !errors.has(clause))
      errors.set(clause, `${code}, ${message}`);
  }
  return errors;
}
