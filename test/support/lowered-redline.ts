import type { Locale, Notice } from '../../src/ast/notice.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { createWords, phraseNamespace } from '../../src/locale/words.ts';
import { lower } from '../../src/lower/lower.ts';
import { lowerRedline } from '../../src/lower/lower-redline.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { stele } from './fixture-project.ts';

/** Two notices as their editions, and as the redline of them. */
export interface LoweredRedline {
  readonly redline: Flow;
  readonly editions: { readonly new: Flow; readonly old: Flow };
}

const words = createWords();
for (const [locale, source] of stele.phrases) {
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);
}
const nameOf = (locale: Locale): string => words.phrases(locale).say('localeName');

/** Lowers notices of one locale, in Stele's own words: both editions by themselves, and what was changed between them. */
export function loweredRedline(before: Notice, after: Notice): LoweredRedline {
  const phrases = words.phrases(after.locale);
  const edition = (notice: Notice): Flow =>
    lower(notice, { phrases, nameOf, files: [], outdated: new Set() });
  const redline = redlineOf(before, after);
  return {
    redline: lowerRedline(redline, changesIn(redline), { phrases, nameOf, locales: [after.locale] }),
    editions: { new: edition(after), old: edition(before) },
  };
}
