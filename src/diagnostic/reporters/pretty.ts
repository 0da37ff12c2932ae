import { createColors } from 'picocolors';
import type { Span } from '../../ast/notice.ts';
import { columns } from '../columns.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { countFindings, type Surroundings } from './reporter.ts';
import { visible } from './visible.ts';

/** For people at a terminal: each finding with its line, a caret, what it relates to and a hint; then the count. */
export function pretty(diagnostics: readonly Diagnostic[], context: Surroundings): string {
  const summary = `${countFindings(diagnostics)}\n`;
  return [...diagnostics.map((diagnostic) => `${one(diagnostic, context)}\n`), summary].join('\n');
}

function one(diagnostic: Diagnostic, context: Surroundings): string {
  const colours = createColors(context.colour);
  const { severity, code, message, span, related, hint } = diagnostic;
  const paint = severity === 'error' ? colours.red : colours.yellow;
  return [
    `${paint(severity)} ${colours.bold(code)}: ${visible(message)}`,
    ...excerpt(span, context),
    ...related.flatMap((other) => [`  ${colours.dim(`${other.message}:`)}`, ...excerpt(other.span, context)]),
    ...(hint === undefined ? [] : [`  ${colours.cyan('hint:')} ${visible(hint)}`]),
  ].join('\n');
}

/** Columns of a line that are shown, and of those how many before the place. */
const widest = 100;
const leading = 30;

/** UTF-16 code units on either side of the place that are measured: a file may be one line. */
const reach = 4 * widest;

function excerpt(span: Span, { places, colour }: Surroundings): string[] {
  const colours = createColors(colour);
  const place = places.placeOf(span);
  const head = `  ${colours.dim(`${span.file}:${place.line}:${place.column}`)}`;
  const line = places.lineOf(span.file, place.line);
  if (line === null || line.trim() === '') return [head];
  const from = place.column - 1;
  const to = place.endLine === place.line ? Math.max(place.endColumn - 1, from + 1) : line.length;
  const { first, last } = windowAround(line, from);
  const before = `${first > 0 ? '…' : ''}${visible(line.slice(first, from))}`;
  const marked = visible(line.slice(from, Math.min(to, last)));
  const gutter = `${place.line} │ `;
  return [
    head,
    `  ${colours.dim(gutter)}${before}${visible(line.slice(from, last))}${last < line.length ? '…' : ''}`,
    `  ${' '.repeat(gutter.length + columns(before))}${colours.red('^'.repeat(Math.max(1, columns(marked))))}`,
  ];
}

/** A long line is cut around the place, so that the caret is never off the screen; Korean takes two columns a letter. */
function windowAround(line: string, from: number): { readonly first: number; readonly last: number } {
  if (line.length <= reach && columns(line) <= widest) return { first: 0, last: line.length };
  let first = from;
  let width = 0;
  const spare = Math.max(leading, widest - columns(line.slice(from, from + reach)));
  for (const character of [...line.slice(Math.max(0, from - reach), from)].reverse()) {
    width += columns(character);
    if (width > spare) break;
    first -= character.length;
  }
  let last = first;
  width = 0;
  for (const character of line.slice(first)) {
    width += columns(character);
    if (width > widest) break;
    last += character.length;
  }
  return { first, last };
}
