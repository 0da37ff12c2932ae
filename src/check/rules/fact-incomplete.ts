import { clausesOf, proseOf } from '../../ast/walk.ts';
import { holds } from '../../facts/holds.ts';
import { withoutStretches } from '../../facts/stretch.ts';
import type { DeclaredFact } from '../../syntax/declared-facts.ts';
import { findingInClause, isOrAre, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * The source holds parts of a declared address and not the whole: the new postal code with the old street. Two parts
 * with a number among them make an address; a city and a country are named for many reasons.
 */
export const factIncomplete: Rule = {
  scope: 'notice',
  code: 'fact-incomplete',
  *check(context) {
    const { source, declared } = context;
    const addresses = declared.facts.filter(({ kind }) => kind === 'address');
    if (addresses.length === 0) return;
    const read = declared.readerOf(source.locale);
    for (const { clause, role } of clausesOf(source)) {
      const prose = proseOf(clause.children);
      if (!/\d/.test(prose)) continue;
      const rest = withoutStretches(prose, read(prose));
      const [found] = addresses
        .flatMap((address) => incompleteIn(rest, address))
        .sort((a, b) => a.missing.length - b.missing.length);
      const [first] = found?.held ?? [];
      if (found === undefined || first === undefined) continue;
      const { name, held, missing } = found;
      const start = rest.indexOf(first);
      yield findingInClause(
        'fact-incomplete',
        { locale: source.locale, role, clause, context },
        {
          message: `${listed(held)} of the address \`${name}\` ${isOrAre(held)} here without ${listed(missing)}`,
          hint: 'write the whole address, or declare the other one too',
          at: { start, end: start + first.length },
        },
      );
    }
  },
};

interface Incomplete {
  readonly name: string;
  readonly held: readonly string[];
  readonly missing: readonly string[];
}

function incompleteIn(text: string, { name, text: address }: DeclaredFact): readonly Incomplete[] {
  const parts = address.split(', ');
  const held = parts.filter((part) => holds(text, part));
  const missing = parts.filter((part) => !held.includes(part));
  const isAddress = held.length > 1 && held.some((part) => /\d/.test(part));
  return isAddress && missing.length > 0 ? [{ name, held, missing }] : [];
}
