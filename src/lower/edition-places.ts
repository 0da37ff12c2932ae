import type { Locale, Notice } from '../ast/notice.ts';

/** The address of an edition: the notice's own for the source locale, a folder below it for each translation. */
export function editionUrl(notice: Notice, locale: Locale): string {
  if (locale === notice.sourceLocale) return notice.url;
  return `${notice.url.replace(/\/$/, '')}/${locale}/`;
}

/** Every locale of a notice, its source first. */
export function localesOf(notice: Notice): readonly Locale[] {
  return [notice.sourceLocale, ...notice.translations];
}
