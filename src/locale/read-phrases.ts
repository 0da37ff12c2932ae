import type { Locale } from '../ast/notice.ts';
import { closest } from '../diagnostic/closest.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { type JsonPair, readJsonObject } from '../syntax/read-json.ts';
import { type SourceFile, startOf } from '../syntax/text-file.ts';
import { type PhraseKey, phraseKeys } from './phrase-keys.ts';

/** Reads a locale's `ui.json`: words for every phrase, each with its placeholders (i18next's `{{name, format}}`). */
export function readPhrases(locale: Locale, source: SourceFile): Reported<Readonly<Record<string, string>>> {
  const { value: pairs, diagnostics } = readJsonObject(source);
  if (diagnostics.length > 0) return { value: {}, diagnostics };
  const texts: Record<string, string> = {};
  const found: Diagnostic[] = [];
  const held = new Set(pairs.map(({ key }) => key));
  const missing = new Set(Object.keys(phraseKeys).filter((key) => !held.has(key)));
  for (const pair of pairs) {
    if (!isPhraseKey(pair.key)) {
      // A key that was mistyped is one fault, not a phrase too many and another too few.
      const meant = closest(pair.key, missing);
      const near = meant ?? closest(pair.key, Object.keys(phraseKeys));
      if (meant !== null) missing.delete(meant);
      found.push(
        diagnostic('phrase-unknown', {
          message: `there is no phrase \`${pair.key}\`${meant === null ? '' : `, and \`${meant}\` is missing`}`,
          span: pair.keySpan,
          locale,
          ...(near === null ? {} : { hint: `the nearest one is \`${near}\`` }),
        }),
      );
    } else if (typeof pair.value === 'string' && pair.value.trim() !== '') {
      texts[pair.key] = pair.value;
      found.push(...placeholderFaults(pair.key, { ...pair, value: pair.value }, locale));
    }
  }
  for (const key of Object.keys(phraseKeys)) {
    if (texts[key] !== undefined || !(missing.has(key) || held.has(key))) continue;
    found.push(
      diagnostic('phrase-missing', {
        message: `the locale \`${locale}\` has no words for the phrase \`${key}\``,
        span: startOf(source.path),
        locale,
      }),
    );
  }
  return { value: texts, diagnostics: found };
}

function isPhraseKey(key: string): key is PhraseKey {
  return Object.hasOwn(phraseKeys, key);
}

function* placeholderFaults(
  key: PhraseKey,
  pair: JsonPair & { readonly value: string },
  locale: Locale,
): Generator<Diagnostic> {
  const wanted: readonly string[] = phraseKeys[key];
  const held = [...pair.value.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name = '']) => name);
  const missing = wanted.filter((name) => !held.includes(name));
  const added = held.filter((name) => !wanted.includes(name));
  if (missing.length === 0 && added.length === 0) return;
  const names = [
    ...missing.map((name) => `lacks \`{{${name}}}\``),
    ...added.map((name) => `has \`{{${name}}}\``),
  ];
  yield diagnostic('placeholder-mismatch', {
    message: `the phrase \`${key}\` ${names.join(' and ')}`,
    span: pair.span,
    locale,
  });
}
