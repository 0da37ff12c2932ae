import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { phraseKeys } from '../locale/phrase-keys.ts';
import { catalogPath, writeCatalog } from '../locale/write-catalog.ts';
import { readText, type SourceFile } from '../syntax/text-file.ts';
import type { NewFile } from './new-file.ts';

/** What Stele ships of each locale's phrases. */
export type ShippedPhrases = ReadonlyMap<Locale, SourceFile>;

/** A catalog of a notice with these texts; a clause that has none of them stands empty, for `stele check` to name. */
export function catalogFile(notice: Notice, locale: Locale, texts: ReadonlyMap<ClauseId, string>): NewFile {
  const order = [...clausesOf(notice)]
    .filter(({ clause }) => clause.children.length > 0)
    .map(({ clause }) => clause.id);
  const all = new Map(order.map((id) => [id, texts.get(id) ?? '']));
  const file = writeCatalog({ path: catalogPath(locale, notice.id), source: null, order }, all);
  return { path: file.path, text: readText(file).value.text, spare: false };
}

/**
 * The phrases that a project needs for a locale: none where Stele ships them, those of its language where it ships these
 * (`en` for `en-GB`), else every key with its words left empty, for `stele check` to name.
 */
export function phraseFiles(locale: Locale, shipped: ShippedPhrases): readonly NewFile[] {
  if (shipped.has(locale)) return [];
  const ofLanguage = shipped.get(new Intl.Locale(locale).language as Locale);
  const empty = Object.fromEntries(Object.keys(phraseKeys).map((key) => [key, '']));
  const text =
    ofLanguage === undefined ? `${JSON.stringify(empty, null, 2)}\n` : readText(ofLanguage).value.text;
  return [{ path: `locales/${locale}/ui.json`, text, spare: false }];
}
