import type { Locale } from '../ast/notice.ts';
import type { DateStretch } from './dates.ts';
import { type Declaration, type DeclaredStretch, formsIn } from './declared.ts';
import type { Facts, ProtectedText } from './facts.ts';
import { holds } from './holds.ts';
import { wordsOf } from './locale-words.ts';
import type { NumberStretch } from './number-stretch.ts';
import { plainText } from './plain-text.ts';
import type { Stretch } from './stretch.ts';

/** A text with its facts. */
export interface ReadText {
  readonly text: string;
  readonly locale: Locale;
  readonly facts: Facts;
}

/** What one text states that the other does not. */
export interface Difference<Missing, Added = Missing> {
  readonly missing: readonly Missing[];
  readonly added: readonly Added[];
}

export interface NumberDifference extends Difference<NumberStretch> {
  /** Numbers of the source that the translation has, but not as often, though it has others that the source lacks. */
  readonly fewer: readonly NumberStretch[];
}

/**
 * Numbers by their values. Languages differ in how often they repeat one, so that a number stands less often is a
 * difference only where another may have taken its place. A number of the translation that is 1 is never `added`:
 * "a year" is 1년. In a language without a row, words of the source ask for nothing, and the parts of a date count as
 * numbers, since there they may not be recognised as one.
 */
export function numberDifference(source: ReadText, target: ReadText): NumberDifference {
  const known = wordsOf(source.locale) !== undefined && wordsOf(target.locale) !== undefined;
  const asks = ({ required, text }: NumberStretch) => required && (known || /\d/.test(text));
  const asked = source.facts.numbers.filter(asks);
  const inSource = valueCounts(source.facts, known);
  const inTarget = valueCounts(target.facts, known);
  const missing = asked.filter(({ readings }) => !readings.some((reading) => inTarget.has(reading)));
  const added = target.facts.numbers.filter(
    (number) => asks(number) && !number.readings.some((reading) => reading === '1' || inSource.has(reading)),
  );
  if (missing.length > 0 || added.length === 0) return { missing, fewer: [], added };
  const counts = new Map<string, number>();
  for (const { readings } of asked) countOne(counts, readings);
  const fewer = asked.filter(({ readings }) =>
    readings.every((reading) => (counts.get(reading) ?? 0) > (inTarget.get(reading) ?? 0)),
  );
  return { missing, fewer, added };
}

/** How often each value stands in a text. */
function valueCounts({ numbers, dates }: Facts, datesAreRead: boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { readings } of numbers) countOne(counts, readings);
  if (datesAreRead) return counts;
  for (const { readings } of dates) {
    for (const reading of readings)
      countOne(
        counts,
        reading.split(/[-/]+/).map((part) => String(Number(part))),
      );
  }
  return counts;
}

function countOne(counts: Map<string, number>, readings: readonly string[]): void {
  for (const reading of new Set(readings)) counts.set(reading, (counts.get(reading) ?? 0) + 1);
}

/**
 * Dates by what they mean. A month alone is never `added`: a language may say one where the other does not. Where the
 * months of the translation's language are not known, its numbers must hold the year and the day.
 */
export function dateDifference(source: ReadText, target: ReadText): Difference<DateStretch> {
  const sourceKnown = wordsOf(source.locale) !== undefined;
  const targetKnown = wordsOf(target.locale) !== undefined;
  const inSource = new Set(source.facts.dates.flatMap(({ readings }) => readings));
  const inTarget = new Set(target.facts.dates.flatMap(({ readings }) => readings));
  const digits = new Set(target.facts.numbers.flatMap(({ readings }) => readings));
  const missing = source.facts.dates.filter(({ readings }) => {
    if (readings.some((reading) => inTarget.has(reading))) return false;
    return (
      targetKnown || !readings.some((reading) => withoutMonth(reading).every((part) => digits.has(part)))
    );
  });
  const added = target.facts.dates.filter(({ readings }) => {
    return sourceKnown && readings.every((reading) => !inSource.has(reading) && !/^--\d\d$/.test(reading));
  });
  return { missing, added };
}

/** `2022-06-03` → 2022, 3; `--06` → nothing. */
function withoutMonth(reading: string): readonly string[] {
  const [, year = '', days = ''] = /^(\d{4}|-)-\d\d(?:-(.*))?$/.exec(reading) ?? [];
  return [year, ...days.split('/')].filter((part) => /^\d+$/.test(part)).map((part) => String(Number(part)));
}

/**
 * E-mail addresses, each as often as it stands there. Where a declared one is missing, what was added is told with that.
 */
export function emailDifference(source: ReadText, target: ReadText): Difference<Stretch> {
  const missing = leftOver(source.facts.emails, target.facts.emails);
  if (missing.length === 0 && declaredDifference(source, target).missing.some(isEmail)) {
    return { missing, added: [] };
  }
  const known = new Set(source.facts.declared.map(({ text }) => text));
  const declared = target.facts.declared.filter((found) => isEmail(found) && !known.has(found.text));
  return { missing, added: [...leftOver(target.facts.emails, source.facts.emails), ...declared] };
}

function isEmail({ declarations }: DeclaredStretch): boolean {
  return declarations.some(({ kind }) => kind === 'email');
}

/** What the readers call that which a declared text of a kind is instead. */
const readAs: Readonly<Record<string, ProtectedText['kind']>> = {
  address: 'postal-code',
  entity: 'entity',
  phone: 'phone',
  statute: 'statute',
};

/**
 * The declared texts of the source that the translation holds in none of their forms, each once; and what it holds of
 * the same kind instead.
 */
export function declaredDifference(source: ReadText, target: ReadText): Difference<DeclaredStretch, Stretch> {
  if (source.facts.declared.length === 0) return { missing: [], added: [] };
  const held = new Set(target.facts.declared.flatMap(({ declarations }) => declarations));
  const words = folded(target.text);
  const isHeld = (declaration: Declaration): boolean =>
    held.has(declaration) || formsIn(declaration, target.locale).some((form) => holds(words, folded(form)));
  const missing = distinct(source.facts.declared).filter(({ declarations }) => !declarations.some(isHeld));
  if (missing.length === 0) return { missing, added: [] };
  const kinds = new Set(missing.flatMap(({ declarations }) => declarations.map(({ kind }) => readAs[kind])));
  const instead = [
    ...(missing.some(isEmail) ? target.facts.emails : []),
    ...target.facts.protectedTexts.filter(({ kind }) => kinds.has(kind)),
  ];
  return { missing, added: instead.filter(({ text }) => !source.text.includes(text)) };
}

function distinct(found: readonly DeclaredStretch[]): readonly DeclaredStretch[] {
  const seen = new Set<Declaration | undefined>();
  return found.filter(({ declarations: [first] }) => {
    if (seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}

function leftOver(these: readonly Stretch[], those: readonly Stretch[]): readonly Stretch[] {
  const counts = new Map<string, number>();
  for (const { text } of those) counts.set(text, (counts.get(text) ?? 0) + 1);
  return these.filter(({ text }) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left <= 0;
  });
}

const mostMissing = 8;

/**
 * The protected texts of the source that the translation does not hold character by character, the first few of them;
 * and those of the translation that are not in the source and of a kind that is missing.
 */
export function protectedDifference(source: ReadText, target: ReadText): Difference<ProtectedText> {
  const words = folded(target.text);
  const known = new Set(target.facts.protectedTexts.flatMap(({ forms }) => forms));
  const missing: ProtectedText[] = [];
  for (const text of source.facts.protectedTexts) {
    if (missing.length === mostMissing) break;
    if (!text.forms.some((form) => known.has(form) || holds(words, folded(form)))) missing.push(text);
  }
  const kinds = new Set(missing.map(({ kind }) => kind));
  const inSource = new Set(source.facts.protectedTexts.flatMap(({ forms }) => forms));
  const added = target.facts.protectedTexts.filter(
    ({ kind, forms }) => kinds.has(kind) && !forms.some((form) => inSource.has(form)),
  );
  return { missing, added };
}

function folded(text: string): string {
  return plainText(text).replace(/[ \n]+/g, ' ');
}
