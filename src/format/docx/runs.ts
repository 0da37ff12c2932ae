import { PageNumber, TextRun, type XmlComponent } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type { FlowField, FlowLink, FlowRun, FlowText } from '../../flow/flow.ts';
import { sameLink } from '../../flow/same-link.ts';
import { closedLinks } from './closed-links.ts';
import { fieldChar, fieldInstruction } from './field.ts';
import { Hyperlink } from './hyperlink.ts';
import { isEastAsian, localeTag } from './locale-tag.ts';
import { Prepared } from './prepared.ts';
import { type Change, changeOfRun, everywhere, type Standing, standingRuns } from './standing.ts';
import { styleIds } from './style-ids.ts';
import type { Writer } from './writer.ts';

export interface RunPlace {
  /** The style of the links; Word's own where it is not said. */
  readonly linkStyle?: string;
  /** Of the block; in both editions where it is not said. */
  readonly standing?: Standing;
}

/**
 * Runs of one paragraph. Neighbours with one link become one hyperlink, a break between them included. Words that only
 * one edition of a redline has are marked so, within a hyperlink too.
 */
export function runs(
  flowRuns: readonly FlowRun[],
  writer: Writer,
  { linkStyle = styleIds.hyperlink, standing = everywhere }: RunPlace = {},
): readonly XmlComponent[] {
  const children: XmlComponent[] = [];
  const own = standing.side === 'both' ? closedLinks(flowRuns) : standingRuns(flowRuns, standing);
  for (const { link, runs: linked } of stretches(own)) {
    const inner = changedRuns(linked, { style: link === null ? null : linkStyle, standing }, writer);
    children.push(...(link === null ? inner : [hyperlink(link, inner, writer)]));
  }
  return children;
}

/** The same runs, their links left out: for contents entries, which are links themselves, and for running lines. */
export function unlinkedRuns(flowRuns: readonly FlowRun[], writer: Writer): readonly XmlComponent[] {
  return flowRuns.flatMap((run) => runOf(run, writer, { style: null, change: null }));
}

/** Neighbours that were changed alike share a mark. */
function changedRuns(
  flowRuns: readonly FlowRun[],
  { style, standing }: { readonly style: string | null; readonly standing: Standing },
  writer: Writer,
): readonly XmlComponent[] {
  const alike: { readonly change: Change | null; readonly runs: XmlComponent[] }[] = [];
  for (const run of flowRuns) {
    const change = changeOfRun(run, standing);
    const written = runOf(run, writer, { style, change });
    const last = alike.at(-1);
    if (last?.change === change) last.runs.push(...written);
    else alike.push({ change, runs: [...written] });
  }
  const scope = standing.side === 'both' ? 'words' : 'block';
  return alike.flatMap(({ change, runs: written }) =>
    change === null ? written : [writer.revisions.around(change, written, scope)],
  );
}

interface Stretch {
  readonly link: FlowLink | null;
  readonly runs: FlowRun[];
}

function stretches(flowRuns: readonly FlowRun[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [index, run] of flowRuns.entries()) {
    const link = linkAt(flowRuns, index);
    const last = found.at(-1);
    if (last !== undefined && sameLink(last.link, link)) last.runs.push(run);
    else found.push({ link, runs: [run] });
  }
  return found;
}

function linkAt(flowRuns: readonly FlowRun[], index: number): FlowLink | null {
  const run = flowRuns[index];
  if (run?.type === 'text') return run.link;
  const [before, after] = [flowRuns[index - 1], flowRuns[index + 1]];
  if (run?.type !== 'break' || before?.type !== 'text' || after?.type !== 'text') return null;
  return sameLink(before.link, after.link) ? before.link : null;
}

function hyperlink(link: FlowLink, children: readonly XmlComponent[], writer: Writer): XmlComponent {
  switch (link.type) {
    case 'anchor':
      return new Hyperlink({ 'w:anchor': writer.bookmark(link.anchor) }, children);
    case 'address':
      return new Hyperlink({ 'r:id': `rId${writer.addressId(link.href)}` }, children);
    default:
      return assertNever(link);
  }
}

/** How a run looks, and how it is marked. */
interface RunLook {
  readonly style: string | null;
  readonly change: Change | null;
}

function runOf(run: FlowRun, writer: Writer, { style, change }: RunLook): readonly XmlComponent[] {
  switch (run.type) {
    case 'text':
      return [
        new Prepared('w:r', [
          ...properties(style, [...marks(run), ...proofing(run)]),
          { [change === 'del' ? 'w:delText' : 'w:t']: [preserved, run.text] },
        ]),
      ];
    case 'break':
      return [new Prepared('w:r', [...properties(style, []), { 'w:br': {} }])];
    case 'field':
      return fieldOf(run, writer);
    default:
      return assertNever(run);
  }
}

const preserved = { _attr: { 'xml:space': 'preserve' } } as const;

/** A space between words that are not of one text. */
export const wordSpace: XmlComponent = new Prepared('w:r', [{ 'w:t': [preserved, ' '] }]);

const hangul = /\p{Script=Hangul}/u;

/** Properties of a run in the order of the schema (CT_RPr); each mark is said for complex scripts too. */
function properties(style: string | null, elements: readonly object[]): readonly object[] {
  if (style === null && elements.length === 0) return [];
  const styled = style === null ? [] : [{ 'w:rStyle': { _attr: { 'w:val': style } } }];
  return [{ 'w:rPr': [...styled, ...elements] }];
}

const bold = [{ 'w:b': {} }, { 'w:bCs': {} }] as const;
const italic = [{ 'w:i': {} }, { 'w:iCs': {} }] as const;

/** Hangul has no italics: its emphasis is weight. */
function marks(run: FlowText): readonly object[] {
  const upright = run.emphasis && hangul.test(run.text);
  return [...(run.strong || upright ? bold : []), ...(run.emphasis && !upright ? italic : [])];
}

/** Addresses and names are in no dictionary; words of another locale are in that one's. */
function proofing({ locale, verbatim }: FlowText): readonly object[] {
  return [
    ...(verbatim ? [{ 'w:noProof': {} }] : []),
    ...(locale === null ? [] : [{ 'w:lang': { _attr: languageAttributes(locale) } }]),
  ];
}

/** Word keeps a language for Latin letters and one for East Asian characters. */
function languageAttributes(locale: string): object {
  const tag = localeTag(locale);
  return isEastAsian(locale) ? { 'w:eastAsia': tag } : { 'w:val': tag };
}

/** Pages that Word counts itself when it opens the file, and one that it counts when it is told to. */
function fieldOf(run: FlowField, writer: Writer): readonly XmlComponent[] {
  switch (run.field) {
    case 'page':
      return [new TextRun({ children: [PageNumber.CURRENT] })];
    case 'pages':
      return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    case 'page-of': {
      const instruction = fieldInstruction(`PAGEREF ${writer.bookmark(run.anchor)} \\h`);
      return [fieldChar('begin'), instruction, fieldChar('separate'), fieldChar('end')];
    }
    default:
      return assertNever(run);
  }
}
