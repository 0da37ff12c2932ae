import type { Clause, ClauseId, Locale, NoticeId, Span } from '../../../src/ast/notice.ts';
import type { ClauseRole } from '../../../src/ast/walk.ts';
import { declaredBook } from '../../../src/check/declared-book.ts';
import { readClause } from '../../../src/check/read-clause.ts';
import type { ClausePair, EditionClause, Rule } from '../../../src/check/rule.ts';
import { termUseOf } from '../../../src/check/term-use.ts';
import { termBook } from '../../../src/facts/term-book.ts';
import { type CatalogEntry, spanWithin } from '../../../src/locale/catalog.ts';
import type { GlossaryTerm } from '../../../src/locale/glossary.ts';
import { readTagged } from '../../../src/locale/inline-tags.ts';
import type { DeclaredFact } from '../../../src/syntax/declared-facts.ts';

interface Texts {
  readonly source: string;
  readonly target: string;
  readonly locale?: string;
  readonly from?: string;
  readonly role?: ClauseRole;
  /** What the notice declares. */
  readonly facts?: readonly DeclaredFact[];
  /** The rows of the glossary. */
  readonly terms?: readonly GlossaryTerm[];
}

/** A pair whose two sides are written as a catalog writes them: `<strong>`, `<em>` and `<br/>` are tags. */
export function clausePair({
  source,
  target,
  locale = 'ko',
  from = 'en',
  role = 'paragraph',
  facts = [],
  terms = [],
}: Texts): ClausePair {
  const entry = entryOf(target, 'locales/ko/privacy.json');
  const sourceClause = clauseOf(entryOf(source, 'notice/privacy/notice.md'));
  const targetClause = clauseOf(entry);
  const [sourceLocale, targetLocale] = [from as Locale, locale as Locale];
  const declared = declaredBook(facts);
  const texts = {
    source: readClause(sourceClause, sourceLocale, declared.readerOf(sourceLocale)),
    target: readClause(targetClause, targetLocale, declared.readerOf(targetLocale)),
  };
  return {
    role,
    source: sourceClause,
    sourceLocale,
    target: targetClause,
    targetLocale,
    entry,
    texts,
    termUse: () => termUseOf(texts.source, texts.target, termBook(terms, sourceLocale, targetLocale)),
  };
}

/** A clause of an edition. `printable` says which characters the fonts have; all, if it is left out. */
export function editionClause(
  text: string,
  locale = 'en',
  printable: (codePoint: number) => boolean = () => true,
): EditionClause {
  const source = { id: 'privacy' as NoticeId };
  const context = { source, declared: declaredBook([]), canPrint: printable } as EditionClause['context'];
  const clause = clauseOf(entryOf(text, 'locales/ko/privacy.json'));
  return { locale: locale as Locale, role: 'paragraph', clause, context };
}

/** What a rule says about a pair: its messages. */
export function saidOfPair(rule: Rule, texts: Texts): readonly string[] {
  if (rule.scope !== 'pair') throw new Error(`${rule.code} does not look at pairs`);
  return [...rule.check(clausePair(texts))].map(({ message }) => message);
}

/** What a rule says about a clause: its messages. */
export function saidOfClause(rule: Rule, edition: EditionClause): readonly string[] {
  if (rule.scope !== 'clause') throw new Error(`${rule.code} does not look at clauses`);
  return [...rule.check(edition)].map(({ message }) => message);
}

function entryOf(text: string, file: string): CatalogEntry {
  const span: Span = { file, start: 17, end: 17 + text.length };
  return { key: 'Cookies.1', text, keySpan: span, span };
}

function clauseOf(entry: CatalogEntry): Clause {
  const place = (start: number, end: number) => spanWithin(entry, start, end);
  const { children } = readTagged(entry.text, { links: new Map(), prose: '' }, place);
  return { type: 'clause', id: 'Cookies.1' as ClauseId, children, span: entry.span };
}
