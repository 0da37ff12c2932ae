import type { Locale, Notice } from '../ast/notice.ts';
import { filesWithRole, indexWithRole } from '../build/formats.ts';
import {
  type ArchiveFormat,
  fingerprint,
  type ManifestFile,
  type ManifestHistory,
} from '../build/manifest.ts';
import type { Phrases } from '../locale/words.ts';
import { localesOf } from '../lower/edition-places.ts';
import type { Theme } from '../theme/theme.ts';
import { feedName, historyFlow } from './history-flow.ts';
import type { VersionSink } from './render-version.ts';
import type { HistoryFacts } from './version-entry.ts';
import { writeFeed } from './write-feed.ts';

/** The versions of a notice in every locale that they are told in. */
export interface HistoryRequest {
  readonly source: Notice;
  readonly phrasesOf: (locale: Locale) => Phrases;
  readonly theme: Theme;
  readonly histories: readonly HistoryFacts[];
}

/** Writes the pages of all versions, one folder a locale: the page, what it needs beside it, and the feed. */
export async function renderHistory(
  { source, phrasesOf, theme, histories }: HistoryRequest,
  { write, renderFile }: Pick<VersionSink, 'write' | 'renderFile'>,
): Promise<readonly ManifestHistory[]> {
  const rendered: ManifestHistory[] = [];
  const locales = histories.map(({ locale }) => locale);
  for (const facts of histories) {
    const { locale } = facts;
    const phrases = phrasesOf(locale);
    const flow = historyFlow(facts, {
      phrases,
      nameOf: (one) => phrasesOf(one).say('localeName'),
      locales,
      sourceLocale: source.sourceLocale,
      isCurrent: localesOf(source).includes(locale),
    });
    const html = { format: 'html', flow, edition: null } as const;
    const folder = `${facts.notice}/versions/${locale}`;
    const files: ManifestFile[] = [];
    const put = (format: ArchiveFormat, name: string, mediaType: string, bytes: Uint8Array): void => {
      const path = `${folder}/${name}`;
      write(path, bytes);
      files.push({ format, path, mediaType, bytes: bytes.length, sha256: fingerprint(bytes) });
    };
    const page = await renderFile({ ...html, index: indexWithRole('html', 'page') }, theme);
    put('history', 'index.html', 'text/html; charset=utf-8', page);
    for (const { file, index } of filesWithRole('html', 'beside')) {
      put('history', file.name(facts.notice), file.mediaType, await renderFile({ ...html, index }, theme));
    }
    put('feed', feedName, 'application/atom+xml; charset=utf-8', writeFeed(facts, phrases));
    rendered.push({ locale, path: folder, files });
  }
  return rendered;
}
