import type { Clause, ClauseId, Inline, Locale, NoticeId } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { printTagged, readTagged, tagScopeOf } from '../locale/inline-tags.ts';
import { rewriteClauses } from '../syntax/fmt/rewrite-clauses.ts';
import { parse } from '../syntax/parse.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import { knownTitles } from './known-titles.ts';
import { companySlot, starterNotice } from './starter-notice.ts';
import { type StarterLanguage, starterWords } from './starter-words.ts';

/** What stands in the starter text as its author's own. */
export interface StarterNames {
  readonly title: string;
  readonly company: string;
}

/** The language that the starter text has words in for a locale; `null` where it has none. */
export function starterLanguage(locale: Locale): StarterLanguage | null {
  const { language } = new Intl.Locale(locale);
  return language === 'en' || Object.hasOwn(starterWords, language) ? (language as StarterLanguage) : null;
}

/** What a notice of this kind is called in a locale; in English where the starter text has no words in its language. */
export function usualTitle(locale: Locale): string {
  const [usual] = knownTitles;
  return usual[starterLanguage(locale) ?? 'en'];
}

/**
 * A notice's file with the starter text in a language below its front matter, every clause with its id. Whatever the
 * names hold is text, never Markdown.
 */
export function starterSource(
  { id, frontMatter }: { readonly id: NoticeId; readonly frontMatter: string },
  language: StarterLanguage,
  names: StarterNames,
): SourceFile {
  const path = `notice/${id}/notice.md`;
  const file = { path, bytes: new TextEncoder().encode(`${frontMatter}\n${starterNotice}`) };
  const { text } = rewriteClauses(file, wordsIn(language, names));
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The starter text in a language as a catalog has it, by clause. */
export function starterTexts(language: StarterLanguage, names: StarterNames): ReadonlyMap<ClauseId, string> {
  return new Map([...wordsIn(language, names)].map(([id, inlines]) => [id, printTagged(inlines)]));
}

function wordsIn(language: StarterLanguage, names: StarterNames): Map<ClauseId, readonly Inline[]> {
  return new Map(
    starterClauses().map((clause) => [
      clause.id,
      clause.id === 'title'
        ? [{ type: 'text', value: names.title, span: clause.span }]
        : named(inlinesIn(language, clause), names.company),
    ]),
  );
}

/** Front matter that the parser asks for; nothing of it is used. */
const anyFrontMatter =
  '---\nid: x\nversion: 2000-01-01\neffective: 2000-01-01\nlocale: en\nurl: https://x.example\n---\n';

function starterClauses(): Clause[] {
  const text = `${anyFrontMatter}\n${starterNotice}`;
  const notice = { path: 'notice/x/notice.md', bytes: new TextEncoder().encode(text) };
  const { value } = parse({ folder: 'notice/x', notice, jurisdictions: [], ledger: null, facts: null });
  return [...clausesOf(value.notice)].map(({ clause }) => clause);
}

function inlinesIn(language: StarterLanguage, clause: Clause): readonly Inline[] {
  if (language === 'en') return clause.children;
  const text = new Map<string, string>(Object.entries(starterWords[language])).get(clause.id);
  if (text === undefined) throw new Error(`the starter text has no words for ${clause.id} in ${language}`);
  return readTagged(text, tagScopeOf(clause), () => clause.span).children;
}

function named(inlines: readonly Inline[], company: string): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'text')
      return { ...inline, value: inline.value.replaceAll(companySlot, () => company) };
    return inline.type === 'break' ? inline : { ...inline, children: named(inline.children, company) };
  });
}
