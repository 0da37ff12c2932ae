import type { Locale } from '../ast/notice.ts';

/** What a locale's language is called in English, with its tag: `Korean (ko)`; the tag alone where nobody knows it. */
export function languageName(locale: Locale): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale);
  return name === undefined ? `\`${locale}\`` : `${name} (${locale})`;
}
