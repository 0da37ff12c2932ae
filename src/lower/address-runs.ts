import type { FlowRun } from '../flow/flow.ts';
import { unmarked } from '../flow/marks.ts';

/** An address that is written out, since paper and plain text show no other. */
export function addressRuns(href: string): FlowRun[] {
  return [
    {
      ...unmarked,
      type: 'text',
      text: href,
      link: { type: 'address', href, reference: null },
      verbatim: true,
    },
  ];
}
