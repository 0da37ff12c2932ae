import { proseOf } from '../ast/walk.ts';
import type { ReadText } from './facts/differences.ts';
import { factsOf } from './facts/facts.ts';
import type { ClausePair } from './rule.ts';

/** The bare words of both sides of a pair, with their facts. */
export function readPair({ source, sourceLocale, target, targetLocale }: ClausePair): {
  readonly source: ReadText;
  readonly target: ReadText;
} {
  const sourceText = proseOf(source.children);
  const targetText = proseOf(target.children);
  return {
    source: { text: sourceText, locale: sourceLocale, facts: factsOf(sourceText, sourceLocale) },
    target: { text: targetText, locale: targetLocale, facts: factsOf(targetText, targetLocale) },
  };
}
