import type { Flow } from '../flow/flow.ts';
import type { Words } from '../locale/words.ts';
import { type LowerContext, lower } from '../lower/lower.ts';
import type { Edition } from './edition.ts';
import { type Format, type FormatName, formats } from './formats.ts';

/** The Flow of one edition; its page links to those of the asked formats that are for download. */
export function lowerEdition(edition: Edition, words: Words, names: readonly FormatName[]): Flow {
  return lower(edition, lowerContext(edition, words, names));
}

/** What `lower` is told of an edition beside its tree. */
export function lowerContext(edition: Edition, words: Words, names: readonly FormatName[]): LowerContext {
  return {
    phrases: words.phrases(edition.locale),
    outdated: new Set(edition.outdated),
    nameOf: (locale) => words.phrases(locale).say('localeName'),
    files: names.flatMap((name) => {
      const { download, files }: Format = formats[name];
      if (download === null) return [];
      return files.map((file) => ({
        name: file.name(edition.id),
        label: download,
        mediaType: file.mediaType,
      }));
    }),
  };
}
