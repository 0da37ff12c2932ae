import type { PhrasingContent, TableRow as RowNode, TableCell, Table as TableNode } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { cellId, isClauseId, isPartName } from '../ast/clause-id.ts';
import type { Clause, ClauseId, Span, Table, TableRow } from '../ast/notice.ts';
import { place } from './markdown/read-markdown.ts';
import { report, unnamed } from './parse-context.ts';
import { type BlockState, readWords, splitId } from './read-clause.ts';
import { constructName, shorten } from './read-inlines.ts';

/** Reads `:::table[Caption {#id}]` and the one Markdown table in it. `null` where there is no table at all. */
export function readTable(directive: ContainerDirective, state: BlockState): Table | null {
  const span = place(directive, state.section.base);
  const label = labelOf(directive);
  const { id, caption } = readLabel(label, span, state);
  const blocks = directive.children.filter((child) => !isLabel(child));
  const table = blocks.find((block) => block.type === 'table');
  for (const block of blocks) {
    if (block === table) continue;
    report(state.context, 'construct-unsupported', {
      message: `${constructName(block.type)} stands in a table`,
      span: place(block, state.section.base),
      hint: 'between `:::table` and `:::` stands one table and nothing else',
    });
  }
  if (table !== undefined) return readRows({ table, id, caption, span }, state);
  report(state.context, 'construct-unsupported', { message: `\`${id}\` holds no table`, span });
  return null;
}

/** A table that stands in the source without its directive: it is read, and its id reported as missing. */
export function readBareTable(table: TableNode, state: BlockState): Table {
  const span = place(table, state.section.base);
  report(state.context, 'id-missing', {
    message: 'the table declares no id',
    span: { ...span, end: span.start },
    hint: '`stele fmt` puts it into `:::table[{#id}]`',
  });
  return readRows({ table, id: unnamed(span), caption: null, span }, state);
}

function isLabel(node: ContainerDirective['children'][number]): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

export function labelOf(directive: ContainerDirective): readonly PhrasingContent[] {
  const [first] = directive.children;
  return first?.type === 'paragraph' && isLabel(first) ? first.children : [];
}

function readLabel(
  label: readonly PhrasingContent[],
  span: Span,
  state: BlockState,
): { id: ClauseId; caption: Clause | null } {
  const { words, id: node } = splitId(label);
  const line: Span = { ...span, end: span.start };
  const caption = words.some((word) => word.type !== 'text' || word.value.trim() !== '');
  if (node === null || !isClauseId(node.value)) {
    report(state.context, node === null ? 'id-missing' : 'id-malformed', {
      message: node === null ? 'the table declares no id' : `\`${shorten(node.value)}\` cannot be an id`,
      span: node === null ? line : place(node, state.section.base),
      hint: 'a table begins with `:::table[Caption {#id}]`',
    });
  }
  const id = node !== null && isClauseId(node.value) ? node.value : unnamed(span);
  return {
    id,
    caption: caption ? { ...readWords(words, captionSpan(label, span, state), state), id } : null,
  };
}

function captionSpan(label: readonly PhrasingContent[], span: Span, state: BlockState): Span {
  const [first] = label;
  const last = label.at(-1);
  if (first === undefined || last === undefined) return span;
  return { ...place(first, state.section.base), end: place(last, state.section.base).end };
}

interface TableFacts {
  readonly table: TableNode;
  readonly id: ClauseId;
  readonly caption: Clause | null;
  readonly span: Span;
}

function readRows({ table, id, caption, span }: TableFacts, state: BlockState): Table {
  const [head, ...body] = table.children;
  const columns = (head?.children ?? []).map((cell) => readPart(cell, 'column', state));
  const header = columns.map(({ name, cell }) => ({ ...cell, id: cellId(id, name) }));
  const rows = body.map((row) => readRow(row, { id, columns: columns.map(({ name }) => name) }, state));
  return { type: 'table', id, caption, header, rows, span };
}

interface Grid {
  readonly id: ClauseId;
  readonly columns: readonly string[];
}

function readRow(node: RowNode, { id, columns }: Grid, state: BlockState): TableRow {
  const span = place(node, state.section.base);
  const [first, ...others] = node.children;
  const name = first === undefined ? unnamed(span) : readPart(first, 'row', state).name;
  if (node.children.length !== columns.length) {
    report(state.context, 'table-ragged', {
      message: `the row \`${name}\` has ${node.children.length} cells, the header has ${columns.length}`,
      span,
    });
  }
  const cells = columns.map((column, index) => {
    const cell = index === 0 ? first : others[index - 1];
    const words = cell === undefined ? [] : index === 0 ? splitId(cell.children).words : cell.children;
    const place = cell === undefined ? span : cellSpan(cell, state);
    return { ...readWords(words, place, state), id: cellId(id, name, column) };
  });
  return { type: 'row', name, cells, span };
}

function cellSpan(cell: TableCell, state: BlockState): Span {
  return place(cell, state.section.base);
}

/** Reads a header cell, or the first cell of a row: its words, and the name it gives to its column or row. */
function readPart(
  cell: TableCell,
  part: 'column' | 'row',
  state: BlockState,
): { name: string; cell: Clause } {
  const span = cellSpan(cell, state);
  const { words, id } = splitId(cell.children);
  // A row's first cell is read as a cell too; only here is its name reported.
  const clause = part === 'column' ? readWords(words, span, state) : { ...emptyClause(span) };
  if (id !== null && isPartName(id.value)) return { name: id.value, cell: clause };
  report(state.context, id === null ? 'id-missing' : 'id-malformed', {
    message: id === null ? `the ${part} declares no id` : `\`${shorten(id.value)}\` cannot name a ${part}`,
    span: id === null ? span : place(id, state.section.base),
    hint:
      id === null
        ? '`stele fmt` writes the missing ids'
        : `the name of a ${part} has ASCII letters, digits, \`_\` and \`-\``,
  });
  return { name: unnamed(span).replaceAll('.', '-'), cell: clause };
}

function emptyClause(span: Span): Clause {
  return { type: 'clause', id: unnamed(span), children: [], span };
}
