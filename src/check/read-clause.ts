import type { Clause, Locale } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { ReadDeclared } from '../facts/declared.ts';
import type { ReadText } from '../facts/differences.ts';
import { factsOf } from '../facts/facts.ts';

/** The bare words of a clause with their facts, each list of which is read when it is first asked for. */
export function readClause(clause: Clause, locale: Locale, readDeclared?: ReadDeclared): ReadText {
  const text = proseOf(clause.children);
  return { text, locale, facts: factsOf(text, locale, readDeclared) };
}
