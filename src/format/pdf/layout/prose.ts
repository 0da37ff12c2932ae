import { assertNever } from '../../../ast/assert-never.ts';
import type { FlowCaveat, FlowField, FlowLink, FlowRun, FlowText } from '../../../flow/flow.ts';
import { withCaveat } from '../../../flow/with-caveat.ts';
import type { FontFace } from '../../../theme/paper-families.ts';
import { stands } from '../../../theme/paper-families.ts';
import type { ElementTree } from './element-tree.ts';
import type { Measure } from './measure.ts';
import type { Colour, ElementIndex, Figures } from './pages.ts';
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
}

/** How runs are set, and the element that they belong to. */
export interface ProsePlace {
  readonly style: TextStyle;
  readonly element: ElementIndex;
  readonly caveat?: FlowCaveat;
}

export interface ProseContext {
  readonly tree: ElementTree;
  readonly measure: Measure;
  readonly spacing: Spacing;
}

/**
 * Joins the runs of a block that belong to `element`; a link becomes an element of its own below it, and so do words in
 * another locale below the one or the other. A caveat stands before them and is set in its own way.
 */
export function prose(
  own: readonly FlowRun[],
  { style, element, caveat = null }: ProsePlace,
  { tree, measure, spacing }: ProseContext,
): Prose {
  const runs = withCaveat(caveat, own);
  const caveated = caveat?.length ?? 0;
  const spans: ProseSpan[] = [];
  let text = '';
  const put = (words: string, span: Omit<ProseSpan, 'start' | 'end'>): void => {
    spans.push({ start: text.length, end: text.length + words.length, ...span });
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
  } as const;
  let linked = element;
  runs.forEach((run, index) => {
    switch (run.type) {
      case 'break':
        put('\n', plain);
        return;
      case 'field':
        put(fieldRoom, { ...plain, field: run });
        return;
      case 'text': {
        const { link } = run;
        const isCaveat = index < caveated;
        const face = isCaveat ? 'bold' : faceOf(run, style, measure);
        if (link === null) {
          put(run.text, { ...plain, face, of: wordsElement(run, element, { tree, spans }) });
          return;
        }
        const before = runs[index - 1];
        const opens = !(before?.type === 'text' && sameLink(before.link, link));
        if (opens)
          linked = tree.add({ parent: element, role: 'Link', link, words: linkedWords(runs, index) });
        const of = wordsElement(run, linked, { tree, spans });
        put(run.text, { ...plain, face, colour: isCaveat ? 'warning' : 'link', of });
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

/** The element of words that stand below `parent`: a Span where they are in another locale, shared by neighbours in one. */
function wordsElement(
  { locale }: FlowText,
  parent: ElementIndex,
  { tree, spans }: { readonly tree: ElementTree; readonly spans: readonly ProseSpan[] },
): ElementIndex {
  if (locale === null) return parent;
  const last = spans.at(-1)?.of;
  const before = last === undefined ? undefined : tree.elements[last];
  if (last !== undefined && before?.role === 'Span' && before.parent === parent && before.locale === locale)
    return last;
  return tree.add({ parent, role: 'Span', locale });
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
  let words = '';
  const link = linkOf(runs[first]);
  for (let i = first; i < runs.length; i++) {
    const run = runs[i];
    if (run?.type !== 'text' || link === null || !sameLink(run.link, link)) break;
    words += run.text;
  }
  return words;
}

function linkOf(run: FlowRun | undefined): FlowLink | null {
  return run?.type === 'text' ? run.link : null;
}
