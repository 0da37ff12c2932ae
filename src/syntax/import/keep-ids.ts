import { assertNever } from '../../ast/assert-never.ts';
import type { Notice, Table } from '../../ast/notice.ts';
import { proseOf, tablesOf } from '../../ast/walk.ts';
import { clauseText } from './clause-text.ts';
import { clausesOf, mapClauses } from './clauses-of.ts';
import type { Draft, DraftBlock, DraftClause, DraftTable } from './draft.ts';
import { sameClauses, type Wording } from './same-clauses.ts';

/** A clause, or a table, of the notice as it was, and its id. */
interface KnownWording extends Wording {
  readonly id: string;
}

/**
 * Gives the clauses and tables of a later version of a document the ids that they have in the notice already. What is
 * new stays without one, to be counted later.
 */
export function keepIds(draft: Draft, before: Notice): Draft {
  const known = wordingsOf(before);
  const ids = new Set(known.map(({ id }) => id));
  const clauses = [...wordingsOfDraft(draft)];
  // An anchor that the document itself declares says which clause it is.
  const declared = new Map(
    clauses.flatMap(({ clause }) => {
      const id = clause.names.find((name) => ids.has(name));
      return id === undefined ? [] : [[clause, id] as const];
    }),
  );
  const fixed = new Set(declared.values());
  const olds = known.filter(({ id }) => !fixed.has(id));
  const news = clauses.filter(({ clause }) => !declared.has(clause));
  const kept = new Map<DraftClause, string>(declared);
  for (const [now, old] of sameClauses(olds, news)) {
    const clause = news[now]?.clause;
    const id = olds[old]?.id;
    if (clause !== undefined && id !== undefined) kept.set(clause, id);
  }
  return mapClauses(draft, (clause) => ({ ...clause, id: kept.get(clause) ?? null }));
}

/**
 * Gives the columns and rows of tables that kept their ids the names that they have already. It comes when every table
 * has its header row.
 */
export function keepCellNames(draft: Draft, before: Notice): Draft {
  const tables = new Map([...tablesOf(before)].map((table) => [table.id as string, table]));
  const name = (block: DraftBlock): DraftBlock => {
    if (block.type === 'list') {
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(name) })) };
    }
    const table = block.type === 'table' ? tables.get(block.caption.id ?? '') : undefined;
    return block.type === 'table' && table !== undefined ? withNames(block, table) : block;
  };
  return {
    ...draft,
    blocks: draft.blocks.map(name),
    jurisdictions: draft.jurisdictions.map((one) => ({ ...one, blocks: one.blocks.map(name) })),
  };
}

function withNames(now: DraftTable, before: Table): DraftTable {
  const columns = before.header.map(({ id, children }) => ({
    name: id.slice(before.id.length + 1),
    words: proseOf(children),
  }));
  const rows = before.rows.map(({ name, cells }) => ({ name, words: proseOf(cells[0]?.children ?? []) }));
  const header = named(now.header, columns);
  const first = named(
    now.rows.map(([cell]) => cell ?? { id: null, names: [], runs: [], line: now.caption.line }),
    rows,
  );
  return {
    ...now,
    header,
    rows: now.rows.map((row, index) =>
      row.map((cell, column) => (column === 0 ? (first[index] ?? cell) : cell)),
    ),
  };
}

function named(
  cells: readonly DraftClause[],
  known: readonly { readonly name: string; readonly words: string }[],
): readonly DraftClause[] {
  const same = sameClauses(
    known.map(({ words }): Wording => ({ kind: 'text', words })),
    cells.map((cell): Wording => ({ kind: 'text', words: clauseText(cell) })),
  );
  return cells.map((cell, index) => ({ ...cell, id: known[same.get(index) ?? -1]?.name ?? null }));
}

/** A table is known by its caption's clause, and compared by all its words. */
function* wordingsOfDraft(draft: Draft): Generator<Wording & { readonly clause: DraftClause }> {
  let table: { readonly clause: DraftClause; readonly words: string[] } | null = null;
  const closed = function* (): Generator<Wording & { readonly clause: DraftClause }> {
    if (table !== null) yield { kind: 'table', words: table.words.join(' '), clause: table.clause };
    table = null;
  };
  for (const { clause, role } of clausesOf(draft)) {
    if (role === 'cell') {
      table?.words.push(clauseText(clause));
      continue;
    }
    yield* closed();
    if (role === 'table') table = { clause, words: [] };
    else yield { kind: role, words: clauseText(clause), clause };
  }
  yield* closed();
}

function wordingsOf({ title, children }: Notice): readonly KnownWording[] {
  return [{ kind: 'title', id: title.id, words: proseOf(title.children) }, ...wordingsBelow(children)];
}

type Part = Notice['children'][number];

function wordingsBelow(parts: readonly Part[]): readonly KnownWording[] {
  return parts.flatMap((part): readonly KnownWording[] => {
    switch (part.type) {
      case 'section':
      case 'jurisdiction': {
        const { id, children } = part.heading;
        return [{ kind: 'heading', id, words: proseOf(children) }, ...wordingsBelow(part.children)];
      }
      case 'paragraph':
        return [{ kind: 'text', id: part.clause.id, words: proseOf(part.clause.children) }];
      case 'list':
        return part.items.flatMap(({ clause, children }): readonly KnownWording[] => [
          { kind: 'text', id: clause.id, words: proseOf(clause.children) },
          ...wordingsBelow(children),
        ]);
      case 'table': {
        const cells = [...part.header, ...part.rows.flatMap((row) => row.cells)];
        return [
          { kind: 'table', id: part.id, words: cells.map(({ children }) => proseOf(children)).join(' ') },
        ];
      }
      default:
        return assertNever(part);
    }
  });
}
