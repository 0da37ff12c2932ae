import { eastAsianWidth } from 'get-east-asian-width';
import { createColors } from 'picocolors';
import type { Span } from '../../ast/notice.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type ReportContext, summarize } from './reporter.ts';

/** For people at a terminal: each finding with its line, a caret, what it relates to and a hint; then the count. */
export function pretty(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { errors, warnings } = summarize(diagnostics);
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const summary = `${count(errors, 'error')}, ${count(warnings, 'warning')}\n`;
  return [...diagnostics.map((diagnostic) => `${one(diagnostic, context)}\n`), summary].join('\n');
}

function one(diagnostic: Diagnostic, context: ReportContext): string {
  const colours = createColors(context.colour);
  const { severity, code, message, span, related, hint } = diagnostic;
  const paint = severity === 'error' ? colours.red : colours.yellow;
  return [
    `${paint(severity)} ${colours.bold(code)}: ${message}`,
    ...excerpt(span, context),
    ...related.flatMap((other) => [`  ${colours.dim(`${other.message}:`)}`, ...excerpt(other.span, context)]),
    ...(hint === undefined ? [] : [`  ${colours.cyan('hint:')} ${hint}`]),
  ].join('\n');
}

/** Longer lines are cut around the place, so that the caret is never off the screen. */
const widest = 100;

function excerpt(span: Span, { textOf, colour }: ReportContext): string[] {
  const colours = createColors(colour);
  const { file, start, end } = span;
  const head = `  ${colours.dim(`${file}:${start.line}:${start.column}`)}`;
  const text = textOf(file);
  const line = text?.split('\n', start.line)[start.line - 1]?.replace(/\r$/, '');
  if (line === undefined || line.trim() === '') return [head];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const first = line.length <= widest ? 0 : Math.max(0, Math.min(from - 30, line.length - widest));
  const shown = visible(line.slice(first, first + widest));
  const before = `${first > 0 ? '…' : ''}${visible(line.slice(first, from))}`;
  const marked = visible(line.slice(from, Math.min(to, first + widest)));
  const gutter = `${start.line} │ `;
  const cut = first + widest < line.length ? '…' : '';
  return [
    head,
    `  ${colours.dim(gutter)}${first > 0 ? '…' : ''}${shown}${cut}`,
    `  ${' '.repeat(gutter.length + columns(before))}${colours.red('^'.repeat(Math.max(1, columns(marked))))}`,
  ];
}

/** Control and bidirectional characters would move what is printed after them: each is shown as one mark. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u{fffd}');
}

/** Columns that a text takes in a terminal (UAX #11). */
function columns(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}
