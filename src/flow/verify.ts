import { assertNever } from '../ast/assert-never.ts';
import { anchorsOf } from './anchors.ts';
import { anchorsWithCaveat } from './caveats.ts';
import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowContentsEntry,
  FlowField,
  FlowHeading,
  FlowLink,
  FlowList,
  FlowTable,
} from './flow.ts';
import { sameMarks } from './marks.ts';
import { type FlowStretch, stretchesOf } from './stretches.ts';
import { verifyRedline } from './verify-redline.ts';

/**
 * What holds of every Flow, so that a format may rely on it. Gives one line for each thing that does not hold, in
 * reading order of each rule; none for a sound Flow. A fault here is a bug of `lower`, never an error of the notice.
 */
export function verifyFlow(flow: Flow): readonly string[] {
  const stretches = [...stretchesOf(flow)];
  return [
    ...anchorFaults(flow, stretches),
    ...headingFaults(flow.cover.heading, 1),
    ...bannerFaults(flow),
    ...headingFaults(flow.contents.heading, 2),
    ...(flow.redline === null ? [] : headingFaults(flow.redline.heading, 2)),
    ...blockFaults(flow.blocks, { level: 1, listLevel: 0 }),
    ...stretches.flatMap((stretch) => [...runFaults(stretch)]),
    ...referenceFaults(flow, stretches),
    ...labelFaults(flow),
    ...verifyRedline(flow),
  ];
}

/** Anchors are unique, and whatever leads to an anchor finds it. */
function* anchorFaults(flow: Flow, stretches: readonly FlowStretch[]): Generator<string> {
  const anchors = new Set<Anchor>();
  for (const anchor of anchorsOf(flow)) {
    if (anchors.has(anchor)) yield `anchor \`${anchor}\` stands twice`;
    anchors.add(anchor);
  }
  for (const [from, anchor] of targetsOf(flow, stretches)) {
    if (!anchors.has(anchor)) yield `${from} leads to \`${anchor}\`, which does not exist`;
  }
}

function* targetsOf(flow: Flow, stretches: readonly FlowStretch[]): Generator<readonly [string, Anchor]> {
  for (const stretch of stretches) {
    for (const run of stretch.runs) {
      if (run.type === 'text' && run.link?.type === 'anchor') yield ['a link', run.link.anchor];
      if (run.type === 'field') yield* targetsOfField(run);
    }
  }
  yield* targetsOfEntries(flow.contents.entries);
  for (const table of tablesOf(flow.blocks)) {
    if (table.labelledBy !== null) yield ['the label of a table', table.labelledBy];
  }
}

function* targetsOfField(field: FlowField): Generator<readonly [string, Anchor]> {
  if (field.field === 'page-of') yield ['a page number', field.anchor];
}

function* targetsOfEntries(entries: readonly FlowContentsEntry[]): Generator<readonly [string, Anchor]> {
  for (const entry of entries) {
    yield ['a contents entry', entry.anchor];
    yield* targetsOfField(entry.page);
    yield* targetsOfEntries(entry.entries);
  }
}

function* tablesOf(blocks: readonly FlowBlock[]): Generator<FlowTable> {
  for (const block of blocks) {
    if (block.type === 'table') yield block;
    if (block.type === 'part') yield* tablesOf(block.blocks);
    if (block.type === 'list') for (const item of block.items) yield* tablesOf(item.blocks);
  }
}

/** What is behind is marked at its place and named in the banner, or neither. */
function* bannerFaults(flow: Flow): Generator<string> {
  const marked = [...anchorsWithCaveat(flow)];
  const named = flow.banner?.outdated ?? [];
  for (const anchor of marked) {
    if (!named.includes(anchor)) yield `\`${anchor}\` has a caveat, and the banner does not name it`;
  }
  for (const anchor of named) {
    if (!marked.includes(anchor)) yield `the banner names \`${anchor}\`, which has no caveat`;
  }
  if (flow.banner === null) return;
  if (named.length === 0) yield 'the banner names no clause';
  yield* listFaults(flow.banner.list, { level: 1, listLevel: 0 });
}

/** Where blocks stand: below a heading of `level`, in lists `listLevel` deep. */
interface Depth {
  readonly level: number;
  readonly listLevel: number;
}

function* blockFaults(blocks: readonly FlowBlock[], depth: Depth): Generator<string> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part': {
        // HTML and Word know six levels: what nests deeper stays on the sixth.
        const level = Math.min(depth.level + 1, 6);
        yield* headingFaults(block.heading, level);
        if (block.heading.anchors.length === 0 && block.role !== 'retired')
          yield `a part of level ${level} has no anchor`;
        yield* blockFaults(block.blocks, { level, listLevel: 0 });
        break;
      }
      case 'paragraph':
        break;
      case 'list':
        yield* listFaults(block, depth);
        break;
      case 'table':
        yield* tableFaults(block);
        break;
      default:
        assertNever(block);
    }
  }
}

function* headingFaults(heading: FlowHeading, level: number): Generator<string> {
  if (heading.level !== level) yield `${nameOf(heading)} is of level ${heading.level} where ${level} is due`;
}

function nameOf(heading: FlowHeading): string {
  const [anchor] = heading.anchors;
  return anchor === undefined ? 'the heading of the contents' : `heading \`${anchor}\``;
}

function* listFaults(list: FlowList, depth: Depth): Generator<string> {
  const listLevel = depth.listLevel + 1;
  if (list.level !== listLevel) yield `a list is of level ${list.level} where ${listLevel} is due`;
  if (list.items.length === 0) yield 'a list has no items';
  for (const item of list.items) {
    if (item.label.trim() === '') yield `item \`${item.blocks[0].anchors[0]}\` has no label`;
    yield* blockFaults(item.blocks, { ...depth, listLevel });
  }
}

function* tableFaults(table: FlowTable): Generator<string> {
  const name = `table \`${table.anchors[0]}\``;
  if (table.width === 0 || table.rows.length === 0) yield `${name} is empty`;
  if (table.headerRows > table.rows.length) {
    yield `${name} has ${table.headerRows} header rows of ${table.rows.length} rows`;
  }
  for (const [index, { cells }] of table.rows.entries()) {
    const row = `row ${index + 1} of ${name}`;
    if (cells.length !== table.width) yield `${row} has ${cells.length} cells of ${table.width}`;
    const isHeader = index < table.headerRows;
    if (isHeader && cells.some(({ heads }) => heads !== 'column')) {
      yield `${row} is a header row with a cell that heads no column`;
    }
    if (!isHeader && cells.some(({ heads }) => heads === 'column')) {
      yield `${row} is no header row and has a cell that heads a column`;
    }
  }
}

/** Control characters, line and paragraph separators, noncharacters and lone surrogates: no format can print these. */
const unprintable = /[\p{Cc}\u2028\u2029\ufffe\uffff\p{Cs}]/u;

const schemes = ['https:', 'http:', 'mailto:', 'tel:'];

function* runFaults(stretch: FlowStretch): Generator<string> {
  const name = stretch.anchor === null ? `a ${stretch.role}` : `${stretch.role} \`${stretch.anchor}\``;
  if (stretch.runs.length === 0 && stretch.role !== 'cell' && stretch.role !== 'running line') {
    yield `${name} has no words`;
  }
  for (const [index, run] of stretch.runs.entries()) {
    if (run.type !== 'text') {
      if (run.type === 'break' && stretch.role === 'contents entry') yield `${name} has a line break`;
      continue;
    }
    if (run.text === '') yield `${name} has an empty run`;
    if (unprintable.test(run.text)) yield `${name} holds a character that cannot be printed`;
    const next = stretch.runs[index + 1];
    if (next?.type === 'text' && sameMarks(run, next)) {
      yield `${name} has two runs with the same marks side by side`;
    }
    if (run.link !== null && stretch.role === 'contents entry') yield `${name} holds a link`;
    if (run.link?.type === 'address' && !schemes.some((scheme) => isOfScheme(run.link, scheme))) {
      yield `${name} leads to \`${run.link.href}\`, whose scheme is not allowed`;
    }
  }
}

function isOfScheme(link: FlowLink | null, scheme: string): boolean {
  return link?.type === 'address' && link.href.toLowerCase().startsWith(scheme);
}

/** References are numbered from 1 in the order in which they are first used, and every one is used. */
function* referenceFaults(flow: Flow, stretches: readonly FlowStretch[]): Generator<string> {
  const { entries } = flow.references;
  let seen = 0;
  for (const { runs } of stretches) {
    for (const run of runs) {
      if (run.type !== 'text' || run.link?.type !== 'address' || run.link.reference === null) continue;
      const { href, reference } = run.link;
      if (entries[reference - 1]?.href !== href) yield `reference ${reference} does not lead to \`${href}\``;
      if (reference > seen + 1) yield `reference ${reference} is used before reference ${seen + 1}`;
      seen = Math.max(seen, reference);
    }
  }
  if (seen < entries.length) yield `reference ${seen + 1} is never used`;
}

/** What a format prints by itself is not empty. */
function* labelFaults(flow: Flow): Generator<string> {
  const labels: readonly (readonly [string, string])[] = [
    ['the title', flow.title],
    ['the label of the references', flow.references.label],
    ['the link that skips to the notice', flow.web.skip],
    ...Object.entries(flow.web.partLinks).map(
      ([anchor, name]) => [`the name of the link to \`${anchor}\``, name] as const,
    ),
    ['the label of the locales', flow.web.localesLabel],
    ['the label of the files', flow.web.filesLabel],
    ...flow.web.locales.map(({ locale, name }) => [`the name of locale \`${locale}\``, name] as const),
    ...flow.web.files.map(({ href, label }) => [`the label of file \`${href}\``, label] as const),
  ];
  for (const [name, label] of labels) if (label.trim() === '') yield `${name} is empty`;
  const current = flow.web.locales.filter((link) => link.current);
  if (current.length > 1 || current.some(({ locale }) => locale !== flow.locale)) {
    yield `the current locale is not \`${flow.locale}\` alone`;
  }
}
