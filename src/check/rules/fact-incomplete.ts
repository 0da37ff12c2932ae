import { proseOf } from '../../ast/walk.ts';
import { holds } from '../../facts/holds.ts';
import { withoutStretches } from '../../facts/stretch.ts';
import { findingInClause, isOrAre, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * The source holds parts of a declared address and not the whole: the new postal code with the old street. Two parts
 * with a number among them make an address; a city and a country are named for many reasons.
 */
export const factIncomplete: Rule = {
  scope: 'clause',
  code: 'fact-incomplete',
  *check(edition) {
    const { source, declared } = edition.context;
    const addresses = declared.facts.filter(({ kind }) => kind === 'address');
    if (addresses.length === 0 || edition.locale !== source.locale) return;
    const prose = proseOf(edition.clause.children);
    if (!/\d/.test(prose)) return;
    const rest = withoutStretches(prose, declared.readerOf(source.locale)(prose));
    for (const { name, text } of addresses) {
      const parts = text.split(', ');
      const held = parts.filter((part) => holds(rest, part));
      const missing = parts.filter((part) => !held.includes(part));
      if (held.length < 2 || missing.length === 0 || !held.some((part) => /\d/.test(part))) continue;
      const start = rest.indexOf(held[0] ?? '');
      yield findingInClause('fact-incomplete', edition, {
        message: `${listed(held)} of the address \`${name}\` ${isOrAre(held)} here without ${listed(missing)}`,
        hint: 'write the whole address, or declare the other one too',
        at: { start, end: start + (held[0] ?? '').length },
      });
    }
  },
};
