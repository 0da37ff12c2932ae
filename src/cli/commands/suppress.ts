import { ProjectError } from '../../build/load.ts';
import { nearestInstead } from '../../diagnostic/names-instead.ts';
import { liftSuppression } from '../../status/decide.ts';
import { suppressing } from '../../status/suppress-finding.ts';
import { isSuppressible, type SuppressibleCode, suppressibleCodes } from '../../status/suppressible.ts';
import { lineOption } from '../line-option.ts';
import { openForWriting, saveStatus, type TranslationChoice } from '../project-translation.ts';
import { recordNamed } from '../record-decisions.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface SuppressOptions extends TranslationChoice {
  readonly clause: string;
  readonly code: string;
  /** `null` where the suppression is lifted. */
  readonly reason: string | null;
  readonly by: string | null;
  /** Take the suppression back. */
  readonly lift: boolean;
}

/** `stele suppress L CLAUSE CODE`: a finding that somebody looked at is no fault, as long as the source stays. */
export function suppressFinding(options: SuppressOptions, terminal: Terminal): ExitStatus {
  const { clause, reason, by, lift } = options;
  const code = codeNamed(options.code);
  if (lift) {
    if ((reason ?? by) !== null) throw new ProjectError('--lift takes a suppression back and needs no words');
    return liftOne(options, code, terminal);
  }
  if (reason === null || by === null)
    throw new ProjectError('a finding is suppressed by somebody for a reason; say it with --by and --reason');
  const about = {
    code,
    reason: lineOption('--reason', reason),
    by: lineOption('--by', by),
    on: terminal.today(),
  };
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  const found = opened.diagnostics.some((one) => one.clause === clause && one.code === code);
  const decide = suppressing(about, found);
  return recordNamed(opened, { ids: [clause], decide, done: `${code} suppressed` }, terminal);
}

function liftOne(options: SuppressOptions, code: SuppressibleCode, terminal: Terminal): ExitStatus {
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  const { status } = opened.translation;
  // Also a clause that the notice has no more can hold one.
  const id = [...status.records.keys()].find((one) => one === options.clause);
  if (id === undefined) {
    const near = nearestInstead(options.clause, status.records.keys());
    throw new ProjectError(`nothing is recorded of a clause ${options.clause}${near}`);
  }
  const decided = liftSuppression(status, id, code);
  if (decided.type === 'refused') throw new ProjectError(`${id}: ${decided.reason}`);
  saveStatus(opened, decided.status);
  terminal.out(`${id}: ${code} no longer suppressed\n`);
  return exit.fine;
}

function codeNamed(code: string): SuppressibleCode {
  if (isSuppressible(code)) return code;
  const near = nearestInstead(code, suppressibleCodes);
  throw new ProjectError(
    `${code} cannot be suppressed${near}${near === '' ? '.' : ''} These can: ${suppressibleCodes.join(', ')}`,
  );
}
