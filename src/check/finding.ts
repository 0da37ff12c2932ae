import type { Code } from '../diagnostic/codes.ts';
import { type Diagnostic, diagnostic, type Related } from '../diagnostic/diagnostic.ts';
import { placeInClause } from './place-in-clause.ts';
import type { ClausePair, EditionClause } from './rule.ts';

export interface Finding {
  readonly message: string;
  readonly hint?: string;
  /** Where in the clause's prose (`proseOf`), in UTF-16 code units; without it, the whole clause. */
  readonly at?: { readonly start: number; readonly end: number } | undefined;
  /** Other places that explain it, beside the source clause. */
  readonly related?: readonly Related[];
}

/** A diagnostic at a place in a translated clause that points back at the source clause. */
export function findingInPair(
  code: Code,
  pair: ClausePair,
  { message, hint, at, related = [] }: Finding,
): Diagnostic {
  return diagnostic(code, {
    message,
    span: at === undefined ? pair.target.span : placeInClause(pair.target, at),
    clause: pair.target.id,
    locale: pair.targetLocale,
    related: [{ message: 'the source clause', span: pair.source.span }, ...related],
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A diagnostic at a place in a clause of an edition. */
export function findingInClause(
  code: Code,
  edition: EditionClause,
  { message, hint, at }: Finding,
): Diagnostic {
  const { clause, locale, context } = edition;
  return diagnostic(code, {
    message,
    span: at === undefined ? clause.span : placeInClause(clause, at),
    notice: context.source.id,
    clause: clause.id,
    locale,
    ...(hint === undefined ? {} : { hint }),
  });
}

const mostNamed = 8;
const longestName = 80;

/** Names in backticks for a message: "`14`, `16` and `18`". Each once; a long list or a long name is cut short. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, mostNamed).map(quoted);
  const more = distinct.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function quoted(name: string): string {
  const characters = [
    ...name
      .replace(/\s+/g, ' ')
      .replaceAll('`', "'")
      .slice(0, 2 * longestName),
  ];
  const shown = characters.slice(0, longestName).join('');
  return `\`${characters.length > longestName ? `${shown}…` : shown}\``;
}

/** "is" or "are", for as many names as `listed` would show. */
export function isOrAre(names: readonly string[]): string {
  return new Set(names).size === 1 ? 'is' : 'are';
}
