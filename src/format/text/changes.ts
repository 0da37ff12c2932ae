import type { FlowRedline } from '../../flow/flow.ts';
import { writeHeading } from './blocks.ts';
import { signs } from './margin.ts';
import { gap, type Page, writeText } from './page.ts';
import { printed } from './printed.ts';

/** Appends what a redline says of itself: how changes are marked, how many of each kind there are, and which. */
export function writeChanges(page: Page, { heading, legend, none, counts, changes }: FlowRedline): void {
  writeHeading(page, heading);
  gap(page, 1);
  writeText(page, printed(legend), { indent: '' });
  gap(page, 1);
  if (changes.length === 0) writeText(page, printed(none), { indent: '' });
  for (const { kind, label } of counts) writeSigned(page, label, signs[kind]);
  gap(page, 1);
  for (const { kind, runs } of changes) writeSigned(page, printed(runs), signs[kind]);
}

/** The lines after the first stand two columns in. */
function writeSigned(page: Page, text: string, sign: string): void {
  const start = page.lines.length;
  writeText(page, text, { indent: '  ' });
  page.lines[start] = (page.lines[start] ?? '').trimStart();
  page.signs.set(start, sign);
}
