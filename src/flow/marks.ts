import type { FlowMarks } from './flow.ts';
import { sameLink } from './same-link.ts';

/** The marks of words that have none. */
export const unmarked: FlowMarks = {
  strong: false,
  emphasis: false,
  link: null,
  locale: null,
  verbatim: false,
};

export function sameMarks(a: FlowMarks, b: FlowMarks): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.locale === b.locale &&
    a.verbatim === b.verbatim &&
    a.revision === b.revision &&
    sameLink(a.link, b.link)
  );
}
