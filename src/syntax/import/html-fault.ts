import type { ImportNote } from './import-notes.ts';
import { textFault } from './input-fault.ts';

/** Far deeper than any page, and far from the end of the stack. */
const deepest = 200;
/** Some thousand pages. */
const mostTags = 200_000;
/** Elements that have no end, or whose next one ends them. */
const endless: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt option'.split(' '),
);
/** In HTML a cell ends the one before it; in these it does not. */
const foreign = /<(?:svg|math)\b/iu;
const cells: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);

/** Why an HTML file cannot be read at all: empty, not text, too large, or nested to be slow; `null` where it can. */
export function htmlFault(file: string, text: string): ImportNote | null {
  const fault = textFault(file, text);
  if (fault !== null) return fault;
  const strict = foreign.test(text);
  let depth = 0;
  let line = 1;
  let at = 0;
  let tags = 0;
  for (const match of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    tags += 1;
    if (tags > mostTags) return { line: 1, message: 'the file has more than 200,000 tags' };
    const [, slash, written = ''] = match;
    const name = written.toLowerCase();
    if (endless.has(name) || (!strict && cells.has(name))) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (depth <= deepest) continue;
    for (; at < match.index; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    return { line, message: `elements stand more than ${deepest} deep in each other` };
  }
  return null;
}
