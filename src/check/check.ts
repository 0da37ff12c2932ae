import type { Clause, ClauseId } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { addAll } from '../diagnostic/add-all.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { once } from '../facts/once.ts';
import { type CleanClauses, clauseKey } from './clean-clauses.ts';
import { judgeSuppressions, overrulingOf } from './judge-suppressions.ts';
import { readClause } from './read-clause.ts';
import type {
  CheckContext,
  ClausePair,
  EditionClause,
  JudgedSuppression,
  Rule,
  Translation,
} from './rule.ts';
import { rules } from './rules.ts';
import { termUseOf } from './term-use.ts';

type RuleOf<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

const rulesByScope = {
  notice: rulesOf('notice'),
  clause: rulesOf('clause'),
  pair: rulesOf('pair'),
  translation: rulesOf('translation'),
  suppression: rulesOf('suppression'),
} as const satisfies { [Scope in Rule['scope']]: readonly RuleOf<Scope>[] };

function rulesOf<Scope extends Rule['scope']>(scope: Scope): readonly RuleOf<Scope>[] {
  return rules.filter((rule): rule is RuleOf<Scope> => rule.scope === scope);
}

/** What the rules find in the source notice itself; of clauses that are known as clean nothing. */
export function checkSource(context: CheckContext, clean: CleanClauses | null = null): Diagnostic[] {
  const { source } = context;
  const found = rulesByScope.notice.flatMap((rule) => [...rule.check(context)]);
  const clauses = [...clausesOf(source)].map(({ clause, role }): EditionClause => {
    return { locale: source.locale, role, clause, context };
  });
  if (clean === null) return [...found, ...checkClauses(clauses)];
  for (const one of clauses) {
    const key = clauseKey(one, null);
    if (clean.has(key)) continue;
    const said = checkClauses([one]);
    if (said.length === 0) clean.add(key);
    addAll(found, said);
  }
  return found;
}

/**
 * What the rules find in the translations of a source that is sound. Clause by clause through all locales: so the facts
 * of a source clause are read once, and let go before the next one's.
 */
export function checkTranslations(
  context: CheckContext,
  translations: readonly Translation[],
  clean: CleanClauses | null = null,
): Diagnostic[] {
  const { source, declared } = context;
  const targets = translations.map((translation) => ({ translation, clauses: soundClauses(translation) }));
  const found: Diagnostic[] = [];
  for (const { clause, role } of clausesOf(source)) {
    const readSource = once(() => readClause(clause, source.locale, declared.readerOf(source.locale)));
    for (const { translation, clauses } of targets) {
      const { locale } = translation.notice;
      const target = clauses.get(clause.id);
      const entry = translation.catalog.entries.get(clause.id);
      if (target === undefined || entry === undefined) continue;
      const key = clean === null ? null : clauseKey({ clause, role, locale }, entry);
      if (key !== null && clean?.has(key)) continue;
      const before = found.length;
      const texts = { source: readSource(), target: readClause(target, locale, declared.readerOf(locale)) };
      const pair: ClausePair = {
        role,
        source: clause,
        sourceLocale: source.locale,
        target,
        targetLocale: locale,
        entry,
        texts,
        termUse: once(() => termUseOf(texts.source, texts.target, translation.terms)),
      };
      found.push(...checkClauses([{ locale, role, clause: target, context }]));
      for (const rule of rulesByScope.pair) found.push(...rule.check(pair));
      if (key !== null && found.length === before) clean?.add(key);
    }
  }
  const isOverruled = overrulingOf(translations);
  const suppressed: JudgedSuppression[] = [];
  for (const translation of translations) {
    const standing = found.filter((one) => !isOverruled(one));
    const faulty = faultyClauses(translation, standing);
    for (const rule of rulesByScope.translation) addAll(found, rule.check({ source, translation, faulty }));
    addAll(suppressed, judgeSuppressions(translation, found, faulty));
  }
  const standing = found.filter((one) => !isOverruled(one));
  for (const rule of rulesByScope.suppression) {
    for (const one of suppressed) addAll(standing, rule.check(one));
  }
  return standing.map((diagnostic) => ({ ...diagnostic, notice: source.id }));
}

/** Clauses of a translation that `localize` could not take, and those in which a rule found an error. */
function faultyClauses({ notice, sound }: Translation, found: readonly Diagnostic[]): ReadonlySet<ClauseId> {
  const faulty = new Set<ClauseId>();
  for (const { clause } of clausesOf(notice)) if (!sound.has(clause.id)) faulty.add(clause.id);
  for (const { severity, locale, clause } of found) {
    if (severity === 'error' && locale === notice.locale && clause !== undefined) faulty.add(clause);
  }
  return faulty;
}

function soundClauses({ notice, sound }: Translation): ReadonlyMap<ClauseId, Clause> {
  return new Map(
    [...clausesOf(notice)].flatMap(({ clause }) =>
      sound.has(clause.id) ? [[clause.id, clause] as const] : [],
    ),
  );
}

function checkClauses(clauses: readonly EditionClause[]): Diagnostic[] {
  return rulesByScope.clause.flatMap((rule) => clauses.flatMap((clause) => [...rule.check(clause)]));
}
