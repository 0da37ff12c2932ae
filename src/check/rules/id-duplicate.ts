import { duplicateIds } from '../duplicate-ids.ts';
import type { Rule } from '../rule.ts';

/** One id names one clause: a deep link would lead to one of two, and a translation fill both. */
export const idDuplicate: Rule = {
  scope: 'notice',
  code: 'id-duplicate',
  check: ({ source }) => duplicateIds(source),
};
