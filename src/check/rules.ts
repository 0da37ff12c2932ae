import type { Rule } from './rule.ts';
import { anchorLost } from './rules/anchor-lost.ts';
import { anchorReused } from './rules/anchor-reused.ts';
import { anchorUnrecorded } from './rules/anchor-unrecorded.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { jurisdictionUnknown } from './rules/jurisdiction-unknown.ts';
import { linkBroken } from './rules/link-broken.ts';

/** Every rule there is. A new rule is a file in `rules/`, a row here, and a folder in `test/check/fixtures/`. */
export const rules: readonly Rule[] = [
  // the source and its ledger
  idDuplicate,
  linkBroken,
  jurisdictionUnknown,
  anchorLost,
  anchorReused,
  anchorUnrecorded,
];
