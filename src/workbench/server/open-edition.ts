import type { ClauseId, Locale, Notice, NoticeId } from '../../ast/notice.ts';
import { clausesOf } from '../../ast/walk.ts';
import { compileSource } from '../../build/compile.ts';
import { openTranslation } from '../../build/open-translation.ts';
import { fileIn, type ProjectSources } from '../../build/project.ts';
import { readTheme } from '../../build/read-theme.ts';
import type { CheckContext } from '../../check/rule.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts';
import { type TermBook, termBook } from '../../facts/term-book.ts';
import type { Catalog } from '../../locale/catalog.ts';
import { type GlossaryTerm, glossaryPath } from '../../locale/glossary.ts';
import { readGlossary } from '../../locale/read-glossary.ts';
import { catalogPath } from '../../locale/write-catalog.ts';
import type { ClauseStatus } from '../../status/clause-state.ts';
import type { Status } from '../../status/status.ts';
import { statusPaths } from '../../status/status-file.ts';
import type { NoticeSources } from '../../syntax/parse.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import { createMemory } from './remember.ts';

/** One translation of one notice as it stands on the disk. */
export interface Edition {
  readonly locale: Locale;
  readonly context: CheckContext;
  readonly catalog: Catalog;
  /** The catalog's file; `null` where there is none yet. */
  readonly catalogFile: SourceFile | null;
  readonly status: Status;
  readonly clauses: readonly ClauseStatus[];
  /** The ids of the notice in reading order. */
  readonly order: readonly ClauseId[];
  /** The terms of the locale's glossary. */
  readonly terms: TermBook<GlossaryTerm>;
}

export type OpenedEdition =
  | { readonly type: 'edition'; readonly edition: Edition }
  /** There is no such notice, or it is not translated into this locale. */
  | { readonly type: 'unknown' }
  /** A file must be mended first: with what is in it, nobody could tell what to write. */
  | { readonly type: 'unreadable'; readonly reason: string; readonly diagnostics: readonly Diagnostic[] };

/** Reads the editions of a project: what has not changed since it was last read is not read again. */
export interface EditionReader {
  /** Every translation of every notice, in the project's order. */
  readonly names: (sources: ProjectSources) => readonly { notice: NoticeId; locale: Locale }[];
  readonly open: (
    sources: ProjectSources,
    name: { readonly notice: string; readonly locale: string },
  ) => OpenedEdition;
}

/** A clause as a request names it. */
export interface ClausePlace {
  readonly notice: string;
  readonly locale: string;
  readonly clause: string;
}

export type FoundClause =
  | { readonly type: 'found'; readonly edition: Edition; readonly clause: ClauseStatus }
  | Exclude<OpenedEdition, { readonly type: 'edition' }>;

/** The clause of this id; `unknown` where the notice has none. */
export function findClause(opened: OpenedEdition, id: string): FoundClause {
  if (opened.type !== 'edition') return opened;
  const { edition } = opened;
  const clause = edition.clauses.find((one) => one.id === id);
  return clause === undefined ? { type: 'unknown' } : { type: 'found', edition, clause };
}

interface ReadNotice {
  readonly context: CheckContext;
  readonly diagnostics: readonly Diagnostic[];
}

export function createEditionReader(): EditionReader {
  const notices = createMemory<ReadNotice>();
  const books = createMemory<TermBook<GlossaryTerm>>();
  const editions = createMemory<OpenedEdition>();
  const noticeOf = (sources: ProjectSources, notice: NoticeSources): ReadNotice =>
    notices(notice.folder, filesOf(sources, notice), () => readNotice(sources, notice));
  const termsOf = (sources: ProjectSources, source: Notice, locale: Locale): TermBook<GlossaryTerm> => {
    const file = fileIn(sources, glossaryPath(locale));
    return books(`${source.locale} ${locale}`, [file], () => {
      const terms = file === null ? [] : readGlossary(locale, file).value.terms;
      return termBook(terms, source.locale, locale);
    });
  };
  return {
    names: (sources) =>
      sources.notices.flatMap((one) => {
        const { source } = noticeOf(sources, one).context;
        return source.translations.map((locale) => ({ notice: source.id, locale }));
      }),
    open: (sources, { notice, locale: tag }) => {
      for (const one of sources.notices) {
        const { context, diagnostics } = noticeOf(sources, one);
        const { source } = context;
        const locale = source.translations.find((known) => known === tag);
        if (source.id !== notice || locale === undefined) continue;
        if (hasErrors(diagnostics))
          return { type: 'unreadable', reason: 'the source of this notice has errors', diagnostics };
        const files = [...filesOf(sources, one), ...localeFilesOf(sources, source, locale)];
        return editions(`${one.folder} ${locale}`, files, () =>
          openEdition(sources, { context, locale, terms: termsOf(sources, source, locale) }),
        );
      }
      return { type: 'unknown' };
    },
  };
}

function readNotice(sources: ProjectSources, notice: NoticeSources): ReadNotice {
  const theme = readTheme(sources);
  return compileSource(notice, theme.value?.shelf.covers ?? (() => true));
}

function openEdition(
  sources: ProjectSources,
  { context, locale, terms }: Pick<Edition, 'context' | 'locale' | 'terms'>,
): OpenedEdition {
  const { source } = context;
  const { catalog, status, clauses, faults } = openTranslation(sources, source, locale);
  if (faults.length > 0) {
    const reason = `the files of \`${source.id}\` in \`${locale}\` cannot be read`;
    return { type: 'unreadable', reason, diagnostics: faults };
  }
  return {
    type: 'edition',
    edition: {
      locale,
      context,
      catalog,
      catalogFile: fileIn(sources, catalog.file),
      status,
      clauses,
      order: [...clausesOf(source)].map(({ clause }) => clause.id),
      terms,
    },
  };
}

function filesOf({ templates }: ProjectSources, notice: NoticeSources): readonly (SourceFile | null)[] {
  const { html, css, theme } = templates;
  return [notice.notice, ...notice.jurisdictions, notice.ledger, notice.facts, html, css, theme];
}

function localeFilesOf(
  sources: ProjectSources,
  { id }: Notice,
  locale: Locale,
): readonly (SourceFile | null)[] {
  const { records, sources: kept } = statusPaths(locale, id);
  return [catalogPath(locale, id), records, kept, glossaryPath(locale)].map((path) => fileIn(sources, path));
}
