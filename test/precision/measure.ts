import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/ast/notice.ts';
import { compileSource, translate } from '../../src/build/compile.ts';
import { load } from '../../src/build/load.ts';
import { checkTranslations } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { createWords } from '../../src/locale/words.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { type CorpusDocument, corpusDocuments, corpusProject } from '../support/corpus-project.ts';
import { fileOf } from '../support/fixture-project.ts';

/** A real document in one locale, with all that the checks say of it. */
export interface Measured {
  readonly document: CorpusDocument;
  readonly locale: string;
  /** How many clauses were looked at. */
  readonly clauses: number;
  readonly findings: readonly Diagnostic[];
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
      const words = createWords();
      const { translation, diagnostics } = translate(context.source, locale, { sources, words });
      if (translation === null) throw new Error(`${document} cannot be read in ${locale}`);
      const found = [...diagnostics, ...checkTranslations(context, [translation])];
      const findings = found.filter(({ code }) => !notMeasured.has(code));
      yield { document, locale, clauses: translation.sound.size, findings };
    }
  }
}

function glossaryOf(locale: string): [string, SourceFile] {
  const path = `locales/${locale}/glossary.csv`;
  return [path, fileOf(path, readFileSync(`test/precision/glossaries/${locale}.csv`, 'utf8'))];
}
