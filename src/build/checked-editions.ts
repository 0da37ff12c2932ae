import type { CheckedEdition } from '../diagnostic/reporters/reporter.ts';
import { unreadFiles } from '../syntax/parse.ts';
import type { Compiled } from './compile.ts';

/** Every edition of a project, and whether its rules could run. */
export function checkedEditions({
  notices,
  diagnostics,
}: Pick<Compiled, 'notices' | 'diagnostics'>): readonly CheckedEdition[] {
  const unread = new Set<string | undefined>(unreadFiles(diagnostics).map(({ notice }) => notice));
  return notices.flatMap(({ source, checked, editions }) => [
    { notice: source.id, locale: source.locale, isSource: true, isChecked: !unread.has(source.id) },
    ...source.translations.map((locale) => ({
      notice: source.id,
      locale,
      isSource: false,
      isChecked: checked && editions.some((edition) => edition.locale === locale),
    })),
  ]);
}
