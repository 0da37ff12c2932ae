import type { ClauseRole } from '../ast/walk.ts';
import { proseOf } from '../ast/walk.ts';
import type { Changes, Place, VersionFacts } from './change.ts';
import { type ChangeBook, changeBook, type Entry, type Group } from './change-book.ts';
import { noticeFactChanges, partFactChanges } from './fact-changes.ts';
import { clauseOf, idOf } from './known-by.ts';
import type { Presence, Redline, RedlineClause, RedlineNode, RedlineTable, Side } from './redline.ts';
import { type NamedRedlineNode, redlineChildren } from './redline-nodes.ts';
import { standsOn } from './stands-on.ts';
import { lineName, movedAlong, placeOf, type Survey, surveyOf } from './survey.ts';

/** Lists what a redline shows, in its order; the words within a clause are cut as the newer notice's locale cuts them. */
export function changesIn(redline: Redline): Changes {
  const { facts, title, children } = redline;
  const survey = surveyOf(redline);
  const book = changeBook(facts.after.locale, survey.idNow);
  const places = placesUnder(title);
  const around: Around = { places, group: null, along: new Set() };
  book.enter({ ...around, clause: title, presence: 'kept', role: 'title', from: null, facts: [] });
  for (const node of children) visit({ book, survey }, node, around);
  return {
    notice: facts.after.id,
    locale: facts.after.locale,
    before: versionFacts(redline, 'before'),
    after: versionFacts(redline, 'after'),
    facts: noticeFactChanges(facts),
    changes: book.changes,
  };
}

interface Telling {
  readonly book: ChangeBook;
  readonly survey: Survey;
}

/** What a node lies in. */
interface Around {
  readonly places: Readonly<Record<Side, Place>>;
  /** The change of the node around it. */
  readonly group: Group | null;
  /** What kept its place in the moved node around it: `redline/survey.ts`. */
  readonly along: ReadonlySet<string>;
}

function versionFacts({ facts, title }: Redline, side: Side): VersionFacts {
  const { version, effective } = facts[side];
  return { version, effective, title: proseOf(title[side].children) };
}

function placesUnder(heading: RedlineClause): Around['places'] {
  return { before: placeOf(heading, 'before'), after: placeOf(heading, 'after') };
}

const roles = {
  section: 'heading',
  jurisdiction: 'heading',
  paragraph: 'paragraph',
  item: 'item',
  table: 'caption',
} as const satisfies Record<NamedRedlineNode['type'], ClauseRole>;

function visit(telling: Telling, node: RedlineNode, around: Around): void {
  if (node.type === 'list') for (const item of node.items) visitNamed(telling, item, around);
  else visitNamed(telling, node, around);
}

function visitNamed({ book, survey }: Telling, node: NamedRedlineNode, around: Around): void {
  const { presence } = node;
  const id = idOf(node);
  const away = presence === 'moved-here' ? survey.away.get(id) : undefined;
  const from = away === undefined || around.along.has(id) ? null : away.from;
  const places = 'heading' in node ? placesUnder(node.heading) : around.places;
  const facts = 'heading' in node ? partFactChanges(node.facts) : [];
  const clause = clauseOf(node);
  const entry = { presence, role: roles[node.type], places, from, facts, group: around.group };
  const along = away === undefined ? new Set<string>() : movedAlong(away.node, node);
  if (node.type === 'table') {
    visitTable(book, node, { ...entry, along, away: away?.from ?? places.before });
    return;
  }
  const group = clause === null ? null : book.enter({ ...entry, clause });
  for (const child of redlineChildren(node)) visit({ book, survey }, child, { places, group, along });
}

/** What the clauses of a table are told with. */
interface TableEntry extends Omit<Entry, 'clause'> {
  readonly along: ReadonlySet<string>;
  /** Where its rows and columns were moved from. */
  readonly away: Place;
}

function visitTable(book: ChangeBook, table: RedlineTable, entry: TableEntry): void {
  let group = entry.group;
  let opened = table.caption !== null;
  if (table.caption !== null) group = book.enter({ ...entry, clause: table.caption });
  const lineEntry = (presence: Presence, name: string): Omit<Entry, 'clause' | 'role'> => {
    const first = !opened && presence === table.presence;
    const stays = presence !== 'moved-here' || (table.presence === 'moved-here' && entry.along.has(name));
    const from = first ? entry.from : stays ? null : entry.away;
    return { presence, places: entry.places, from, facts: [], group };
  };
  const columns = table.columns.map(({ presence, header }) => {
    const line = lineEntry(presence, lineName('column', header.id));
    const own = book.enter({ ...line, clause: header, role: 'header-cell' });
    if (!opened && presence === table.presence) {
      // A table without a caption is known by its first header cell, which the others join.
      opened = true;
      group = own;
    }
    return own;
  });
  const naming = { before: namingColumn(table, 'before'), after: namingColumn(table, 'after') };
  for (const row of table.rows) {
    const name = lineName('row', (row.facts.after ?? row.facts.before)?.name ?? '');
    let line = lineEntry(row.presence, name);
    for (const [at, cell] of row.cells.entries()) {
      const column = table.columns[at];
      if (cell === null || column === undefined) continue;
      const presence = cellPresence(cell, row.presence, column.presence);
      const role = naming[cell.after === null ? 'before' : 'after'] === at ? 'row-header' : 'cell';
      if (presence !== row.presence) {
        book.enter({ ...line, clause: cell, role, presence, from: null, group: columns[at] ?? null });
      } else {
        const own = book.enter({ ...line, clause: cell, role });
        line = { ...line, from: null, group: own };
      }
    }
  }
}

/** What became of a cell: its row counts before its column. */
function cellPresence({ before, after }: RedlineClause, row: Presence, column: Presence): Presence {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return row === 'kept' ? column : row;
}

/** The first of several columns that stand on a side names the rows; `null` where there is but one. */
function namingColumn({ columns }: RedlineTable, side: Side): number | null {
  const shown = [...columns.entries()].filter(([, { presence }]) => standsOn(presence, side));
  return shown.length > 1 ? (shown[0]?.[0] ?? null) : null;
}
