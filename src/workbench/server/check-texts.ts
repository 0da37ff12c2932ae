import { mapClauses } from '../../ast/map-clauses.ts';
import type { Clause, ClauseId, Locale, Notice } from '../../ast/notice.ts';
import { checkTranslations } from '../../check/check.ts';
import type { CheckContext } from '../../check/rule.ts';
import type { Code } from '../../diagnostic/codes.ts';
import { type Diagnostic, sortDiagnostics } from '../../diagnostic/diagnostic.ts';
import type { TermBook } from '../../facts/term-book.ts';
import type { CatalogEntry } from '../../locale/catalog.ts';
import type { GlossaryTerm } from '../../locale/glossary.ts';
import { localize } from '../../locale/localize.ts';
import { catalogPath } from '../../locale/write-catalog.ts';
import type { ClauseStatus } from '../../status/clause-state.ts';
import type { Edition } from './open-edition.ts';

/** Texts of a translation, whether or not they were saved. */
export interface Texts {
  readonly locale: Locale;
  readonly texts: ReadonlyMap<string, string>;
  /** What people have said of the clauses: findings that were suppressed stay so. */
  readonly statuses: readonly ClauseStatus[];
  readonly terms: TermBook<GlossaryTerm>;
}

/** How far a clause is stands beside it already. */
const shownAsState: ReadonlySet<Code> = new Set<Code>(['translation-stale', 'translation-unapproved']);

/**
 * What `stele check` would find in these texts. A span is one of the clause's text and not of a file: its offsets (UTF-16
 * code units) begin with the text.
 */
export function checkTexts(
  context: CheckContext,
  { locale, texts, statuses, terms }: Texts,
): readonly Diagnostic[] {
  const { source } = context;
  const file = catalogPath(locale, source.id);
  const entries = new Map(
    [...texts].map(([key, text]): [string, CatalogEntry] => [
      key,
      { key, text, keySpan: { file, start: 0, end: 0 }, span: { file, start: 0, end: text.length } },
    ]),
  );
  const catalog = { notice: source.id, locale, file, entries };
  const { value: notice, diagnostics, sound } = localize(source, catalog);
  const status = { kept: true, file, clauses: () => statuses };
  const found = checkTranslations(context, [{ catalog, notice, sound, status, terms }]);
  return sortDiagnostics([...diagnostics, ...found].filter(({ code }) => !shownAsState.has(code)));
}

/** What would be found in one clause if this were its translation: the same rules, in a notice that has no other. */
export function checkClause(
  { context, locale, terms }: Pick<Edition, 'context' | 'locale' | 'terms'>,
  clause: ClauseStatus,
  text: string,
): readonly Diagnostic[] {
  return checkTexts(
    { ...context, source: withOnly(context.source, clause.id) },
    { locale, texts: new Map([[clause.id, text]]), statuses: [clause], terms },
  );
}

/** The notice with its structure, so that a clause keeps its role, and the words of one clause. */
function withOnly(notice: Notice, id: ClauseId): Notice {
  return mapClauses(notice, (clause): Clause => (clause.id === id ? clause : { ...clause, children: [] }));
}
