import type { Clause, Locale } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { ReadText } from './facts/differences.ts';
import { factsOf } from './facts/facts.ts';
import type { ClausePair } from './rule.ts';

/** The bare words of both sides of a pair, with their facts. */
export function readPair({ source, sourceLocale, target, targetLocale }: ClausePair): {
  readonly source: ReadText;
  readonly target: ReadText;
} {
  return { source: readClause(source, sourceLocale), target: readClause(target, targetLocale) };
}

/** A memo: a clause never changes, every rule asks for it again, and a source clause once more for each locale. */
const known = new WeakMap<Clause, ReadText>();

function readClause(clause: Clause, locale: Locale): ReadText {
  const read = known.get(clause);
  if (read !== undefined && read.locale === locale) return read;
  const text = proseOf(clause.children);
  const fresh: ReadText = { text, locale, facts: factsOf(text, locale) };
  known.set(clause, fresh);
  return fresh;
}
