import { assertNever } from '../ast/assert-never.ts';
import type { Clause, Inline } from '../ast/notice.ts';
import type { CatalogEntry } from '../locale/catalog.ts';
import type { EditionClause } from './rule.ts';

/**
 * The clauses in which no rule found anything, by all that the rules look at of them: for whoever checks a notice again
 * after each change. It holds for one set of declared facts, glossaries and fonts. Of a clause with a finding nothing is
 * remembered, since what is found names its place.
 */
export type CleanClauses = Set<string>;

/** What a clause of an edition says, with the text of its catalog where it is a translation. */
export function clauseKey(
  { clause, role, locale }: Pick<EditionClause, 'clause' | 'role' | 'locale'>,
  entry: CatalogEntry | null,
): string {
  const target = entry === null ? '' : `${entry.key.length}:${entry.key}${entry.text}`;
  return `${locale} ${role} ${wordsOf(clause)}${target}`;
}

function wordsOf({ children }: Clause): string {
  const words = children.map(inlineKey).join('');
  return `${words.length}:${words}`;
}

/** No two trees of inlines have one key: lengths tell where a text ends. */
function inlineKey(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return `t${inline.value.length}:${inline.value}`;
    case 'break':
      return 'b';
    case 'strong':
      return `s(${inline.children.map(inlineKey).join('')})`;
    case 'emphasis':
      return `e(${inline.children.map(inlineKey).join('')})`;
    case 'link': {
      const { name, target } = inline;
      const to = target.type === 'anchor' ? `#${target.id}` : target.href;
      return `l${name.length}:${name}${to.length}:${to}(${inline.children.map(inlineKey).join('')})`;
    }
    default:
      return assertNever(inline);
  }
}
