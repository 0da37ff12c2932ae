import type { ClauseId, Notice } from '../../ast/notice.ts';
import { clausesOf, linksOf, proseOf } from '../../ast/walk.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { TermBook } from '../../facts/term-book.ts';
import type { GlossaryTerm } from '../../locale/glossary.ts';
import { printTagged } from '../../locale/inline-tags.ts';
import type { ClauseStatus } from '../../status/clause-state.ts';
import type { ClauseView, EditionView, FindingView, SectionView, Stretch, TermView } from '../protocol.ts';
import { checkTexts } from './check-texts.ts';
import type { Edition } from './open-edition.ts';

/** A translation as the page shows it, with all that the rules find in it. */
export function editionView(edition: Edition): EditionView {
  const { context, locale, clauses } = edition;
  const { source } = context;
  const byClause = new Map<ClauseId, Diagnostic[]>(clauses.map(({ id }) => [id, []]));
  const others: Diagnostic[] = [];
  for (const one of findingsOf(edition)) {
    const own = one.clause === undefined ? undefined : byClause.get(one.clause);
    (own ?? others).push(one);
  }
  const views = new Map(
    clauses.map((clause) => [clause.id, clauseView(clause, byClause.get(clause.id) ?? [], edition)]),
  );
  return {
    notice: source.id,
    locale,
    title: proseOf(source.title.children),
    sourceLocale: source.locale,
    sections: sectionsOf(source, views),
    findings: others.map((one) => findingView(one, '')),
  };
}

/** One clause of it, among all the others. */
export function clauseViewOf(edition: Edition, clause: ClauseStatus): ClauseView {
  const found = findingsOf(edition).filter((one) => one.clause === clause.id);
  return clauseView(clause, found, edition);
}

function findingsOf({ context, locale, catalog, clauses, terms }: Edition): readonly Diagnostic[] {
  const texts = new Map([...catalog.entries].map(([key, { text }]) => [key, text]));
  return checkTexts(context, { locale, texts, statuses: clauses, terms });
}

function clauseView(clause: ClauseStatus, found: readonly Diagnostic[], { terms }: Edition): ClauseView {
  const { id, role, source, state, translatedFrom, record } = clause;
  const target = clause.target ?? '';
  return {
    id,
    role,
    source: printTagged(source.children),
    prose: proseOf(source.children),
    links: [...linksOf(source.children)].map((link) => ({
      name: link.name,
      to: link.target.type === 'anchor' ? `#${link.target.id}` : link.target.href,
    })),
    sourceFingerprint: clause.sourceFingerprint,
    target,
    targetFingerprint: clause.targetFingerprint,
    state,
    signOff: state === 'reviewed' || state === 'approved' ? record.signOff : null,
    translatedFrom,
    findings: found.map((one) => findingView(one, target)),
    terms: termsIn(proseOf(source.children), terms),
  };
}

/** Each term of the glossary that a source text has, with where it stands. */
function termsIn(prose: string, book: TermBook<GlossaryTerm>): readonly TermView[] {
  const places = new Map<GlossaryTerm, Stretch[]>();
  for (const { values, start, end } of book.termsIn(prose)) {
    const [term] = values;
    if (term !== undefined) places.set(term, [...(places.get(term) ?? []), { start, end }]);
  }
  return [...places].map(([{ term, translations, note }, stretches]) => ({
    term,
    translations,
    note: note === '' ? null : note,
    places: stretches,
  }));
}

/** A finding in a clause whose text is this. */
export function findingView({ code, severity, message, hint, span }: Diagnostic, text: string): FindingView {
  return { code, severity, message, hint: hint ?? null, at: stretchOf(span, text) };
}

function stretchOf({ start, end }: Stretch, text: string): Stretch | null {
  const whole = start === 0 && end >= text.length;
  return whole || start >= end || end > text.length ? null : { start, end };
}

/** The notice cut at its headings, in reading order. */
function sectionsOf(source: Notice, views: ReadonlyMap<ClauseId, ClauseView>): readonly SectionView[] {
  const depths = new Map<ClauseId, number>([[source.title.id, 0], ...headingsIn(source.children)]);
  const sections: (SectionView & { readonly clauses: ClauseView[] })[] = [];
  for (const { clause } of clausesOf(source)) {
    const depth = depths.get(clause.id);
    if (depth !== undefined) {
      sections.push({ id: clause.id, depth, heading: proseOf(clause.children), clauses: [] });
    }
    const view = views.get(clause.id);
    if (view !== undefined) sections.at(-1)?.clauses.push(view);
  }
  return sections;
}

function headingsIn(parts: Notice['children']): (readonly [ClauseId, number])[] {
  return parts.flatMap((part) =>
    part.type === 'section' || part.type === 'jurisdiction'
      ? [[part.heading.id, part.depth] as const, ...headingsIn(part.children)]
      : [],
  );
}
