import type { Code } from '../diagnostic/codes.ts';

/**
 * The findings that a person may overrule for one clause: those of rules that read facts out of words or weigh words,
 * and so can be mistaken. None other is: a clause that is missing or whose tags are wrong cannot be published at all,
 * a character that cannot be seen or printed harms whoever reads it, and that a clause is stale or not approved is
 * mended by looking at it.
 */
export const suppressibleCodes = [
  'block-in-text',
  'placeholder-mismatch',
  'link-in-text',
  'email-mismatch',
  'number-missing',
  'number-added',
  'date-mismatch',
  'protected-text-changed',
  'negation-lost',
  'text-untranslated',
  'term-missing',
  'term-forbidden',
  'translation-inconsistent',
  'length-unusual',
  'punctuation-unbalanced',
  'word-doubled',
] as const satisfies readonly Code[];

export type SuppressibleCode = (typeof suppressibleCodes)[number];

export function isSuppressible(code: string): code is SuppressibleCode {
  return suppressibleCodes.some((one) => one === code);
}
