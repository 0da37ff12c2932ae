import type { ClauseId, JurisdictionCode, Locale, Notice } from '../ast/notice.ts';

/** A folder of a notice, at its address, which may end with a slash. */
function below({ url }: Pick<Notice, 'url'>, folder: string): string {
  return `${url.replace(/\/+$/, '')}/${folder}/`;
}

/** The address of an edition: a folder of its own below the notice's address, as in what a build writes. */
export function editionUrl(notice: Pick<Notice, 'url'>, locale: Locale): string {
  return below(notice, locale);
}

/** Every locale of a notice, its source first. */
export function localesOf(notice: Notice): readonly Locale[] {
  return [notice.sourceLocale, ...notice.translations];
}

/** The address at which an edition of a released version stays for ever. */
export function versionUrl(notice: Pick<Notice, 'url'>, version: string, locale: Locale): string {
  return below(notice, `versions/${version}/${locale}`);
}

/** The address of the page that lists every version, in one locale. */
export function historyUrl(notice: Pick<Notice, 'url'>, locale: Locale): string {
  return below(notice, `versions/${locale}`);
}

/** The address of an edition for one jurisdiction. */
export function jurisdictionUrl(notice: Notice, code: JurisdictionCode, locale: Locale): string {
  return below(notice, `jurisdictions/${code}/${locale}`);
}

/** The address of a clause in an edition of the whole notice. */
export function clauseUrl(notice: Notice, id: ClauseId): string {
  return `${editionUrl(notice, notice.locale)}#${encodeURIComponent(id)}`;
}
