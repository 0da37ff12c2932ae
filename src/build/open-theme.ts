import type { Locale } from '../ast/notice.ts';
import type { Diagnostic, Reported } from '../diagnostic/diagnostic.ts';
import { startOf } from '../syntax/text-file.ts';
import type { Theme } from '../theme/theme.ts';
import type { ProjectSources } from './project.ts';
import { missingFonts, readTheme } from './read-theme.ts';
import { unprinted } from './unprinted.ts';

/** What is to be set in a locale, and the file that it is said to be of. */
export interface TextToSet {
  readonly text: string;
  readonly locale: Locale;
  readonly path: string;
}

/** A project's theme with the fonts that these texts need; `null` where a template or a font of it cannot be read. */
export function openTheme(sources: ProjectSources, texts: readonly TextToSet[]): Reported<Theme | null> {
  const { value: theme, diagnostics } = readTheme(sources);
  if (theme === null) return { value: null, diagnostics };
  const { tokens, page, shelf } = theme;
  const found: Diagnostic[] = [...diagnostics];
  for (const { text, locale, path } of texts) {
    found.push(...unprinted(text, shelf.covers, { span: startOf(path), locale }));
  }
  const lacking = missingFonts(theme);
  if (lacking.length > 0) return { value: null, diagnostics: [...found, ...lacking] };
  return { value: { tokens, page, fonts: shelf.files() }, diagnostics: found };
}
