import type { Locale } from '../../ast/notice.ts';
import { proseOf } from '../../ast/walk.ts';
import { wordsOf } from '../../facts/locale-words.ts';
import { findingInClause } from '../finding.ts';
import type { Rule } from '../rule.ts';

const brackets: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '（）', '［］', '【】', '〔〕'].map(pair),
);

function pair(marks: string): [string, string] {
  return [marks.charAt(0), marks.charAt(1)];
}

/**
 * Brackets and quotation marks pair up within a clause. In a language of which no pairs are known only brackets are
 * looked at: “ is a closing mark in German.
 */
export const punctuationUnbalanced: Rule = {
  scope: 'clause',
  code: 'punctuation-unbalanced',
  *check(edition) {
    const prose = proseOf(edition.clause.children);
    const fault = firstFault(prose, edition.locale);
    if (fault === undefined) return;
    const mark = prose.charAt(fault.at);
    yield findingInClause('punctuation-unbalanced', edition, {
      message: `\`${mark}\` ${fault.kind === 'unclosed' ? 'is not closed' : 'closes nothing'}`,
      at: { start: fault.at, end: fault.at + 1 },
    });
  },
};

interface Fault {
  readonly kind: 'unclosed' | 'unopened';
  readonly at: number;
}

function firstFault(prose: string, locale: Locale): Fault | undefined {
  const pairs = new Map([...brackets, ...(wordsOf(locale)?.quotes ?? []).map(pair)]);
  const closers = new Set(pairs.values());
  const open: { readonly closer: string; readonly at: number }[] = [];
  for (const { 0: mark, index: at } of prose.matchAll(/[^\p{L}\p{N}\s.,]/gu)) {
    const closer = pairs.get(mark);
    const last = open.at(-1);
    if (closer !== undefined) open.push({ closer, at });
    else if (mark === '’' && isApostrophe(prose, at)) continue;
    else if (last?.closer === mark) open.pop();
    else if (closers.has(mark) && mark !== '’' && !isListLabel(prose, at)) {
      return last === undefined ? { kind: 'unopened', at } : { kind: 'unclosed', at: last.at };
    }
  }
  const [first] = open;
  return first === undefined ? undefined : { kind: 'unclosed', at: first.at };
}

/** Within a word (don’t). After one (users’) it may close a quotation, and where it closes nothing it is let be. */
function isApostrophe(prose: string, at: number): boolean {
  return /^\p{Script=Latin}’\p{Script=Latin}$/u.test(prose.slice(at - 1, at + 2));
}

/** "a) …; b) …", "1) …": a bracket that is never opened. */
function isListLabel(prose: string, at: number): boolean {
  return (
    prose.charAt(at) === ')' &&
    /(?:^|[\s(])(?:[\p{L}]|[ivx]{1,4}|\d{1,3})$/u.test(prose.slice(Math.max(0, at - 5), at))
  );
}
