import type { Flow } from '../../flow/flow.ts';
import { widthOf } from './width.ts';
import { type Measure, wrap } from './wrap.ts';

/** Columns of the page, and the narrowest that a nested stretch of text gets however deep it stands. */
export const pageWidth = 78;
const narrowest = 24;

/** Lines under way; a writer appends to `lines`. */
export interface Page {
  readonly lines: string[];
  readonly breaking: Flow['breaking'];
}

/** Ends what was written with `count` empty lines, none at the start of the page. */
export function gap(page: Page, count: number): void {
  const { lines } = page;
  if (lines.length === 0) return;
  let empty = 0;
  while (empty < count && lines[lines.length - 1 - empty] === '') empty += 1;
  for (; empty < count; empty += 1) lines.push('');
}

/** How text that stands below `indent` is set. */
export function measureBelow(page: Page, indent: string): Measure {
  return { width: Math.max(pageWidth - indent.length, narrowest), breaking: page.breaking };
}

/** Appends text below `indent`; `label` hangs before its first line in the last columns of the indent. */
export function writeText(page: Page, text: string, { indent, label = '' }: Hanging): void {
  const first = label === '' ? indent : hang(label, indent);
  for (const [index, line] of wrap(text, measureBelow(page, indent)).entries()) {
    page.lines.push(`${index === 0 ? first : indent}${line}`.trimEnd());
  }
}

export interface Hanging {
  readonly indent: string;
  readonly label?: string;
}

function hang(label: string, indent: string): string {
  return `${indent.slice(0, Math.max(indent.length - widthOf(label) - 1, 0))}${label} `;
}
