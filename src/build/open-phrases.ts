import type { Locale } from '../ast/notice.ts';
import { addAll } from '../diagnostic/add-all.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { readPhrases } from '../locale/read-phrases.ts';
import { createWords, phraseNamespace, type Words } from '../locale/words.ts';
import { startOf } from '../syntax/text-file.ts';
import type { ProjectSources } from './project.ts';

/** The phrases of these locales; a locale without its phrases is reported, and a phrase that is wanting. */
export function openPhrases({ phrases }: ProjectSources, locales: readonly Locale[]): Reported<Words> {
  const words = createWords();
  const found: Diagnostic[] = [];
  for (const locale of locales) {
    const file = phrases.get(locale);
    if (file === undefined) {
      const path = `locales/${locale}/ui.json`;
      const message = `there are no phrases for the locale \`${locale}\``;
      found.push(diagnostic('file-unreadable', { message, span: startOf(path), locale }));
      continue;
    }
    const { value, diagnostics } = readPhrases(locale, file);
    words.register(locale, phraseNamespace, value);
    addAll(found, diagnostics);
  }
  return { value: words, diagnostics: found };
}
