import type { Clause, Locale } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { proseOf } from '../ast/walk.ts';
import { factsOf } from '../facts/facts.ts';
import { untranslatedReason } from '../facts/untranslated.ts';
import { printTagged, readTagged, tagScopeOf } from '../locale/inline-tags.ts';
import type { ClauseStatus } from '../status/clause-state.ts';
import { type SourceFingerprint, sourceFingerprint, targetFingerprint } from '../status/fingerprint.ts';
import { isExcessive } from '../syntax/excess.ts';
import type { HandInUnit } from './hand-in.ts';

/** The source text that a translation was made from. */
export interface MadeFrom {
  readonly fingerprint: SourceFingerprint;
  readonly text: string;
  /** It is what the source says now. */
  readonly isToday: boolean;
}

/**
 * What becomes of a clause that came back:
 * - `left`: the file has nothing new of it: it is empty, as it was handed out, or as the catalog is;
 * - `copied`: its translation is the source's own words, as some programs fill in what nobody translated;
 * - `confirmed`: the text is as it was, and the translator's program says that it is done, though its source changed;
 * - `taken`: it has a new text;
 * - `conflict`: it has a new text, and so has the catalog since the file was made. `isKnown` where the file says of
 *   which text it was made.
 */
export type Verdict =
  | { readonly type: 'left' | 'copied' }
  | { readonly type: 'confirmed'; readonly from: MadeFrom }
  | { readonly type: 'taken'; readonly text: string; readonly from: MadeFrom }
  | { readonly type: 'conflict'; readonly text: string; readonly isKnown: boolean }
  | { readonly type: 'refused'; readonly reason: string };

export interface JudgedIn {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** Take what was made from another source text, as stale. */
  readonly allowStale: boolean;
}

/** Holds a unit that came back against the clause as it is now. Its tags are not looked at. */
export function judgeUnit(unit: HandInUnit, clause: ClauseStatus, judged: JudgedIn): Verdict {
  const excess = [unit.target, unit.source ?? ''].find(isExcessive);
  if (excess !== undefined)
    return { type: 'refused', reason: `has ${excess.length} characters, more than any clause needs` };
  const text = tidyText(unit.target);
  if (text === '') return { type: 'left' };
  const from = madeFrom(unit, clause);
  if (clause.target !== null && saysTheSame(text, clause.target, clause.source)) {
    const isDone = clause.state === 'stale' && unit.finished === true && from?.isToday === true;
    return isDone ? { type: 'confirmed', from } : { type: 'left' };
  }
  if (targetFingerprint(unit.target) === unit.base) return { type: 'left' };
  if (isCopy(unit, text, { clause, judged })) return { type: 'copied' };
  if (from === null)
    return { type: 'refused', reason: 'the file does not say which source text was translated' };
  if (!from.isToday && !judged.allowStale)
    return { type: 'refused', reason: 'the file was made from another source text than the notice has now' };
  if (unit.base !== (clause.targetFingerprint ?? 'none') && !(unit.base === null && clause.target === null))
    return { type: 'conflict', text, isKnown: unit.base !== null };
  return { type: 'taken', text, from };
}

/** A text as a catalog should hold it: NFC, on one line, nothing at its ends. */
function tidyText(text: string): string {
  return foldText(text).trim();
}

/** Whether two texts are read the same. */
function saysTheSame(one: string, other: string, source: Clause): boolean {
  return one === tidyText(other) || canonical(one, source) === canonical(other, source);
}

function canonical(text: string, source: Clause): string {
  const { children, faults } = readTagged(text, tagScopeOf(source), () => source.span);
  return faults.length > 0 ? tidyText(text) : printTagged(children);
}

/** `null` where the file says nothing of its source. */
function madeFrom(unit: HandInUnit, clause: ClauseStatus): MadeFrom | null {
  const today = printTagged(clause.source.children);
  const told = unit.source === null || unit.source === '' ? null : tidyText(unit.source);
  const isToday =
    (unit.sourceFingerprint ?? clause.sourceFingerprint) === clause.sourceFingerprint &&
    (told ?? today) === today;
  if (unit.sourceFingerprint === null && told === null) return null;
  if (isToday) return { fingerprint: clause.sourceFingerprint, text: today, isToday };
  const other = unit.sourceFingerprint === clause.sourceFingerprint ? null : unit.sourceFingerprint;
  const text = told ?? '';
  return { fingerprint: other ?? fingerprintOf(text, clause.source), text, isToday };
}

/** The fingerprint of a source text of which no more is known than its words: its links lead where they lead now. */
function fingerprintOf(text: string, today: Clause): SourceFingerprint {
  const { children } = readTagged(text, tagScopeOf(today), () => today.span);
  return sourceFingerprint({ ...today, children });
}

/** The source's own words where they are no translation: an address is the same in every language. */
function isCopy(
  unit: HandInUnit,
  text: string,
  {
    clause,
    judged: { sourceLocale, targetLocale },
  }: { readonly clause: ClauseStatus; readonly judged: JudgedIn },
): boolean {
  if (text !== printTagged(clause.source.children) && text !== tidyText(unit.source ?? '')) return false;
  const words = proseOf(clause.source.children);
  const read = (locale: Locale) => ({ text: words, locale, facts: factsOf(words, locale) });
  return untranslatedReason(read(sourceLocale), read(targetLocale), clause.role) !== null;
}
