import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { align } from '../../src/align/align.ts';
import type { Alignment } from '../../src/align/alignment.ts';
import type { ClauseId, Locale, Notice, NoticeId } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import { catalogPath, writeCatalog } from '../../src/locale/write-catalog.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { importNotice } from '../../src/syntax/import/import-notice.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { readTranslation } from '../../src/syntax/import/read-translation.ts';
import { type NoticeSources, parse } from '../../src/syntax/parse.ts';
import type { SourceFile, TextFile } from '../../src/syntax/text-file.ts';
import { fileOf } from './fixture-project.ts';
import { sharedFolder } from './programs.ts';

/** Mozilla's legal documents, each in the locales that it is there in beside English. */
export const corpusFolder = `${sharedFolder}/corpus/mozilla-legal-docs`;

export const corpusDocuments = {
  firefox_privacy_notice: ['de', 'id', 'ja'],
  mdn_plus_privacy: ['de', 'id', 'ja', 'ms'],
  mdn_plus_terms: ['de', 'id', 'ja', 'ms'],
  pocket_privacy_policy: ['de', 'ja', 'ko'],
  pocket_tos: ['de', 'ja', 'ko'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CorpusDocument = keyof typeof corpusDocuments;

/** An English document of the corpus as a notice, written as `stele import` and `stele fmt` write it. */
export interface CorpusNotice {
  readonly files: readonly TextFile[];
  readonly notice: Notice;
}

export function corpusNotice(document: CorpusDocument): CorpusNotice {
  const id = document.replaceAll('_', '-');
  const folder = `notice/${id}`;
  const text = readFileSync(`${corpusFolder}/en/${document}.md`, 'utf8');
  const { files: written, unplaced } = importNotice({ file: `${document}.md`, text, id });
  if (written.length === 0) throw new Error(unplaced.map(({ message }) => message).join('\n'));
  const { value: files, diagnostics } = fmt(sourcesOf(folder, written));
  const [fault] = diagnostics;
  if (fault !== undefined) throw new Error(`${document}: ${fault.message}`);
  const { notice } = parse(sourcesOf(folder, files)).value;
  if (notice === null) throw new Error(`${document} cannot be read`);
  return { files, notice };
}

/** A translation of the corpus, laid onto the notice. */
export function corpusAlignment(notice: Notice, document: CorpusDocument, locale: string): Alignment {
  const file = `${document}.md`;
  const text = readFileSync(`${corpusFolder}/${locale}/${file}`, 'utf8');
  const alignment = align(
    notice,
    readTranslation(readDocument({ file, text, id: notice.id })),
    locale as Locale,
  );
  if (alignment === null) throw new Error(`${document} is too long`);
  return alignment;
}

export interface CorpusChoice {
  readonly document: CorpusDocument;
  readonly locales: readonly string[];
  /**
   * Whether the catalogs hold only what an import would take. Otherwise they hold the clauses too that it leaves out
   * because facts differ, which is what checks are there to find.
   */
  readonly strict?: boolean;
}

/**
 * Writes a project of a document of the corpus into a folder: the notice, and for each locale its catalog and the
 * English phrases in place of its own where Stele ships none.
 */
export function corpusProject(folder: string, { document, locales, strict = false }: CorpusChoice): void {
  const { files, notice } = corpusNotice(document);
  for (const { path, text } of files) {
    const translated = text.replace(/^translations: .*$/m, `translations: [${locales.join(', ')}]`);
    write(folder, fileOf(path, path.endsWith('/notice.md') ? translated : text));
  }
  for (const locale of locales) {
    const texts = takenFrom(corpusAlignment(notice, document, locale), strict);
    const path = catalogPath(locale as Locale, notice.id as NoticeId);
    const order = [...clausesOf(notice)].map(({ clause }) => clause.id);
    write(folder, writeCatalog({ path, source: null, order }, texts));
    if (locale === 'ko' || locale === 'ms') continue;
    write(folder, fileOf(`locales/${locale}/ui.json`, readFileSync('locales/en/ui.json', 'utf8')));
  }
}

function takenFrom({ aligned, left }: Alignment, strict: boolean): Map<ClauseId, string> {
  const texts = new Map(aligned.map(({ id, text }) => [id, text] as const));
  for (const { id, reason, candidate } of left) {
    if (!strict && reason === 'facts' && candidate !== null) texts.set(id, candidate.text);
  }
  return texts;
}

function sourcesOf(folder: string, files: readonly TextFile[]): NoticeSources {
  const sources = files.map(({ path, text }) => fileOf(path, text));
  return {
    folder,
    notice: sources.find(({ path }) => path === `${folder}/notice.md`) ?? null,
    jurisdictions: sources.filter(({ path }) => path.startsWith(`${folder}/jurisdictions/`)),
    ledger: sources.find(({ path }) => path === `${folder}/anchors.json`) ?? null,
    facts: null,
  };
}

function write(folder: string, { path, bytes }: SourceFile): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, bytes);
}
