import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import { compileSource, translate } from '../../src/build/compile.ts';
import { load } from '../../src/build/load.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { checkTranslations } from '../../src/check/check.ts';
import type { CheckContext } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { createWords } from '../../src/locale/words.ts';
import { catalogPath } from '../../src/locale/write-catalog.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { type CorpusDocument, corpusDocuments, corpusProject } from '../support/corpus-project.ts';
import { fileOf } from '../support/fixture-project.ts';
import { type Injection, injections } from './inject.ts';

/** A real document in one locale, with all that the checks say of it. */
export interface Measured {
  readonly document: CorpusDocument;
  readonly locale: string;
  /** How many clauses were looked at. */
  readonly clauses: number;
  readonly findings: readonly Diagnostic[];
  /** For each injection, how many clauses had it and in how many of them something was found. */
  readonly injected: readonly Injected[];
}

export interface Injected {
  readonly what: string;
  readonly clauses: number;
  readonly found: number;
}

/**
 * Not measured: what the import could not lay onto the notice, and that nobody has signed what was never in Stele.
 */
const notMeasured: ReadonlySet<string> = new Set(['clause-missing', 'translation-unapproved']);

/**
 * Lays every translation of the corpus onto its notice, in `folder`, and checks it, with the glossary of its locale that
 * stands beside this file. Whether fonts have its glyphs is not asked: Japanese is not for print yet.
 */
export function* measureCorpus(folder: string): Generator<Measured> {
  const documents = Object.entries(corpusDocuments) as [CorpusDocument, readonly string[]][];
  for (const [document, locales] of documents) {
    const project = `${folder}/${document}`;
    corpusProject(project, { document, locales });
    const sources = { ...load(project), glossaries: new Map(locales.map(glossaryOf)) };
    const [notice] = sources.notices;
    if (notice === undefined) throw new Error(`${document} has no notice`);
    const { context } = compileSource(notice, () => true);
    for (const locale of locales as readonly Locale[]) {
      const edition = { context, sources, locale };
      const { clauses, findings } = check(edition);
      yield { document, locale, clauses, findings, injected: injections.map((one) => inject(edition, one)) };
    }
  }
}

interface EditionToCheck {
  readonly context: CheckContext;
  readonly sources: ProjectSources;
  readonly locale: Locale;
}

function check({ context, sources, locale }: EditionToCheck): Pick<Measured, 'clauses' | 'findings'> {
  const { translation, diagnostics } = translate(context.source, locale, { sources, words: createWords() });
  if (translation === null) throw new Error(`${context.source.id} cannot be read in ${locale}`);
  const found = [...diagnostics, ...checkTranslations(context, [translation])];
  return { clauses: translation.sound.size, findings: found.filter(({ code }) => !notMeasured.has(code)) };
}

/** Puts a fault into every clause that has a place for it, and looks which of them have a finding then. */
function inject({ context, sources, locale }: EditionToCheck, { what, into }: Injection): Injected {
  const path = catalogPath(locale, context.source.id);
  const texts = JSON.parse(new TextDecoder().decode(sources.catalogs.get(path)?.bytes)) as Record<
    string,
    string
  >;
  const changed = new Map<string, string>();
  for (const { clause } of clausesOf(context.source)) {
    const text = texts[clause.id];
    const faulty = text === undefined ? null : into(clause, text, locale);
    if (faulty !== null && faulty !== text) changed.set(clause.id, faulty);
  }
  const file = fileOf(path, JSON.stringify({ ...texts, ...Object.fromEntries(changed) }));
  const catalogs = new Map([...sources.catalogs, [path, file]]);
  const { findings } = check({ context, sources: { ...sources, catalogs }, locale });
  const seen = new Set<string | undefined>(findings.map(({ clause }) => clause));
  const missed = [...changed.keys()].filter((id) => !seen.has(id));
  return { what, clauses: changed.size, found: changed.size - missed.length };
}

function glossaryOf(locale: string): [string, SourceFile] {
  const path = `locales/${locale}/glossary.csv`;
  return [path, fileOf(path, readFileSync(`test/precision/glossaries/${locale}.csv`, 'utf8'))];
}
