import type { ReadText } from './differences.ts';
import { placeholdersOf } from './placeholders.ts';
import { withoutStretches } from './stretch.ts';

/**
 * The text with all that stays as it is in every language blotted out: what the notice declares, protected texts and
 * e-mail addresses. Offsets stay as they are.
 */
export function unprotected({ text, facts }: ReadText): string {
  const kept = [...facts.declared, ...facts.emails, ...facts.protectedTexts];
  return withoutStretches(
    text,
    kept.sort((a, b) => a.start - b.start),
  );
}

/** A text without what stays as it is in every language and without placeholders, its white space folded. */
export function ownWords(read: ReadText): string {
  const rest = unprotected(read);
  return withoutStretches(rest, placeholdersOf(rest))
    .replace(/\uFFFC+/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
