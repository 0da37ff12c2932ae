import { assertNever } from '../../../ast/assert-never.ts';
import type { FlowLink } from '../../../flow/flow.ts';
import type { ThemeTokens } from '../../../theme/theme.ts';
import type { Artifact, Colour, ElementIndex, Layout, Line, Page, Run, Shape } from '../layout/pages.ts';
import type { PdfDocument } from '../mend-pdfkit.ts';
import { numberText as number, stringText } from '../object-text.ts';
import type { FaceEncoder } from './face-encoder.ts';
import { linkAt, type Structure } from './structure.ts';

export interface Pen {
  readonly document: PdfDocument;
  readonly encoder: FaceEncoder;
  readonly structure: Structure;
  readonly elements: Layout['elements'];
  readonly colours: PaintColours;
}

/** The operands of each colour. */
export type PaintColours = Readonly<Record<Colour, string>>;

/** Paper is light: on white and on the tints of the shipped themes each has a contrast of more than 5.9 to 1. */
const redlineColours = { inserted: '#1d3fbf', deleted: '#b3261e', moved: '#1f6b3a' } as const;

export function paintColours(colours: ThemeTokens['colours']): PaintColours {
  const { text, muted, heading, link, rule, tint, warning, page } = colours;
  return {
    text: colourOperands(text),
    muted: colourOperands(muted),
    heading: colourOperands(heading),
    link: colourOperands(link),
    rule: colourOperands(rule),
    tint: colourOperands(tint),
    warning: colourOperands(warning),
    page: colourOperands(page),
    inserted: colourOperands(redlineColours.inserted),
    deleted: colourOperands(redlineColours.deleted),
    moved: colourOperands(redlineColours.moved),
  };
}

/** Paints one page; it is the document's current page. Its content is written from the top left corner downwards. */
export function paintPage({ shapes, lines }: Page, pen: Pen): void {
  const { document } = pen;
  if (shapes.length > 0) {
    document.addContent(
      `/Artifact <</Type /Layout>> BDC\n${shapes.map((shape) => shapeOperators(shape, pen)).join('\n')}\nEMC`,
    );
  }
  for (const stretch of stretches(lines)) paintStretch(stretch, pen);
  for (const line of lines) paintLinks(line, pen);
}

/** Runs that follow each other and belong to one element share one marked content. */
interface Stretch {
  readonly of: ElementIndex | Artifact;
  readonly runs: { readonly y: number; readonly run: Run }[];
}

function stretches(lines: readonly Line[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { y, runs } of lines) {
    for (const run of runs) {
      const last = all.at(-1);
      if (last?.of === run.of) last.runs.push({ y, run });
      else all.push({ of: run.of, runs: [{ y, run }] });
    }
  }
  return all;
}

function paintStretch({ of, runs }: Stretch, pen: Pen): void {
  const { document, structure } = pen;
  const operators = textOperators(runs, pen);
  if (typeof of !== 'number') {
    if (operators !== '') document.addContent(`${artifacts[of]} BDC\n${operators}\nEMC`);
    return;
  }
  if (operators === '') structure.place(of);
  else document.addContent(`${structure.mark(of)}\n${operators}\nEMC`);
}

const artifacts = {
  head: '/Artifact <</Type /Pagination /Subtype /Header>>',
  foot: '/Artifact <</Type /Pagination /Subtype /Footer>>',
  ornament: '/Artifact <</Type /Pagination>>',
} as const satisfies Record<Artifact, string>;

function textOperators(runs: Stretch['runs'], { encoder, colours }: Pen): string {
  const operators: string[] = [];
  let font = '';
  let colour: Colour | null = null;
  let before: Point | null = null;
  for (const { y, run } of runs) {
    if (run.text === '') continue;
    if (run.colour !== colour) operators.push(`${colours[run.colour]} rg`);
    colour = run.colour;
    const here = { x: run.x, y: y - run.rise };
    let place = `${placeOperator(here, before)} `;
    before = here;
    for (const piece of encoder.show(run.face, run.text, run.figures)) {
      const wanted = `/${piece.font} ${number(run.size)} Tf`;
      if (wanted !== font) operators.push(wanted);
      operators.push(`${place}${piece.operators}`);
      font = wanted;
      place = '';
    }
  }
  return operators.length === 0 ? '' : `BT\n${operators.join('\n')}\nET`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Moves to where a run begins. The page counts downwards, so the text is turned the right way up again, and from then on up is
 * up. How far the next line is from the last is mostly the same, and packs better than where it is.
 */
function placeOperator(here: Point, before: Point | null): string {
  if (before === null) return `1 0 0 -1 ${number(here.x)} ${number(here.y)} Tm`;
  return `${distance(here.x, before.x)} ${distance(before.y, here.y)} Td`;
}

/** Between two lengths as they are written, so that nothing is lost from one to the next. */
function distance(to: number, from: number): string {
  return number(Number(number(to)) - Number(number(from)));
}

function shapeOperators(shape: Shape, { colours }: Pen): string {
  const operands = colours[shape.colour];
  switch (shape.type) {
    case 'box':
      return `${operands} rg ${[shape.x, shape.y, shape.width, shape.height].map(number).join(' ')} re f`;
    case 'leader': {
      // A dash of no length with round ends is a dot.
      const end = shape.x + (shape.dots - 1) * shape.step;
      return `q ${operands} RG 1 w 1 J [0 ${number(shape.step)}] 0 d ${number(shape.x)} ${number(shape.y)} m ${number(end + 0.01)} ${number(shape.y)} l S Q`;
    }
    default:
      return assertNever(shape);
  }
}

/** How far a link reaches above and below the baseline, in parts of the size of its text. */
const linkReach = { above: 0.95, below: 0.3 } as const;

function paintLinks({ y, runs }: Line, { document, structure, elements }: Pen): void {
  for (const { of, from, to, size } of linkedStretches(runs, elements)) {
    const element = elements[of];
    if (element?.role !== 'Link') continue;
    // Annotations are not turned with the page: they are measured from its foot.
    const foot = document.page.height - (y + size * linkReach.below);
    const top = document.page.height - (y - size * linkReach.above);
    const rectangle = [from, foot, to, top].map(number).join(' ');
    // Flag 4: it is printed.
    structure.annotate(
      of,
      `/Subtype/Link/Rect[${rectangle}]/Border[0 0 0]/F 4/Contents${stringText(element.words)}/A${action(element.link)}`,
    );
  }
}

function action(link: FlowLink): string {
  switch (link.type) {
    case 'anchor':
      return `<</S/GoTo/D${stringText(link.anchor)}>>`;
    case 'address':
      return `<</S/URI/URI${stringText(asciiAddress(link.href))}>>`;
    default:
      return assertNever(link);
  }
}

interface LinkedStretch {
  readonly of: ElementIndex;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Where each link stands on a line: its runs, joined. */
function linkedStretches(runs: readonly Run[], elements: Layout['elements']): LinkedStretch[] {
  const found: LinkedStretch[] = [];
  for (const { of: own, x, width, size, text } of runs) {
    const of = typeof own === 'number' && text !== '' ? linkAt(elements, own) : null;
    if (of === null) continue;
    const last = found.at(-1);
    if (last?.of === of)
      found[found.length - 1] = { ...last, to: x + width, size: Math.max(size, last.size) };
    else found.push({ of, from: x, to: x + width, size });
  }
  return found;
}

/** An address in a PDF is ASCII; what is not, is percent-encoded, and what is encoded already stays as it is. */
function asciiAddress(href: string): string {
  return href.replace(/[^\u0021-\u007e]+/gu, (text) =>
    encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')),
  );
}

/** `#rrggbb` as three numbers between 0 and 1. */
function colourOperands(colour: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}
