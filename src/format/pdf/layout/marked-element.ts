import type { FlowRedline, FlowRevised, FlowRun } from '../../../flow/flow.ts';
import { sameLink } from '../../../flow/same-link.ts';
import type { ElementTree } from './element-tree.ts';
import type { ElementIndex, RevisionMark } from './pages.ts';
import { markOf, markStyles } from './revision-marks.ts';

/** How words are marked, in which block. */
export interface MarkedWords {
  readonly mark: RevisionMark;
  readonly revised: FlowRevised | undefined;
  readonly redline: FlowRedline | null;
}

/** Words that are set already. */
interface MarkedSpan {
  readonly mark: RevisionMark | null;
  readonly of: ElementIndex;
}

interface MarkedPlace {
  readonly parent: ElementIndex;
  readonly runs: readonly FlowRun[];
  readonly index: number;
}

/** A string of a PDF/A is no longer than 32767 bytes, two to a character (ISO 19005-2, 6.1.13). */
const mostSpoken = 16_000;

/** The element of marked words: a Span below `parent`, shared by neighbours that are marked alike. */
export function markedElement(
  words: MarkedWords,
  { parent, runs, index }: MarkedPlace,
  { tree, spans }: { readonly tree: ElementTree; readonly spans: readonly MarkedSpan[] },
): ElementIndex {
  const last = spans.at(-1);
  if (last?.mark === words.mark && index > 0) {
    const shared = spanBelow(tree, last.of, parent);
    if (shared !== null) return shared;
  }
  const { decoration } = markStyles[words.mark];
  return tree.add({ parent, role: 'Span', decoration, spoken: spokenOf(words, runs, index) });
}

/** The Span of a mark right below `parent` that an element is or stands in. */
function spanBelow({ elements }: ElementTree, of: ElementIndex, parent: ElementIndex): ElementIndex | null {
  for (let at: ElementIndex | null = of; at !== null; at = elements[at]?.parent ?? null) {
    const element = elements[at];
    if (element?.role !== 'Span') return null;
    if (element.parent === parent) return 'decoration' in element ? at : null;
  }
  return null;
}

/** The words from the run at `index` on that are marked alike and in one link, behind what became of them. */
function spokenOf(
  { mark, revised, redline }: MarkedWords,
  runs: readonly FlowRun[],
  index: number,
): string | null {
  const became = redline === null ? null : saidOf(mark, redline);
  const first = runs[index];
  if (became === null || first?.type !== 'text') return null;
  let text = '';
  for (const run of runs.slice(index)) {
    if (run.type !== 'text' || markOf(run.revision, revised) !== mark || !sameLink(run.link, first.link))
      break;
    text += run.text;
  }
  return text.length > mostSpoken ? null : `${became}: ${text.trim()}`;
}

/** Words that a moved clause kept are said as they are: a note says that it moved. */
function saidOf(mark: RevisionMark, { words }: FlowRedline): string | null {
  switch (mark) {
    case 'inserted':
      return words.inserted;
    case 'deleted':
    case 'moved away':
      return words.deleted;
    default:
      return null;
  }
}
