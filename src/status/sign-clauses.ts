import { type ClauseStatus, clauseStates } from './clause-state.ts';
import { signOff } from './decide.ts';
import { type Decision, type Decisions, decideEach } from './decide-each.ts';
import { type OpenErrors, unlessFaulty } from './open-errors.ts';
import type { SignOff, Status } from './status.ts';

/** Who signs, and what keeps a clause from being signed. */
export interface Signing {
  readonly signature: SignOff;
  readonly errors: OpenErrors;
}

/** Signs a clause as it is; one with an open error is refused. */
export function signing({ signature, errors }: Signing): Decision {
  return unlessFaulty(errors, (status, clause) => signOff(status, clause, signature));
}

/** Signs every clause that is not signed so far already. */
export function signEach(status: Status, clauses: readonly ClauseStatus[], how: Signing): Decisions {
  const reached = clauseStates.indexOf(how.signature.as);
  const open = clauses.filter(({ state }) => clauseStates.indexOf(state) < reached);
  return decideEach(status, open, signing(how));
}
