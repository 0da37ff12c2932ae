import type { FlowLevel } from '../../flow/flow.ts';

/** The element of a heading: its name, and the attributes that it needs beside its own. */
export interface HeadingTag {
  readonly name: string;
  readonly attributes: string;
}

/**
 * The element of a heading of the Flow where the title's is of level `base`. HTML has six; below these the level is said
 * by ARIA, which has no last one, on the sixth: a browser without a style sheet and a program that knows no more levels
 * take it for a heading.
 */
export function headingTag(level: FlowLevel, base: FlowLevel): HeadingTag {
  const own = level + base - 1;
  return own <= 6 ? { name: `h${own}`, attributes: '' } : { name: 'h6', attributes: ` aria-level="${own}"` };
}
