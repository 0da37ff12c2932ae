import type { ElementIndex } from './pages.ts';
import { gapBetween, type ReferenceMark, type Strip } from './strips.ts';

/** A page with what stands on it; places are measured from the top of the text area. */
export interface PageDraft {
  readonly strips: readonly PlacedStrip[];
  readonly notes: readonly PlacedStrip[];
}

export interface PlacedStrip {
  readonly strip: Strip;
  readonly y: number;
  /** A header row that is shown again. */
  readonly repeated: boolean;
}

export interface PageRules {
  /** Height of the text area, footnotes included. */
  readonly height: number;
  /** What the first footnote of a page takes beside its own height: the room and the hairline above it. */
  readonly notesHead: number;
  readonly notesOf: (reference: number) => readonly Strip[];
  readonly placeNotes: (reference: number, element: ElementIndex) => readonly Strip[];
  /** A last page with less text than this is given more of the page before it. */
  readonly leastLast: number;
}

const tolerance = 0.01;

/**
 * Cuts the strips into pages: as many on each as fit, up to a place where a page may end. Where no such place is on the
 * page, it ends at its last strip. Every strip is placed once; footnotes stand on the page that refers to them, and run on
 * to the next where they find no room. The last page gets no line or two alone.
 */
export function paginate(strips: readonly Strip[], rules: PageRules): PageDraft[] {
  const pages: PageDraft[] = [];
  let carried: readonly Strip[] = [];
  let start = 0;
  while (start < strips.length || carried.length > 0) {
    const full = pageEnd(strips, start, { rules, carried });
    const end = carried.length > 0 ? full : sparingEnd(strips, { start, full }, rules);
    const page = fillPage(withoutEdgeRules(strips.slice(start, end)), { rules, carried });
    pages.push(page.draft);
    carried = page.carried;
    start = end;
  }
  return pages;
}

/** A hairline parts what is above it from what is below: at the edge of a page it parts nothing, and is left out. */
function withoutEdgeRules(strips: readonly Strip[]): readonly Strip[] {
  const isRule = (strip: Strip | undefined): boolean =>
    strip !== undefined && strip.lines.length === 0 && strip.shapes.length > 0;
  const first = isRule(strips[0]) ? 1 : 0;
  const last = isRule(strips.at(-1)) ? strips.length - 1 : strips.length;
  return first === 0 && last === strips.length ? strips : strips.slice(first, Math.max(first, last));
}

interface Filling {
  readonly rules: PageRules;
  /** Lines of footnotes that the page before had no room for. */
  readonly carried: readonly Strip[];
}

/** The strip that the next page begins with. */
function pageEnd(strips: readonly Strip[], start: number, { rules, carried }: Filling): number {
  const noted = new Set<number>();
  let notes = notesHeight(carried, rules);
  let y = repeatedHeight(strips[start]);
  let allowed = start;
  let previous: Strip | null = null;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i];
    if (strip === undefined) break;
    for (const { reference } of strip.references) {
      if (noted.has(reference)) continue;
      noted.add(reference);
      const lines = rules.notesOf(reference);
      notes += (notes === 0 && lines.length > 0 ? rules.notesHead : 0) + stackHeight(lines);
    }
    const bottom: number = y + (previous === null ? 0 : gapBetween(previous, strip)) + strip.height;
    if (bottom + notes > rules.height + tolerance && i > start) return allowed > start ? allowed : i;
    y = bottom;
    previous = strip;
    if (!strip.keep) allowed = i + 1;
  }
  return strips.length;
}

/**
 * Where the last page but one ends, so that there is something on the last: at a heading, if one is near, else as late as
 * can be. `full` is where it ends by itself; every other page ends there.
 */
function sparingEnd(
  strips: readonly Strip[],
  { start, full }: { readonly start: number; readonly full: number },
  rules: PageRules,
): number {
  if (full >= strips.length || textHeight(strips, full, rules.leastLast) >= rules.leastLast) return full;
  const half = rules.height / 2;
  let latest: number | null = null;
  for (let end = full - 1; end > start + 1; end--) {
    if (strips[end - 1]?.keep !== false) continue;
    const height = textHeight(strips, end, half);
    if (height >= half || pageEnd(strips, end, { rules, carried: [] }) < strips.length) break;
    if (height < rules.leastLast) continue;
    if (strips[end]?.heading !== null) return end;
    latest ??= end;
  }
  return latest ?? full;
}

/** How high the strips from `start` on stand; no further than `enough`. */
function textHeight(strips: readonly Strip[], start: number, enough: number): number {
  let height = repeatedHeight(strips[start]);
  let previous: Strip | null = null;
  for (let i = start; i < strips.length && height < enough; i++) {
    const strip = strips[i];
    if (strip === undefined) break;
    height += (previous === null ? 0 : gapBetween(previous, strip)) + strip.height;
    previous = strip;
  }
  return height;
}

function fillPage(
  strips: readonly Strip[],
  { rules, carried }: Filling,
): { readonly draft: PageDraft; readonly carried: readonly Strip[] } {
  const placed: PlacedStrip[] = [];
  let y = 0;
  for (const strip of repeatedHeader(strips[0])) {
    placed.push({ strip, y, repeated: true });
    y += strip.height;
  }
  let previous: Strip | null = null;
  const marks = new Map<number, ReferenceMark>();
  for (const strip of strips) {
    if (previous !== null) y += gapBetween(previous, strip);
    placed.push({ strip, y, repeated: false });
    y += strip.height;
    previous = strip;
    for (const mark of strip.references) if (!marks.has(mark.reference)) marks.set(mark.reference, mark);
  }
  const all = [...carried];
  for (const { reference, element } of marks.values()) all.push(...rules.placeNotes(reference, element));
  const { notes, rest } = fillNotes(all, { rules, top: y });
  return { draft: { strips: placed, notes }, carried: rest };
}

/** Sets footnotes against the foot of the page; what has no room below `top` is the rest. */
function fillNotes(
  all: readonly Strip[],
  { rules, top }: { readonly rules: PageRules; readonly top: number },
): { readonly notes: readonly PlacedStrip[]; readonly rest: readonly Strip[] } {
  let room = rules.height - top - rules.notesHead + tolerance;
  let count = 0;
  for (const { before, height } of all) {
    room -= before + height;
    if (room < 0) break;
    count++;
  }
  const shown = all.slice(0, count);
  let y = rules.height - stackHeight(shown);
  const notes = shown.map((strip): PlacedStrip => {
    y += strip.before;
    const placed = { strip, y, repeated: false };
    y += strip.height;
    return placed;
  });
  return { notes, rest: all.slice(count) };
}

/** A page that begins within the body of a table shows the table's header first. */
function repeatedHeader(first: Strip | undefined): readonly Strip[] {
  return first?.row?.header ?? [];
}

function repeatedHeight(first: Strip | undefined): number {
  return repeatedHeader(first).reduce((sum, { height }) => sum + height, 0);
}

function notesHeight(notes: readonly Strip[], rules: PageRules): number {
  return notes.length === 0 ? 0 : rules.notesHead + stackHeight(notes);
}

function stackHeight(strips: readonly Strip[]): number {
  return strips.reduce((sum, { before, height }) => sum + before + height, 0);
}
