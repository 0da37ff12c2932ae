import { assertNever } from './assert-never.ts';
import type { Block, Clause, Jurisdiction, List, Notice, Section, Table } from './notice.ts';

type Part = Block | Section | Jurisdiction;

/** The same notice with each clause replaced, in reading order. The structure is the source's and cannot change. */
export function mapClauses(notice: Notice, replace: (clause: Clause) => Clause): Notice {
  const title = replace(notice.title);
  return { ...notice, title, children: notice.children.map((part) => mapPart(part, replace)) };
}

function mapPart<P extends Part>(part: P, replace: (clause: Clause) => Clause): P;
function mapPart(part: Part, replace: (clause: Clause) => Clause): Part {
  switch (part.type) {
    case 'section': {
      const heading = replace(part.heading);
      return { ...part, heading, children: part.children.map((child) => mapPart(child, replace)) };
    }
    case 'jurisdiction': {
      const heading = replace(part.heading);
      return { ...part, heading, children: part.children.map((child) => mapPart(child, replace)) };
    }
    case 'paragraph':
      return { ...part, clause: replace(part.clause) };
    case 'list':
      return mapList(part, replace);
    case 'table':
      return mapTable(part, replace);
    default:
      return assertNever(part);
  }
}

function mapList(list: List, replace: (clause: Clause) => Clause): List {
  return {
    ...list,
    items: list.items.map((item) => {
      const clause = replace(item.clause);
      return { ...item, clause, children: item.children.map((child) => mapPart(child, replace)) };
    }),
  };
}

function mapTable(table: Table, replace: (clause: Clause) => Clause): Table {
  const caption = table.caption === null ? null : replace(table.caption);
  const header = table.header.map(replace);
  return {
    ...table,
    caption,
    header,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(replace) })),
  };
}
