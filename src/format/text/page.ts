import type { Flow, FlowMove, FlowRevised, FlowRun } from '../../flow/flow.ts';
import { printed, printedPlain } from './printed.ts';
import { widthOf } from './width.ts';
import { type Measure, wrap } from './wrap.ts';

/** Columns of the page, the margin of a redline included. */
const pageWidth = 78;
/** Columns of that margin. */
export const marginWidth = 2;
/** The narrowest that a nested stretch of text gets however deep it stands. */
const narrowest = 24;

/** Lines under way; a writer appends to `lines`. */
export interface Page {
  readonly lines: string[];
  readonly breaking: Flow['breaking'];
  /** Columns of its lines. */
  readonly width: number;
  /** What stands in the margin of a redline, by the index of the line. */
  readonly signs: Map<number, string>;
  /** Whether what is written stands in one edition as a whole: then its words need no marks. */
  readonly whole: boolean;
}

/** An empty page for an edition or a redline. */
export function emptyPage({ breaking, redline }: Pick<Flow, 'breaking' | 'redline'>): Page {
  const width = redline === null ? pageWidth : pageWidth - marginWidth;
  return { lines: [], breaking, width, signs: new Map(), whole: false };
}

/** Runs as they are printed on this page. */
export function printedOn(page: Page, runs: readonly FlowRun[]): string {
  return page.whole ? printedPlain(runs) : printed(runs);
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
  return { width: Math.max(page.width - indent.length, narrowest), breaking: page.breaking };
}

/** Appends text below `indent`; `label` hangs before its first line in the last columns of the indent. */
export function writeText(page: Page, text: string, { indent, label = '' }: Hanging): void {
  const first = label === '' ? indent : hang(label, indent);
  for (const [index, line] of wrap(text, measureBelow(page, indent)).entries()) {
    page.lines.push(`${index === 0 ? first : indent}${line}`.trimEnd());
  }
}

/** Says where something was moved from, or to, on a line of its own. */
export function writeNote(page: Page, revised: FlowRevised | undefined, indent: string): void {
  const note: FlowMove['note'] = revised?.move?.note ?? [];
  if (note.length > 0) writeText(page, `(${printed(note)})`, { indent });
}

export interface Hanging {
  readonly indent: string;
  readonly label?: string;
}

function hang(label: string, indent: string): string {
  return `${indent.slice(0, Math.max(indent.length - widthOf(label) - 1, 0))}${label} `;
}
