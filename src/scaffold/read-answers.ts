import type * as z from 'zod';
import type { Locale, NoticeId } from '../ast/notice.ts';
import { layoutNeeds, unmetNeeds } from '../locale/script.ts';
import { issueWords } from '../syntax/issue-words.ts';
import { locale, noticeId, noticeMetadata, printedName } from '../syntax/metadata.ts';
import { isCountryOnly, suggestLocale } from '../syntax/suggest-locale.ts';
import type { AnswerFault, ReadAnswer } from './answers.ts';
import { languageName } from './language-name.ts';

/** Reads the name of a notice. */
export function readId(text: string): ReadAnswer<NoticeId> {
  return readAs(noticeId, text, suggestId);
}

/** Reads a title, which stands on one line. */
export function readTitle(text: string): ReadAnswer<string> {
  return readAs(printedName, text, oneLine);
}

/** Reads the name of a company; nothing is no name. */
export function readCompany(text: string): ReadAnswer<string | null> {
  return text.trim() === '' ? { type: 'answer', value: null } : readAs(printedName, text, oneLine);
}

/** Reads where a notice is going to be published. */
export function readUrl(text: string): ReadAnswer<string> {
  return readAs(noticeMetadata.shape.url, text, suggestUrl);
}

/** Reads the tag of a locale that a notice can be made in. */
export function readLocale(text: string): ReadAnswer<Locale> {
  const read = readAs(locale, text, suggestLocale);
  if (read.type === 'fault') return read;
  if (isCountryOnly(text)) {
    return fault(`\`${text}\` is the code of a country, and of no language`, suggestLocale(text));
  }
  const [need] = unmetNeeds(read.value);
  if (need === undefined) return read;
  return fault(`${languageName(read.value)} needs ${layoutNeeds[need]}, which Stele does not do yet`, null);
}

/** Reads the locales that a notice is translated into: tags with commas or spaces between them, or none. */
export function readTranslations(text: string, source: Locale): ReadAnswer<readonly Locale[]> {
  const tags = new Set(text.split(/[\s,]+/).filter((tag) => tag !== ''));
  const locales: Locale[] = [];
  for (const tag of tags) {
    const read = readLocale(tag);
    if (read.type === 'fault')
      return tags.size === 1 ? read : { ...read, reason: `\`${tag}\`: ${read.reason}` };
    if (read.value === source)
      return fault(`the notice is written in \`${tag}\`: that is no translation`, null);
    locales.push(read.value);
  }
  return { type: 'answer', value: locales };
}

/** A fault in words: the reason, and what may have been meant. */
export function describeFault({ reason, suggestion }: AnswerFault): string {
  return suggestion === null ? reason : `${reason}; perhaps \`${suggestion}\`?`;
}

function readAs<Value>(
  shape: z.ZodType<Value>,
  text: string,
  suggest: (text: string) => string | null,
): ReadAnswer<Value> {
  const read = shape.safeParse(text, { error: issueWords });
  if (read.success) return { type: 'answer', value: read.data };
  const suggestion = suggest(text);
  const holds = suggestion !== null && shape.safeParse(suggestion).success;
  return fault(read.error.issues[0]?.message ?? 'it cannot be read', holds ? suggestion : null);
}

function fault<Value>(reason: string, suggestion: string | null): ReadAnswer<Value> {
  return { type: 'fault', reason, suggestion };
}

function suggestId(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

function suggestUrl(text: string): string {
  const [address = ''] = text.trim().split('#');
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address.replace(/^\/+/, '')}`;
}
