import type { EditionView, FileView, NoticeView, PreviewState } from '../protocol.ts';
import type { Route } from './route.ts';

/** What a route comes to in a project as it stands. */
export interface Shown {
  readonly notice: NoticeView;
  readonly edition: ShownEdition;
  /** The edition that is shown beside it. */
  readonly beside: ShownEdition | null;
}

/** An edition, or one of its editions for a jurisdiction alone. */
export interface ShownEdition {
  readonly edition: EditionView;
  readonly jurisdiction: string | null;
  readonly files: readonly FileView[];
}

/** What the address asks for, as far as there is such a thing; else what comes first. `null` while there is nothing. */
export function shownBy(route: Route, { notices, first }: PreviewState): Shown | null {
  const notice =
    notices.find((one) => one.notice === route.notice) ??
    notices.find((one) => one.notice === first?.notice) ??
    notices[0];
  if (notice === undefined) return null;
  const { editions } = notice;
  const edition =
    editions.find(({ locale }) => locale === route.locale) ??
    editions.find((one) => one.notice === first?.notice && one.locale === first.locale) ??
    editions[0];
  if (edition === undefined) return null;
  const beside = editions.find(({ locale }) => locale === route.beside && locale !== edition.locale);
  return {
    notice,
    edition: shownEdition(edition, route),
    beside: beside === undefined ? null : shownEdition(beside, route),
  };
}

/** The editions on the page, from left to right. */
export function editionsOf({ edition, beside }: Shown): readonly ShownEdition[] {
  return beside === null ? [edition] : [edition, beside];
}

export function fileOf({ files }: ShownEdition, format: FileView['format']): FileView | null {
  return files.find((file) => file.format === format) ?? null;
}

/** What stays the same while an edition changes. */
export function keyOf({ edition: { notice, locale }, jurisdiction }: ShownEdition): string {
  return [notice, locale, ...(jurisdiction === null ? [] : [jurisdiction])].join('/');
}

function shownEdition(edition: EditionView, { jurisdiction }: Route): ShownEdition {
  const alone = edition.jurisdictions.find(({ code }) => code === jurisdiction);
  if (alone === undefined) return { edition, jurisdiction: null, files: edition.files };
  return { edition, jurisdiction: alone.code, files: alone.files };
}
