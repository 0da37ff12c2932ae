import { ProjectError } from '../../build/load.ts';
import { openErrors } from '../../status/open-errors.ts';
import { type Signing, signEach, signing } from '../../status/sign-clauses.ts';
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
  const how: Signing = { signature, errors: openErrors(opened.diagnostics) };
  const done = `signed as ${options.as}`;
  if (!all) return recordNamed(opened, { ids, decide: signing(how), done }, terminal);
  const { status, clauses } = opened.translation;
  return recordAll(opened, { decisions: signEach(status, clauses, how), done }, terminal);
}
