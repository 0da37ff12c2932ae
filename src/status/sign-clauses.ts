import type { ClauseId } from '../ast/notice.ts';
import { type ClauseStatus, clauseStates } from './clause-state.ts';
import { refused, signOff } from './decide.ts';
import { type Decision, type Decisions, decideEach } from './decide-each.ts';
import type { SignOff, Status } from './status.ts';

/** What is wrong with clauses, in words; a clause that is not in it has no open error. */
export type OpenErrors = ReadonlyMap<ClauseId, string>;

/** Signs a clause as it is; one with an open error is refused. */
export function signing(signature: SignOff, errors: OpenErrors): Decision {
  return (status, clause) => {
    const error = errors.get(clause.id);
    return error === undefined
      ? signOff(status, clause, signature)
      : refused(`it has an error that is to be mended first: ${error}`);
  };
}

/** Signs every clause that is not signed so far already. */
export function signEach(
  status: Status,
  clauses: readonly ClauseStatus[],
  how: {
    readonly signature: SignOff;
    readonly errors: OpenErrors;
  },
): Decisions {
  const { signature, errors } = how;
  const reached = clauseStates.indexOf(signature.as);
  const open = clauses.filter(({ state }) => clauseStates.indexOf(state) < reached);
  return decideEach(status, open, signing(signature, errors));
}
