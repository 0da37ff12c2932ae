import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { clausesOf, proseOf } from '../ast/walk.ts';
import { printTagged } from '../locale/inline-tags.ts';
import { catalogFile, phraseFiles, type ShippedPhrases } from './locale-files.ts';
import type { NewFile } from './new-file.ts';
import { anyCompany } from './notice-sources.ts';
import { translatedTitle } from './scaffold.ts';
import { starterLanguage, starterTexts } from './starter.ts';

/**
 * The files that a notice's translation into one more locale begins with: a catalog with every clause, and the phrases where
 * Stele ships none. A clause that still says what the starter text says comes translated where there are words for it;
 * every other one is left empty.
 */
export function beginTranslation(
  notice: Notice,
  locale: Locale,
  phrases: ShippedPhrases,
): readonly NewFile[] {
  return [catalogFile(notice, locale, knownWords(notice, locale)), ...phraseFiles(locale, phrases)];
}

function knownWords(notice: Notice, locale: Locale): ReadonlyMap<ClauseId, string> {
  const [from, to] = [starterLanguage(notice.locale), starterLanguage(locale)];
  if (from === null || to === null || from === to) return new Map();
  const title = proseOf(notice.title.children);
  const company = notice.company ?? anyCompany;
  const before = starterTexts(from, { title, company });
  const after = starterTexts(to, { title: translatedTitle(title, notice.locale, locale) ?? '', company });
  const unchanged = [...clausesOf(notice)].filter(
    ({ clause }) => before.get(clause.id) === printTagged(clause.children),
  );
  return new Map(unchanged.map(({ clause: { id } }) => [id, after.get(id) ?? '']));
}
