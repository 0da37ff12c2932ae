import type { IsoDate, Locale, Notice } from '../ast/notice.ts';
import type { Reported } from '../diagnostic/diagnostic.ts';
import { fmt } from '../syntax/fmt/fmt.ts';
import type { WrittenFile } from '../syntax/import/write-source.ts';
import { type NoticeSources, parse } from '../syntax/parse.ts';
import type { Answers } from './answers.ts';
import type { CiName } from './ci-names.ts';
import { knownTitle } from './known-titles.ts';
import { catalogFile, phraseFiles, type ShippedPhrases } from './locale-files.ts';
import type { NewFile } from './new-file.ts';
import { importedSources, namesIn, starterSources } from './notice-sources.ts';
import { ciFiles, projectFiles } from './project-files.ts';
import { starterLanguage, starterTexts } from './starter.ts';

/** What a new project is made of. */
export interface ScaffoldPlan {
  readonly answers: Answers;
  readonly today: IsoDate;
  /** A notice that was imported; `null` to begin with the starter text. */
  readonly imported: readonly WrittenFile[] | null;
  readonly phrases: ShippedPhrases;
  readonly ci: CiName | null;
}

/**
 * Works out the files of a new project: the notice in its canonical form with its ledger, a catalog for each translation,
 * phrases where Stele ships none, and what a repository needs around them. The starter text comes translated into the
 * languages that it has words in; every other clause of a catalog is left empty.
 */
export function scaffold(plan: ScaffoldPlan): Reported<readonly NewFile[]> {
  const { answers, today, imported, phrases, ci } = plan;
  const sources =
    imported === null ? starterSources(answers, today) : importedSources(answers, today, imported);
  const { value: formatted, diagnostics } = fmt(sources);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const { notice } = parse(withFiles(sources, formatted)).value;
  return {
    value: [
      ...formatted.map(({ path, text }) => ({ path, text, spare: false })),
      ...answers.translations.map((locale) =>
        imported === null ? starterCatalog(notice, answers, locale) : catalogFile(notice, locale, new Map()),
      ),
      ...[answers.locale, ...answers.translations].flatMap((locale) => phraseFiles(locale, phrases)),
      ...projectFiles,
      ...(ci === null ? [] : [ciFiles[ci]]),
    ],
    diagnostics: [],
  };
}

function withFiles(sources: NoticeSources, formatted: readonly WrittenFile[]): NoticeSources {
  const encoded = new Map(
    formatted.map(({ path, text }) => [path, { path, bytes: new TextEncoder().encode(text) }]),
  );
  const path = `${sources.folder}/notice.md`;
  return {
    ...sources,
    notice: encoded.get(path) ?? null,
    jurisdictions: sources.jurisdictions.map((file) => encoded.get(file.path) ?? file),
  };
}

/** Nobody but its author knows what a title of its own is called in another language: that one is left empty. */
function starterCatalog(notice: Notice, answers: Answers, locale: Locale): NewFile {
  const language = starterLanguage(locale);
  if (language === null) return catalogFile(notice, locale, new Map());
  const { title, company } = namesIn(answers, answers.locale);
  const translated = answers.titles.get(locale) ?? translatedTitle(title, answers.locale, locale);
  return catalogFile(notice, locale, starterTexts(language, { title: translated ?? '', company }));
}

/** A usual title in another locale; `null` for one that is not known there. */
export function translatedTitle(title: string, from: Locale, to: Locale): string | null {
  const languages = [starterLanguage(from) ?? 'en', starterLanguage(to)] as const;
  return languages[1] === null ? null : knownTitle(title, languages[0], languages[1]);
}
