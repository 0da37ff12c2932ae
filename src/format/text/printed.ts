import { assertNever } from '../../ast/assert-never.ts';
import type { FlowLink, FlowRun } from '../../flow/flow.ts';
import { type FlowInline, nest } from '../../flow/nest.ts';
import { textOf } from '../../flow/words.ts';

/**
 * Runs as they are printed: the words, a line feed for a break, and after the words of a link the number of its
 * reference, `[1]`, without a space, as a particle may follow. A page number prints nothing: a text has no pages.
 */
export function printed(runs: readonly FlowRun[]): string {
  // Only links print more than their words, and only to know where one ends do the runs have to be nested.
  return runs.some(hasReference) ? nest(runs).map(printedInline).join('') : textOf(runs);
}

function hasReference(run: FlowRun): boolean {
  return run.type === 'text' && run.link !== null && referenceMark(run.link) !== '';
}

function printedInline(inline: FlowInline): string {
  switch (inline.type) {
    case 'words':
      return inline.text;
    case 'break':
      return '\n';
    case 'field':
      return '';
    case 'strong':
    case 'emphasis':
    case 'revision':
      return inline.children.map(printedInline).join('');
    case 'link':
      return `${inline.children.map(printedInline).join('')}${referenceMark(inline.link)}`;
    default:
      return assertNever(inline);
  }
}

function referenceMark(link: FlowLink): string {
  return link.type === 'address' && link.reference !== null ? `[${link.reference}]` : '';
}
