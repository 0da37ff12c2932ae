import { assertNever } from '../ast/assert-never.ts';
import type { Inline, Link } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { FlowLink, FlowMarks, FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { unmarked } from '../flow/marks.ts';
import type { AddressBook } from './address-book.ts';
import { type EditionLocales, markWords } from './mark-words.ts';

export interface RunContext extends EditionLocales {
  readonly addresses: AddressBook;
}

/** Flattens a clause's inlines into runs, each with all its marks on itself. */
export function lowerRuns(inlines: readonly Inline[], context: RunContext): FlowRun[] {
  return joinRuns(markWords(flatRuns(inlines, context.addresses, unmarked), context));
}

function flatRuns(inlines: readonly Inline[], book: AddressBook, marks: FlowMarks): FlowRun[] {
  return joinRuns(
    inlines.flatMap((inline): FlowRun[] => {
      switch (inline.type) {
        case 'text':
          return [textRun(inline.value, marks)];
        case 'break':
          return [{ type: 'break' }];
        case 'strong':
          return flatRuns(inline.children, book, { ...marks, strong: true });
        case 'emphasis':
          return flatRuns(inline.children, book, { ...marks, emphasis: true });
        case 'link':
          return flatRuns(inline.children, book, { ...marks, link: lowerLink(inline, book) });
        default:
          return assertNever(inline);
      }
    }),
  );
}

/** Written out, so that the engine gives all runs one shape. */
function textRun(text: string, { strong, emphasis, link, locale, verbatim }: FlowMarks): FlowRun {
  return { type: 'text', text, strong, emphasis, link, locale, verbatim };
}

function lowerLink({ target, children }: Link, book: AddressBook): FlowLink {
  return target.type === 'anchor'
    ? { type: 'anchor', anchor: target.id }
    : book.link(target.href, proseOf(children));
}

/** One run of words without marks. */
export function plainRuns(text: string): FlowRun[] {
  return text === '' ? [] : [textRun(text, unmarked)];
}
