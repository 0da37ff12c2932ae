import type { Locale, NoticeId } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { readJsonObject } from '../syntax/read-json.ts';
import { isCountryOnly, suggestLocale } from '../syntax/suggest-locale.ts';
import { type SourceFile, startOf } from '../syntax/text-file.ts';
import type { Catalog, CatalogEntry } from './catalog.ts';
import type { Words } from './words.ts';

export interface CatalogSource {
  readonly notice: NoticeId;
  readonly locale: Locale;
  /** Relative to the project. */
  readonly path: string;
  /** `null` where there is no such file. */
  readonly source: SourceFile | null;
}

function missing(locale: Locale): string {
  const meant = isCountryOnly(locale) ? suggestLocale(locale) : null;
  return meant === null
    ? `\`stele translate begin ${locale}\` begins it; where no such language was meant, correct \`translations\` in the front matter`
    : `\`${locale}\` is the code of a country, and of no language: perhaps \`${meant}\` was meant in the front matter`;
}

/** Reads a catalog and registers its texts. `null` where there is none that can be read. */
export function readCatalog(from: CatalogSource, words: Words): Reported<Catalog | null> {
  const { notice, locale, path, source } = from;
  if (source === null) {
    const message = `there is no catalog \`${path}\``;
    return {
      value: null,
      diagnostics: [
        diagnostic('file-unreadable', {
          message,
          span: startOf(path),
          notice,
          locale,
          hint: missing(locale),
        }),
      ],
    };
  }
  const { value: pairs, diagnostics } = readJsonObject(source);
  if (diagnostics.length > 0) {
    return { value: null, diagnostics: diagnostics.map((found) => ({ ...found, notice, locale })) };
  }
  const found: Diagnostic[] = [];
  const texts: Record<string, string> = {};
  for (const { key, value, span } of pairs) {
    if (typeof value === 'string') texts[key] = value;
    else {
      const message = `the value of \`${key}\` is not a text`;
      found.push(diagnostic('json-invalid', { message, span, notice, locale }));
    }
  }
  words.register(locale, notice, texts);
  const entries = new Map<string, CatalogEntry>();
  for (const { key, keySpan, span } of pairs) {
    const text = words.text(locale, notice, key);
    if (text !== undefined) entries.set(key, { key, text, keySpan, span });
  }
  return { value: { notice, locale, file: path, entries }, diagnostics: found };
}
