import type { Locale } from '../ast/notice.ts';
import { plainText } from './plain-text.ts';
import { type Stretch, stretchAt } from './stretch.ts';

/** What a notice declares of a text that must stand as it is. */
export interface Declaration {
  readonly name: string;
  /** What it is, for messages: `address`. */
  readonly kind: string;
  /** How the source writes it; white space is single spaces. */
  readonly text: string;
  /** How a locale writes it, where that differs; any of a locale's forms will do. */
  readonly forms: ReadonlyMap<Locale, readonly string[]>;
}

/** A declared text where it stands. */
export interface DeclaredStretch extends Stretch {
  /**
   * Those whose form in this locale this is: two names of one law may have one translation. None where it is what the
   * source writes, and the locale has a form of its own.
   */
  readonly declarations: readonly Declaration[];
}

export type ReadDeclared = (text: string) => readonly DeclaredStretch[];

/** How a declared text is written in a locale: as in the source where nothing else is said. */
export function formsIn({ text, forms }: Declaration, locale: Locale): readonly string[] {
  return forms.get(locale) ?? [text];
}

/** Reads nothing: of a notice that declares no facts. */
export const readNoDeclared: ReadDeclared = () => [];

/**
 * A reader of the declared texts of one locale: every place where one stands, in order, the longest where several
 * begin. One that is the beginning, the middle or the end of a longer number or Latin word is not it; a Korean particle
 * may follow at once.
 */
export function declaredReader(declarations: readonly Declaration[], locale: Locale): ReadDeclared {
  if (declarations.length === 0) return readNoDeclared;
  const pairs = declarations.flatMap((declaration) =>
    formsIn(declaration, locale).map((form) => [plainText(form), declaration] as const),
  );
  const byForm = new Map<string, Declaration[]>();
  const byLine = new Map<string, Declaration[]>();
  for (const [form, declaration] of pairs) {
    addTo(byForm, form, declaration);
    addTo(byLine, onOneLine(form), declaration);
  }
  const written = declarations.map(({ text }) => plainText(text));
  const forms = [...new Set([...byForm.keys(), ...written])].sort((a, b) => b.length - a.length);
  const initials = [...new Set(forms.map((form) => [...form][0] ?? ''))].map(inClass).join('');
  const pattern = new RegExp(`(?=[${initials}])(?:${forms.map(formPattern).join('|')})`, 'gu');
  return (text) =>
    [...plainText(text).matchAll(pattern)].map(({ 0: found, index }) => ({
      ...stretchAt(text, index, index + found.length),
      declarations: byForm.get(found) ?? byLine.get(onOneLine(found)) ?? [],
    }));
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** The same for a form as it is declared and as it was found on several lines. */
function onOneLine(form: string): string {
  return form.replace(/,?[ \n]+/g, ' ');
}

/** A comma may be a line break where an address is set on lines, and so may a space. */
function formPattern(form: string): string {
  const lines = form
    .split(', ')
    .map((line) => line.split(' ').map(literal).join('[ \\n]'))
    .join('(?:,[ \\n]|\\n)');
  return `${edgeBefore(form)}${lines}${edgeAfter(form)}`;
}

function literal(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}

function inClass(character: string): string {
  return character.replace(/[\]\\^-]/g, '\\$&');
}

function edgeBefore(form: string): string {
  if (/^\d/.test(form)) return '(?<!\\d)';
  return /^\p{Script=Latin}/u.test(form) ? '(?<!\\p{Script=Latin})' : '';
}

function edgeAfter(form: string): string {
  if (/\d$/.test(form)) return '(?!\\d)';
  return /\p{Script=Latin}$/u.test(form) ? '(?!\\p{Script=Latin})' : '';
}
