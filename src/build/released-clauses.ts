import type { ClauseId } from '../ast/notice.ts';
import { clauseHash, printedClauses } from '../flow/fingerprint.ts';
import type { Flow } from '../flow/flow.ts';
import type { ReleasedClause } from '../release/release.ts';

/** What a release records of an edition: every clause as it is printed, in reading order. */
export function releasedClauses(flow: Flow): readonly ReleasedClause[] {
  return printedClauses(flow).map(({ anchor, runs }) => ({
    id: anchor as ClauseId,
    sha256: clauseHash(runs),
  }));
}
