import { clausesOf, proseOf } from '../../ast/walk.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { holds } from '../../facts/holds.ts';
import type { CheckContext, Rule } from '../rule.ts';

/**
 * A declared fact that stands nowhere protects nothing: its text is not as the notice writes it, or the notice has
 * moved on. A form of a locale that the notice is not translated into does as little.
 */
export const factUnused: Rule = {
  scope: 'notice',
  code: 'fact-unused',
  *check(context) {
    const { source, declared } = context;
    if (declared.facts.length === 0) return;
    const used = usedNames(context);
    for (const fact of declared.facts) {
      if (!used.has(fact.name)) {
        yield diagnostic('fact-unused', {
          message: `\`${fact.name}\` stands in no clause`,
          span: fact.span,
          notice: source.id,
          hint: 'write its text as the notice does, character by character, or take it out',
        });
      }
      for (const [locale, span] of fact.formSpans) {
        if (source.translations.includes(locale)) continue;
        yield diagnostic('fact-unused', {
          message: `\`${fact.name}\` has a form for \`${locale}\`, which the notice is not translated into`,
          span,
          notice: source.id,
        });
      }
    }
  },
};

function usedNames({ source, declared }: CheckContext): ReadonlySet<string> {
  const read = declared.readerOf(source.locale);
  const used = new Set<string>();
  for (const { clause } of clausesOf(source)) {
    for (const { declarations } of read(proseOf(clause.children))) {
      for (const { name } of declarations) used.add(name);
    }
  }
  // A name within an address stands there too, though it is the address that is read.
  for (const { text } of declared.facts.filter(({ name }) => used.has(name))) {
    for (const fact of declared.facts) if (holds(text, fact.text)) used.add(fact.name);
  }
  return used;
}
