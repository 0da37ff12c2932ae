import { assertNever } from '../../../ast/assert-never.ts';
import type {
  FlowCaveat,
  FlowField,
  FlowLink,
  FlowRedline,
  FlowRevised,
  FlowRun,
  FlowText,
} from '../../../flow/flow.ts';
import { withCaveat } from '../../../flow/with-caveat.ts';
import type { FontFace } from '../../../theme/paper-families.ts';
import { stands } from '../../../theme/paper-families.ts';
import type { ElementTree } from './element-tree.ts';
import { markedElement } from './marked-element.ts';
import type { Measure } from './measure.ts';
import type { Colour, ElementIndex, Figures, RevisionMark } from './pages.ts';
import { markOf, markStyles, wordsNow } from './revision-marks.ts';
import { round } from './round.ts';
import type { Spacing } from './spacing.ts';

/** How a block's text is set, before marks. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: 'regular' | 'bold';
  readonly figures: Figures;
  readonly colour: Colour;
}

/** The text of one block, its runs joined, with what holds for each stretch of it. */
export interface Prose {
  /** A line feed stands where a line must end. */
  readonly text: string;
  readonly spans: readonly ProseSpan[];
}

/** A stretch of a prose that is set alike. Spans follow each other without gaps. */
export interface ProseSpan {
  readonly start: number;
  readonly end: number;
  readonly face: FontFace;
  readonly figures: Figures;
  readonly size: number;
  readonly rise: number;
  readonly colour: Colour;
  readonly of: ElementIndex;
  /** The reference whose number this is. */
  readonly reference: number | null;
  readonly field: FlowField | null;
  readonly mark: RevisionMark | null;
  /** Room before it: words that replace others without a space between them would be read as one word with them. */
  readonly lead: number;
}

/** How runs are set, and the element that they belong to. */
export interface ProsePlace {
  readonly style: TextStyle;
  readonly element: ElementIndex;
  readonly caveat?: FlowCaveat;
  /** Of the block, in a redline. */
  readonly revised?: FlowRevised | undefined;
  /** Stand behind the words and are none of them: where else the block stands. */
  readonly notes?: readonly FlowRun[];
}

export interface ProseContext {
  readonly tree: ElementTree;
  readonly measure: Measure;
  readonly spacing: Spacing;
  /** `null` in an edition. */
  readonly redline: FlowRedline | null;
}

/**
 * Joins the runs of a block that belong to `element`; a link becomes an element of its own below it, and so do words in
 * another locale below the one or the other. A caveat stands before them and is set in its own way.
 */
export function prose(
  own: readonly FlowRun[],
  { style, element, caveat = null, revised, notes = none }: ProsePlace,
  { tree, measure, spacing, redline }: ProseContext,
): Prose {
  const worded = withCaveat(caveat, own);
  const runs = notes.length === 0 ? worded : [...worded, ...notes];
  const caveated = caveat?.length ?? 0;
  const spans: ProseSpan[] = [];
  let text = '';
  const put = (words: string, span: Omit<ProseSpan, 'start' | 'end' | 'lead'>): void => {
    const replaces = span.mark !== null && isReplaced(spans.at(-1)?.mark ?? null, span.mark);
    const lead = replaces && !/\s$/u.test(text) && !/^\s/u.test(words) ? span.size * markLead : 0;
    spans.push({ start: text.length, end: text.length + words.length, lead, ...span });
    text += words;
  };
  const plain = {
    face: style.weight,
    figures: style.figures,
    size: style.size,
    rise: 0,
    colour: style.colour,
    of: element,
    reference: null,
    field: null,
    mark: null,
  } as const;
  const markAt = (index: number): RevisionMark | null => {
    const run = runs[index];
    const isOwn = redline !== null && index >= caveated && index < worded.length;
    return isOwn && run !== undefined && run.type !== 'field' ? markOf(run.revision, revised) : null;
  };
  let linked = element;
  runs.forEach((run, index) => {
    switch (run.type) {
      case 'break':
        put('\n', { ...plain, mark: markAt(index) });
        return;
      case 'field':
        put(fieldRoom, { ...plain, field: run });
        return;
      case 'text': {
        const { link } = run;
        const isCaveat = index < caveated;
        const face = isCaveat ? 'bold' : faceOf(run, style, measure);
        const mark = markAt(index);
        const marked = mark === null ? null : { mark, revised, redline };
        if (link === null) {
          const parent =
            marked === null
              ? element
              : markedElement(marked, { parent: element, runs, index }, { tree, spans });
          const of = wordsElement(run, parent, { tree, spans });
          put(run.text, { ...plain, face, colour: colourOf(mark, style.colour), mark, of });
          return;
        }
        const before = runs[index - 1];
        const opens = !(before?.type === 'text' && sameLink(before.link, link));
        if (opens)
          linked = tree.add({ parent: element, role: 'Link', link, words: linkedWords(runs, index) });
        const parent =
          marked === null ? linked : markedElement(marked, { parent: linked, runs, index }, { tree, spans });
        const of = wordsElement(run, parent, { tree, spans });
        const colour = colourOf(
          mark,
          isCaveat ? 'warning' : index < worded.length ? linkColour(style) : 'moved',
        );
        put(run.text, { ...plain, face, colour, mark, of });
        const after = runs[index + 1];
        const closes = !(after?.type === 'text' && sameLink(after.link, link));
        if (closes && link.type === 'address' && link.reference !== null) {
          put(String(link.reference), {
            ...plain,
            size: round(style.size * spacing.referenceSize),
            rise: round(style.size * spacing.referenceRise),
            colour: 'muted',
            of: tree.add({ parent: element, role: 'Reference' }),
            reference: link.reference,
            mark,
          });
        }
        return;
      }
      default:
        assertNever(run);
    }
  });
  return { text, spans };
}

/** Whether words marked so stand for those that are marked so before them. */
function isReplaced(before: RevisionMark | null, mark: RevisionMark): boolean {
  return (before === 'deleted' && mark === 'inserted') || (before === 'inserted' && mark === 'deleted');
}

/** In parts of the size: what programs that read text out of a page take for a space. */
const markLead = 0.16;

const none: readonly never[] = [];

/** The element of words that stand below `parent`: a Span where they are in another locale, shared by neighbours in one. */
function wordsElement(
  { locale }: FlowText,
  parent: ElementIndex,
  { tree, spans }: { readonly tree: ElementTree; readonly spans: readonly ProseSpan[] },
): ElementIndex {
  if (locale === null) return parent;
  const last = spans.at(-1)?.of;
  const before = last === undefined ? undefined : tree.elements[last];
  if (last !== undefined && before?.parent === parent && 'locale' in before && before.locale === locale)
    return last;
  return tree.add({ parent, role: 'Span', locale });
}

/** A note on a move is in the colour of what was moved. */
function linkColour({ colour }: TextStyle): Colour {
  return colour === 'moved' ? colour : 'link';
}

function colourOf(mark: RevisionMark | null, colour: Colour): Colour {
  return mark === null ? colour : markStyles[mark].colour;
}

/** Stands for a page number in running text until pages are known. */
const fieldRoom = '000';

/** Marks choose the face; text that the slanted face cannot print whole is set upright and bold instead. */
function faceOf(run: FlowText, style: TextStyle, measure: Measure): FontFace {
  const bold = run.strong || style.weight === 'bold';
  if (!run.emphasis) return bold ? 'bold' : 'regular';
  const slanted = bold ? 'boldItalic' : 'italic';
  for (const character of run.text) {
    if (!measure.has(slanted, character.codePointAt(0) ?? 0)) return stands[slanted];
  }
  return slanted;
}

function sameLink(a: FlowLink | null, b: FlowLink): boolean {
  if (a === null) return false;
  if (a.type === 'anchor') return b.type === 'anchor' && a.anchor === b.anchor;
  return b.type === 'address' && a.href === b.href && a.reference === b.reference;
}

/** The words of the link that begins at this run, over all the runs it spans. */
function linkedWords(runs: readonly FlowRun[], first: number): string {
  const link = linkOf(runs[first]);
  let end = first;
  while (link !== null && sameLink(linkOf(runs[end]), link)) end++;
  return wordsNow(runs.slice(first, end));
}

function linkOf(run: FlowRun | undefined): FlowLink | null {
  return run?.type === 'text' ? run.link : null;
}
