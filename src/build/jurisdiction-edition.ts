import type { JurisdictionCode } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import type { Flow } from '../flow/flow.ts';
import type { Words } from '../locale/words.ts';
import { lower } from '../lower/lower.ts';
import { noticeFor } from '../lower/notice-for.ts';
import type { Edition } from './edition.ts';
import type { FormatName } from './formats.ts';
import { lowerContext, lowerEdition } from './lower-edition.ts';

/** An edition as data, and how to lower it. */
export interface LowerableEdition {
  readonly edition: Edition;
  readonly lowered: (words: Words, names: readonly FormatName[]) => Flow;
}

/** An edition as it is. */
export function wholeEdition(edition: Edition): LowerableEdition {
  return { edition, lowered: (words, names) => lowerEdition(edition, words, names) };
}

/** The part of an edition that holds for one jurisdiction. */
export function jurisdictionEdition(whole: Edition, code: JurisdictionCode): LowerableEdition {
  const jurisdiction = { code, whole };
  const notice = noticeFor(jurisdiction);
  const clauses = new Set([...clausesOf(notice)].map(({ clause }) => clause.id));
  const edition: Edition = {
    ...notice,
    outdated: whole.outdated.filter((id) => clauses.has(id)),
    jurisdiction: code,
  };
  return {
    edition,
    lowered: (words, names) => lower(edition, { ...lowerContext(edition, words, names), jurisdiction }),
  };
}
