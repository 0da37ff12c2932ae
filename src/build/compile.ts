import type { Locale, Notice } from '../ast/notice.ts';
import { checkSource, checkTranslations } from '../check/check.ts';
import type { CleanClauses } from '../check/clean-clauses.ts';
import { declaredBook } from '../check/declared-book.ts';
import type { CheckContext, ReleasedLedger, Translation, TranslationStatus } from '../check/rule.ts';
import { straySuppressions } from '../check/stray-suppressions.ts';
import { addAll } from '../diagnostic/add-all.ts';
import type { Purpose } from '../diagnostic/codes.ts';
import {
  type Diagnostic,
  diagnostic,
  hasErrors,
  type Reported,
  sortDiagnostics,
  withSeverityFor,
} from '../diagnostic/diagnostic.ts';
import { termBook } from '../facts/term-book.ts';
import type { Catalog } from '../locale/catalog.ts';
import { type Glossary, glossaryPath } from '../locale/glossary.ts';
import { localize } from '../locale/localize.ts';
import { readCatalog } from '../locale/read-catalog.ts';
import { readGlossary } from '../locale/read-glossary.ts';
import { readPhrases } from '../locale/read-phrases.ts';
import { unmetNeeds } from '../locale/script.ts';
import { createWords, phraseNamespace, type Words } from '../locale/words.ts';
import { catalogPath } from '../locale/write-catalog.ts';
import { localesOf } from '../lower/edition-places.ts';
import { type ClauseStatus, clauseStatuses } from '../status/clause-state.ts';
import { readStatus, statusPaths } from '../status/status-file.ts';
import { readDeclaredFacts } from '../syntax/declared-facts.ts';
import { type NoticeSources, type ParsedNotice, parse, unreadFiles } from '../syntax/parse.ts';
import { startOf } from '../syntax/text-file.ts';
import type { Theme } from '../theme/theme.ts';
import type { ReadFrozen } from './changed-clauses.ts';
import { type CompileMemory, cleanClauses, readFrozenWith, themeWith } from './compile-memory.ts';
import type { Edition } from './edition.ts';
import { judgeReleases } from './judge-releases.ts';
import { judgeVersion } from './judge-version.ts';
import type { KnownRelease } from './known-release.ts';
import type { ProjectSources } from './project.ts';
import { missingFonts, type ReadTheme } from './read-theme.ts';
import { releasedLedger, releasesOf } from './released-ledger.ts';
import { nestedAddresses, sharedAddresses } from './shared-addresses.ts';
import { unprinted } from './unprinted.ts';

/** A project with all its notices in all their locales, checked. */
export interface Compiled {
  /** `null` where the templates have errors. */
  readonly theme: Theme | null;
  readonly words: Words;
  /** `render` takes them out, so that what is rendered can be let go. */
  readonly notices: CompiledNotice[];
  /** Of every pass, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledNotice {
  readonly source: Notice;
  /** The addresses that it had before, absolute. */
  readonly formerly: readonly string[];
  /** Whether its translations were looked at: they are not while the source has errors. */
  readonly checked: boolean;
  /** The source edition first; none but it while the source has errors. */
  readonly editions: readonly Edition[];
  /** Its releases whose records can be read, in the order of their versions. */
  readonly releases: readonly KnownRelease[];
  /** The last of them, where the notice says as it stands what that release says; `null` while it is a draft. */
  readonly head: KnownRelease | null;
}

/**
 * Runs parse, localize and check over a project, as strictly as its purpose asks. Pure but for the fonts, which it asks
 * `sources` for. While a source has errors its translations are not looked at: what would be found there follows from
 * them. What stands in `memory` is not done again.
 */
export function compile(
  sources: ProjectSources,
  purpose: Purpose = 'check',
  memory: CompileMemory | null = null,
): Compiled {
  const words = createWords();
  const theme = themeWith(memory, sources);
  const readReleased = readFrozenWith(memory, readFrozen);
  const found: Diagnostic[] = [...theme.diagnostics];
  const covers = theme.value?.shelf.covers ?? (() => true);
  const cleanOf = ({ folder, facts }: Pick<NoticeSources, 'folder' | 'facts'>): CleanClauses | null =>
    cleanClauses(memory, { folder, facts, theme: theme.value }, sources);
  const parsed = sources.notices.map((notice) =>
    compileSource(notice, covers, {
      released: releasedLedger(notice, sources),
      memory,
      clean: cleanOf(notice),
    }),
  );
  for (const { diagnostics } of parsed) addAll(found, diagnostics);
  const sound = parsed.filter(({ diagnostics }) => !hasErrors(diagnostics));
  const addresses = sound.map(({ value }) => value);
  found.push(...sharedAddresses(addresses), ...nestedAddresses(addresses));
  // What is wrong with a locale that cannot be set at all is said once.
  const locales = new Set(parsed.flatMap(({ value }) => localesOf(value.notice)).filter(canBeSet));
  found.push(
    ...[...locales].flatMap((locale) => registerPhrases(locale, sources, { words, canPrint: covers })),
  );
  const translated = new Set(parsed.flatMap(({ value }) => value.notice.translations));
  found.push(...[...translated].flatMap((locale) => glossaryOf(locale, sources).diagnostics));
  const notices = parsed.map(({ context, diagnostics, files, value }): CompiledNotice => {
    const { folder } = files;
    const { source } = context;
    const { formerly } = value;
    const own: Edition = { ...source, outdated: [] };
    const { value: releases, diagnostics: judged } = judgeReleases(
      releasesOf(folder, sources),
      sources,
      readReleased,
    );
    addAll(found, judged);
    if (isInTheWay(diagnostics, sources)) {
      return { source, formerly, checked: false, editions: [own], releases, head: null };
    }
    const translations = source.translations.flatMap((locale) => {
      const { translation, diagnostics: said } = translate(source, locale, { sources, words });
      addAll(found, said);
      return translation === null ? [] : [translation];
    });
    addAll(found, checkTranslations(context, translations, cleanOf(files)));
    for (const { notice } of translations) words.release(notice.locale, notice.id);
    const editions = [own, ...translations.map(editionOf)];
    const versionSpan = context.placeOf('version');
    // Of a release that was changed there is nothing to say but that.
    const sound = judged.length === 0 ? releases : [];
    const head = judgeVersion({ editions, words, sources, versionSpan }, sound, readReleased);
    addAll(found, head.diagnostics);
    return { source, formerly, checked: true, editions, releases, head: head.value };
  });
  if (theme.value !== null) found.push(...missingFonts(theme.value));
  return {
    theme: withFonts(theme.value),
    words,
    notices,
    diagnostics: withSeverityFor(purpose, sortDiagnostics(found)),
  };
}

/** What was released had no errors: those that a later program finds keep nobody from its translations. */
function isInTheWay(diagnostics: readonly Diagnostic[], { isFrozen }: ProjectSources): boolean {
  return isFrozen === true ? unreadFiles(diagnostics).length > 0 : hasErrors(diagnostics);
}

/** A release that was changed, or that the notice is to be compared with, as the passes read it now. */
const readFrozen: ReadFrozen = (project) => {
  const { notices, words, diagnostics } = compile(project);
  const unread = unreadFiles(diagnostics).some(({ span }) => span.file.startsWith('notice/'));
  return { editions: unread ? [] : notices.flatMap(({ editions }) => editions), words };
};

/** A translation of which nobody has said anything is behind nowhere, as far as is known. */
function editionOf({ notice, status }: Translation): Edition {
  const outdated = status.kept ? status.clauses().filter(({ state }) => state === 'stale') : [];
  return { ...notice, outdated: outdated.map(({ id }) => id) };
}

/** Now that every text was looked at, the fonts that they need are known. */
function withFonts(theme: ReadTheme | null): Theme | null {
  if (theme === null || theme.shelf.missing().length > 0) return null;
  const { tokens, page, shelf } = theme;
  return { tokens, page, fonts: shelf.files() };
}

/** What a notice is compiled with besides its files. */
export interface SourceFacts {
  readonly released?: ReleasedLedger | null;
  readonly memory?: CompileMemory | null;
  readonly clean?: CleanClauses | null;
}

export interface CompiledSource extends Reported<ParsedNotice> {
  readonly files: NoticeSources;
  readonly context: CheckContext;
}

/** Parses one notice and checks its source; `canPrint` tells whether the fonts have a glyph for a code point. */
export function compileSource(
  notice: NoticeSources,
  canPrint: (codePoint: number) => boolean,
  { released = null, memory = null, clean = null }: SourceFacts = {},
): CompiledSource {
  const { value, diagnostics } = parse(notice, memory?.parse);
  const facts = readDeclaredFacts(notice.facts, value.notice.locale);
  const context: CheckContext = {
    source: value.notice,
    ledger: value.ledger,
    released,
    noticePeriod: value.noticePeriod,
    declared: declaredBook(facts.value),
    placeOf: value.placeOf,
    canPrint,
  };
  const all = unreadFiles(diagnostics).length > 0 ? [] : checkSource(context, clean);
  const checked = isCut(diagnostics) ? all.filter(({ code }) => code !== 'anchor-lost') : all;
  const named = unprinted(value.notice.company ?? '', canPrint, { span: value.placeOf('company') });
  const found = [...diagnostics, ...facts.diagnostics, ...checked, ...named].map((one) => ({
    ...one,
    notice: value.notice.id,
  }));
  return { value, files: notice, context, diagnostics: found };
}

/** Whether parts of a text could not be read at all: that their clauses are not there follows from that. */
function isCut(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === 'directive-unknown' || code === 'construct-unsupported');
}

function canBeSet(locale: Locale): boolean {
  return unmetNeeds(locale).length === 0;
}

function registerPhrases(
  locale: Locale,
  { phrases }: ProjectSources,
  { words, canPrint }: { readonly words: Words; readonly canPrint: (codePoint: number) => boolean },
): readonly Diagnostic[] {
  const source = phrases.get(locale);
  if (source === undefined) {
    const path = `locales/${locale}/ui.json`;
    const message = `there are no phrases for the locale \`${locale}\``;
    return [
      diagnostic('file-unreadable', {
        message,
        span: startOf(path),
        locale,
        hint: `write \`${path}\`; another locale's is a pattern for it`,
      }),
    ];
  }
  const { value, diagnostics } = readPhrases(locale, source);
  words.register(locale, phraseNamespace, value);
  const text = Object.values(value).join('');
  return [...diagnostics, ...unprinted(text, canPrint, { span: startOf(source.path), locale })];
}

export interface TranslateFrom {
  readonly sources: ProjectSources;
  readonly words: Words;
}

/** Reads and localizes one translation; `null` where its catalog cannot be read. */
export function translate(
  source: Notice,
  locale: Locale,
  { sources, words }: TranslateFrom,
): { translation: Translation | null; diagnostics: readonly Diagnostic[] } {
  const path = catalogPath(locale, source.id);
  const file = sources.catalogs.get(path) ?? null;
  const { value: catalog, diagnostics } = readCatalog(
    { notice: source.id, locale, path, source: file },
    words,
  );
  if (catalog === null) return { translation: null, diagnostics };
  const { value: notice, diagnostics: said, sound } = localize(source, catalog);
  const { value: status, diagnostics: faults } = statusOf(source, catalog, sources);
  const terms = termBook(glossaryOf(locale, sources).value.terms, source.locale, locale);
  return {
    translation: { catalog, notice, sound, status, terms },
    diagnostics: [...diagnostics, ...said, ...faults],
  };
}

/** Where a locale has no glossary it is one without terms. */
function glossaryOf(locale: Locale, { glossaries }: ProjectSources): Reported<Glossary> {
  const file = glossaryPath(locale);
  const source = glossaries.get(file);
  return source === undefined
    ? { value: { locale, file, terms: [] }, diagnostics: [] }
    : readGlossary(locale, source);
}

/** While something of the records cannot be read, which is an error, nothing is said of clauses that have no record. */
function statusOf(
  source: Notice,
  catalog: Catalog,
  { statuses }: ProjectSources,
): Reported<TranslationStatus> {
  const paths = statusPaths(catalog.locale, source.id);
  const records = statuses.get(paths.records) ?? null;
  const read = readStatus(catalog, { records, sources: statuses.get(paths.sources) ?? null });
  const { value, diagnostics } = read;
  const whole = !diagnostics.some(({ span }) => span.file === paths.records);
  let clauses: readonly ClauseStatus[] | null = null;
  return {
    value: {
      kept: records !== null,
      file: paths.records,
      clauses: () => {
        clauses ??= clauseStatuses(source, catalog, value).filter(({ id }) => whole || value.records.has(id));
        return clauses;
      },
    },
    diagnostics: [...diagnostics, ...straySuppressions(source, read)],
  };
}
