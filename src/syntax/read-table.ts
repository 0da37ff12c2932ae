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
  const { id, caption } = readLabel(directive, span, state);
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
  directive: ContainerDirective,
  span: Span,
  state: BlockState,
): { id: ClauseId; caption: Clause | null } {
  const label = labelOf(directive);
  const { words, id: node } = splitId(label);
  const line: Span = { ...span, end: span.start };
  const caption = words.some((word) => word.type !== 'text' || word.value.trim() !== '');
  if (Object.keys(directive.attributes ?? {}).length > 0) {
    report(state.context, 'construct-unsupported', {
      message: 'a table has no attributes',
      span: line,
      hint: 'the id stands inside the brackets: `:::table[Caption {#id}]`',
    });
  } else if (node === null || !isClauseId(node.value)) {
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
  const columnNames = new Map<string, Span>();
  const rowNames = new Map<string, Span>();
  const columns = (head?.children ?? []).map((cell) =>
    readPart(cell, { part: 'column', names: columnNames }, state),
  );
  const header = columns.map(({ name, cell }) => ({ ...cell, id: cellId(id, name) }));
  const rows = body.map((row) =>
    readRow(row, { id, columns: columns.map(({ name }) => name), rowNames }, state),
  );
  return { type: 'table', id, caption, header, rows, span };
}

interface Grid {
  readonly id: ClauseId;
  readonly columns: readonly string[];
  /** The names of the rows so far. */
  readonly rowNames: Map<string, Span>;
}

function readRow(node: RowNode, { id, columns, rowNames }: Grid, state: BlockState): TableRow {
  const span = place(node, state.section.base);
  const [first, ...others] = node.children;
  const name =
    first === undefined ? unnamed(span) : readPart(first, { part: 'row', names: rowNames }, state).name;
  if (node.children.length !== columns.length) {
    report(state.context, 'table-ragged', {
      message: `the row \`${name}\` has ${counted(node.children.length)}, the header has ${columns.length}`,
      span,
      hint: 'a row has as many cells as the header, each between two `|`; one may be empty',
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

function counted(cells: number): string {
  return `${cells} cell${cells === 1 ? '' : 's'}`;
}

function cellSpan(cell: TableCell, state: BlockState): Span {
  return place(cell, state.section.base);
}

interface PartKind {
  readonly part: 'column' | 'row';
  /** The names of this kind that the table has so far. */
  readonly names: Map<string, Span>;
}

/** Reads a header cell, or the first cell of a row: its words, and the name it gives to its column or row. */
function readPart(
  cell: TableCell,
  { part, names }: PartKind,
  state: BlockState,
): { name: string; cell: Clause } {
  const span = cellSpan(cell, state);
  const { words, id } = splitId(cell.children);
  // A row's first cell is read as a cell too; only here is its name reported.
  const clause = part === 'column' ? readWords(words, span, state) : { ...emptyClause(span) };
  const standIn = unnamed(span).replaceAll('.', '-');
  if (id !== null && isPartName(id.value)) {
    const first = names.get(id.value);
    const declared = place(id, state.section.base);
    if (first === undefined) {
      names.set(id.value, declared);
      return { name: id.value, cell: clause };
    }
    report(state.context, 'id-duplicate', {
      message: `the table has two ${part}s \`${id.value}\``,
      span: declared,
      related: [{ message: 'the first one', span: first }],
      hint: 'give one of them another name; `stele fmt` writes a new one where there is none',
    });
    return { name: standIn, cell: clause };
  }
  report(state.context, id === null ? 'id-missing' : 'id-malformed', {
    message: id === null ? `the ${part} declares no id` : `\`${shorten(id.value)}\` cannot name a ${part}`,
    span: id === null ? span : place(id, state.section.base),
    hint:
      id === null
        ? '`stele fmt` writes the missing ids'
        : `the name of a ${part} has ASCII letters, digits, \`_\` and \`-\``,
  });
  return { name: standIn, cell: clause };
}

function emptyClause(span: Span): Clause {
  return { type: 'clause', id: unnamed(span), children: [], span };
}
