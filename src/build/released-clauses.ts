import type { ClauseId } from '../ast/notice.ts';
import { clauseHash, printedClauses } from '../flow/fingerprint.ts';
import type { Words } from '../locale/words.ts';
import type { ReleasedClause } from '../release/release.ts';
import type { Edition } from './edition.ts';
import { lowerEdition } from './lower-edition.ts';

/** What a release records of an edition: every clause as it is printed, in reading order. */
export function releasedClauses(edition: Edition, words: Words): readonly ReleasedClause[] {
  return printedClauses(lowerEdition(edition, words, [])).map(({ anchor, runs }) => ({
    id: anchor as ClauseId,
    sha256: clauseHash(runs),
  }));
}
