import type { Clause, ClauseId } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { CheckContext, EditionClause, Rule, Translation } from './rule.ts';
import { rules } from './rules.ts';

type RuleOf<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

function rulesOf<Scope extends Rule['scope']>(scope: Scope): readonly RuleOf<Scope>[] {
  return rules.filter((rule): rule is RuleOf<Scope> => rule.scope === scope);
}

/** What the rules find in the source notice itself. */
export function checkSource(context: CheckContext): Diagnostic[] {
  const { source } = context;
  const found = rulesOf('notice').flatMap((rule) => [...rule.check(context)]);
  const clauses = [...clausesOf(source)].map(({ clause, role }): EditionClause => {
    return { locale: source.locale, role, clause, context };
  });
  return [...found, ...checkClauses(clauses)];
}

/** What the rules find in one translation of a source that is sound. */
export function checkTranslation(context: CheckContext, translation: Translation): Diagnostic[] {
  const { source } = context;
  const { notice, catalog, sound } = translation;
  const sources = new Map<ClauseId, Clause>([...clausesOf(source)].map(({ clause }) => [clause.id, clause]));
  const placed = [...clausesOf(notice)].filter(({ clause }) => sound.has(clause.id));
  const clauses = placed.map(({ clause, role }): EditionClause => {
    return { locale: notice.locale, role, clause, context };
  });
  const pairs = placed.flatMap(({ clause, role }) => {
    const from = sources.get(clause.id);
    const entry = catalog.entries.get(clause.id);
    if (from === undefined || entry === undefined) return [];
    return [
      { role, source: from, sourceLocale: source.locale, target: clause, targetLocale: notice.locale, entry },
    ];
  });
  const found = rulesOf('pair').flatMap((rule) => pairs.flatMap((pair) => [...rule.check(pair)]));
  return [...checkClauses(clauses), ...found].map((diagnostic) => ({ ...diagnostic, notice: notice.id }));
}

function checkClauses(clauses: readonly EditionClause[]): Diagnostic[] {
  return rulesOf('clause').flatMap((rule) => clauses.flatMap((clause) => [...rule.check(clause)]));
}
