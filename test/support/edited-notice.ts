import fc from 'fast-check';
import type {
  Block,
  Clause,
  ClauseId,
  Inline,
  IsoDate,
  Jurisdiction,
  JurisdictionCode,
  List,
  ListItem,
  Notice,
  Paragraph,
  RetiredAnchor,
  Section,
  Span,
  Table,
} from '../../src/ast/notice.ts';
import { joinTexts, trimInlines } from '../../src/ast/tidy-inlines.ts';
import { clausesOf, tablesOf } from '../../src/ast/walk.ts';
import { parse } from '../../src/syntax/parse.ts';
import { noticeBody } from './generated-notice.ts';
import { sourcesOf } from './notice-source.ts';

/** Two versions of one notice, both fit to be lowered; the newer one's ledger tells what became of the older's anchors. */
export interface NoticePair {
  readonly before: Notice;
  readonly after: Notice;
}

/** Data that may be changed in place. */
type Draft<T> = T extends string | number | null
  ? T
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : { -readonly [Key in keyof T]: Draft<T[Key]> };

type Part = Block | Section | Jurisdiction;
type Edit = readonly [name: EditName, place: number, goal: number, words: string];

/** What holds children: the notice, a part or a list item. */
interface Holder {
  readonly children: Draft<Part>[];
  /** 0 for the notice, `null` for an item. */
  readonly depth: number | null;
  readonly holdsJurisdictions: boolean;
  /** The parts and items that it lies in, itself included. */
  readonly inside: ReadonlySet<unknown>;
  readonly nesting: number;
}

interface Place {
  readonly node: Draft<Part> | Draft<ListItem>;
  /** Where the node stands. */
  readonly row: unknown[];
}

interface Workshop {
  readonly notice: Draft<Notice>;
  readonly retired: Map<ClauseId, RetiredAnchor>;
  readonly fresh: () => ClauseId;
}

const phrase = fc.constantFrom(
  'and then some',
  '“Quillmere”',
  "it's ours",
  '개인정보의 보유 기간',
  '쿠키를 씁니다',
  'tidak dijual',
  '14 days — at most',
);

/** Any notice and what edits of every kind made of it; where there are no edits both say the same. */
export const noticePairs: fc.Arbitrary<NoticePair> = fc
  .tuple(
    noticeBody({ ids: 'all' }),
    fc.boolean(),
    fc.array(
      fc.tuple(fc.constantFrom(...(Object.keys(edits()) as EditName[])), fc.nat(999), fc.nat(999), phrase),
      { maxLength: 8 },
    ),
  )
  .map(([body, jurisdiction, list]) => {
    const parsed = parse(sourcesOf(body)).value.notice;
    const before = jurisdiction ? withJurisdiction(parsed) : parsed;
    return { before, after: edited(before, list) };
  });

/** The notice with its last section as a block for one country. */
function withJurisdiction(notice: Notice): Notice {
  const last = notice.children.at(-1);
  if (last?.type !== 'section') return notice;
  const { heading, children, span } = last;
  const blocks = children as Jurisdiction['children'];
  const codes = ['KR' as JurisdictionCode];
  const block: Jurisdiction = {
    type: 'jurisdiction',
    depth: 1,
    codes,
    effective: null,
    heading,
    children: blocks,
    span,
  };
  return { ...notice, children: [...notice.children.slice(0, -1), block] };
}

function edited(before: Notice, list: readonly Edit[]): Notice {
  const notice = structuredClone(before) as Draft<Notice>;
  let count = 0;
  const fresh = (): ClauseId => {
    count += 1;
    return `n.${count}` as ClauseId;
  };
  const shop: Workshop = { notice, retired: new Map(), fresh };
  for (const edit of list) {
    edits()[edit[0]](shop, edit);
    tidy(notice.children, 1);
  }
  const after = notice as Notice;
  const live = new Set<ClauseId>([
    ...[...clausesOf(after)].map(({ clause }) => clause.id),
    ...[...tablesOf(after)].map(({ id }) => id),
  ]);
  for (const anchor of anchorsOf(before)) {
    if (!live.has(anchor) && !shop.retired.has(anchor)) shop.retired.set(anchor, withdrawn(anchor));
  }
  const ends = [...shop.retired.values()].map((anchor) =>
    anchor.type === 'moved' && !live.has(anchor.to) && !shop.retired.has(anchor.to)
      ? withdrawn(anchor.id)
      : anchor,
  );
  return shifted({ ...after, retired: ends });
}

function withdrawn(id: ClauseId): RetiredAnchor {
  return { type: 'withdrawn', id, on: '2026-11-02' as IsoDate, see: null };
}

function anchorsOf(notice: Notice): ReadonlySet<ClauseId> {
  const clauses = [...clausesOf(notice)].map(({ clause }) => clause.id);
  return new Set([...clauses, ...[...tablesOf(notice)].map(({ id }) => id)]);
}

/** The newer notice is another file: nothing stands there where it stood. */
function shifted(notice: Notice): Notice {
  return JSON.parse(JSON.stringify(notice), (key, value) =>
    key === 'span' ? { ...value, start: value.start + 1000, end: value.end + 1000 } : value,
  );
}

type EditName =
  | 'remove'
  | 'add'
  | 'addList'
  | 'addTable'
  | 'addSection'
  | 'move'
  | 'reword'
  | 'restyle'
  | 'relink'
  | 'split'
  | 'retitle'
  | 'nest'
  | 'unnest'
  | 'addRow'
  | 'removeRow'
  | 'moveRow'
  | 'addColumn'
  | 'removeColumn'
  | 'moveColumn'
  | 'rename'
  | 'renumber'
  | 'refact';

/** A function, so that the arbitrary above may stand at the top of the file. */
function edits(): Readonly<Record<EditName, (shop: Workshop, edit: Edit) => void>> {
  return {
    remove: ({ notice }, [, place]) => {
      const found = pick(placesIn(notice.children), place);
      if (found) take(found);
    },
    add: ({ notice, fresh }, [, , goal, words]) => insert(notice, paragraphOf(fresh(), words), goal),
    addList: ({ notice, fresh }, [, place, goal, words]) => {
      const items = [itemOf(fresh(), words), itemOf(fresh(), words)];
      const start = place % 2 === 0 ? null : 1 + (place % 4);
      insert(notice, { type: 'list', start, items, span: newSpan }, goal);
    },
    addTable: ({ notice, fresh }, [, , goal, words]) => insert(notice, tableOf(fresh(), words), goal),
    addSection: ({ notice, fresh }, [, , goal, words]) => {
      const children = [paragraphOf(fresh(), words)];
      const heading = clauseOf(fresh(), words);
      insert(notice, { type: 'section', depth: 1, heading, children, span: newSpan }, goal);
    },
    move: ({ notice }, [, place, goal]) => {
      const found = pick(placesIn(notice.children), place);
      if (found === undefined) return;
      take(found);
      if (found.node.type !== 'item') {
        insert(notice, found.node, goal);
        return;
      }
      const list = pick(listsIn(notice.children), goal);
      if (list) list.items.splice(goal % (list.items.length + 1), 0, found.node);
      else insert(notice, { type: 'list', start: null, items: [found.node], span: newSpan }, goal);
    },
    reword: ({ notice }, [, place, goal, words]) => {
      const clause = pick(clausesIn(notice), place);
      if (clause) say(clause, goal % 2 === 0 ? [...clause.children, textOf(` ${words}`)] : [textOf(words)]);
    },
    restyle: ({ notice }, [, place]) => {
      const clause = pick(clausesIn(notice), place);
      if (!clause || clause.children.length === 0) return;
      const plain = clause.children.some(({ type }) => type !== 'text');
      if (plain) say(clause, clause.children.flatMap(unstyled));
      else clause.children = [{ type: 'strong', children: clause.children, span: newSpan }];
    },
    relink: ({ notice }, [, place, , words]) => {
      const clause = pick(clausesIn(notice), place);
      if (!clause) return;
      const target = { type: 'address', href: `https://example.com/${place}` } as const;
      clause.children = [
        { type: 'link', name: 'a1', target, children: [textOf(words)], span: newSpan } as Draft<Inline>,
      ];
    },
    split: ({ notice, fresh }, [, place, , words]) => {
      const paragraphs = placesIn(notice.children).filter(({ node }) => node.type === 'paragraph');
      const found = pick(paragraphs, place);
      if (found) found.row.splice(found.row.indexOf(found.node) + 1, 0, paragraphOf(fresh(), words));
    },
    retitle: ({ notice }, [, place, , words]) => {
      const parts = placesIn(notice.children).flatMap(({ node }) => ('heading' in node ? [node] : []));
      say(pick(parts, place)?.heading ?? notice.title, [textOf(words)]);
    },
    nest: ({ notice }, [, place, goal]) => {
      const paragraphs = placesIn(notice.children).filter(({ node }) => node.type === 'paragraph');
      const found = pick(paragraphs, place);
      const list = pick(listsIn(notice.children), goal);
      if (found?.node.type !== 'paragraph' || !list) return;
      const { clause } = found.node;
      take(found);
      list.items.push({ type: 'item', clause, children: [], span: newSpan });
    },
    unnest: ({ notice }, [, place, goal]) => {
      const found = pick(
        placesIn(notice.children).filter(({ node }) => node.type === 'item'),
        place,
      );
      if (found?.node.type !== 'item') return;
      const { clause } = found.node;
      take(found);
      insert(notice, { type: 'paragraph', clause, span: newSpan }, goal);
    },
    addRow: ({ notice, fresh }, [, place, goal, words]) => {
      const table = pick(tablesIn(notice.children), place);
      if (!table) return;
      const name = fresh().replace('.', '-');
      const cells = table.header.map(({ id }) => cellOf(table, [name, columnName(table, id)], words));
      table.rows.splice(goal % (table.rows.length + 1), 0, { type: 'row', name, cells, span: newSpan });
    },
    removeRow: ({ notice }, [, place, goal]) => {
      const table = pick(tablesIn(notice.children), place);
      if (table && table.rows.length > 1) table.rows.splice(goal % table.rows.length, 1);
    },
    moveRow: ({ notice }, [, place, goal]) => {
      const table = pick(tablesIn(notice.children), place);
      if (table) shift(table.rows, place, goal);
    },
    addColumn: ({ notice, fresh }, [, place, goal, words]) => {
      const table = pick(tablesIn(notice.children), place);
      if (!table) return;
      const name = fresh().replace('.', '-');
      const at = goal % (table.header.length + 1);
      table.header.splice(at, 0, cellOf(table, [name], words));
      for (const row of table.rows) row.cells.splice(at, 0, cellOf(table, [row.name, name], words));
    },
    removeColumn: ({ notice }, [, place, goal]) => {
      const table = pick(tablesIn(notice.children), place);
      if (!table || table.header.length === 1) return;
      const at = goal % table.header.length;
      for (const cells of [table.header, ...table.rows.map((row) => row.cells)]) cells.splice(at, 1);
    },
    moveColumn: ({ notice }, [, place, goal]) => {
      const table = pick(tablesIn(notice.children), place);
      if (!table) return;
      for (const cells of [table.header, ...table.rows.map((row) => row.cells)]) shift(cells, place, goal);
    },
    rename: ({ notice, retired, fresh }, [, place]) => {
      const found = pick(placesIn(notice.children), place)?.node;
      if (found === undefined || found.type === 'list') return;
      const id = fresh();
      const to = (old: ClauseId, now: ClauseId): ClauseId => {
        retired.set(old, { type: 'moved', id: old, to: now });
        return now;
      };
      if (found.type === 'table') renameTable(found, id, to);
      else {
        const clause = 'heading' in found ? found.heading : found.clause;
        clause.id = to(clause.id, id);
      }
    },
    renumber: ({ notice }, [, place, goal]) => {
      const list = pick(listsIn(notice.children), place);
      if (list) list.start = goal % 3 === 0 ? null : goal % 7;
    },
    refact: ({ notice }, [, place, goal]) => {
      const parts = placesIn(notice.children).flatMap(({ node }) =>
        node.type === 'jurisdiction' ? [node] : [],
      );
      const part = pick(parts, place);
      if (part && goal % 2 === 0) part.effective = '2027-01-01' as IsoDate;
      else if (part) part.codes = ['KR' as JurisdictionCode, 'JP' as JurisdictionCode];
      else notice.company = notice.company === null ? 'Quillmere Ltd.' : null;
      notice.effective = '2027-02-01' as IsoDate;
    },
  };
}

function renameTable(
  table: Draft<Table>,
  id: ClauseId,
  to: (old: ClauseId, now: ClauseId) => ClauseId,
): void {
  const old = table.id;
  const renamed = (clause: Draft<Clause>): void => {
    clause.id = to(clause.id, `${id}${clause.id.slice(old.length)}` as ClauseId);
  };
  if (table.caption !== null) renamed(table.caption);
  else to(old, id);
  for (const clause of [...table.header, ...table.rows.flatMap((row) => row.cells)]) renamed(clause);
  table.id = id;
}

const newSpan: Span = { file: 'notice/x/notice.md', start: 1, end: 2 };

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % items.length];
}

function shift(row: unknown[], from: number, to: number): void {
  row.splice(to % row.length, 0, ...row.splice(from % row.length, 1));
}

function take({ node, row }: Place): void {
  row.splice(row.indexOf(node), 1);
}

/** Puts a node where the grammar allows it: blocks before sections, no part in an item, no jurisdiction in another. */
function insert(notice: Draft<Notice>, node: Draft<Part>, goal: number): void {
  const holders = holdersIn(notice).filter((holder) => !holder.inside.has(node) && holds(holder, node));
  const holder = pick(holders, goal);
  const isPart = (child: Draft<Part>) => 'heading' in child;
  const { children } = holder ?? notice;
  const first = children.findIndex(isPart);
  const blocks = first === -1 ? children.length : first;
  const at = isPart(node) ? blocks + (goal % (children.length - blocks + 1)) : goal % (blocks + 1);
  children.splice(at, 0, node);
}

function holds(holder: Holder, node: Draft<Part>): boolean {
  switch (node.type) {
    case 'section':
      return holder.depth !== null && holder.depth + heightOf(node) <= 4;
    case 'jurisdiction':
      return holder.depth !== null && holder.depth + heightOf(node) <= 4 && holder.holdsJurisdictions;
    case 'table':
      return holder.depth !== null;
    default:
      return holder.nesting + nestingOf(node) <= 4;
  }
}

function heightOf(node: Draft<Part>): number {
  return 'heading' in node ? 1 + Math.max(0, ...node.children.map(heightOf)) : 0;
}

function nestingOf(node: Draft<Part>): number {
  if (node.type !== 'list') return 0;
  return 1 + Math.max(0, ...node.items.flatMap(({ children }) => children.map(nestingOf)));
}

function holdersIn(notice: Draft<Notice>): readonly Holder[] {
  const found: Holder[] = [];
  const visit = (holder: Holder): void => {
    found.push(holder);
    for (const child of holder.children) {
      const inside = new Set([...holder.inside, child]);
      if ('heading' in child) {
        const { children, depth } = child;
        const holdsJurisdictions = holder.holdsJurisdictions && child.type === 'section';
        visit({ children, depth, holdsJurisdictions, inside, nesting: 0 });
      }
      for (const item of child.type === 'list' ? child.items : []) {
        const { children } = item;
        const nesting = holder.nesting + 1;
        visit({
          children,
          depth: null,
          holdsJurisdictions: false,
          inside: new Set([...inside, item]),
          nesting,
        });
      }
    }
  };
  const { children } = notice;
  visit({ children, depth: 0, holdsJurisdictions: true, inside: new Set(), nesting: 0 });
  return found;
}

/** Every node that may be taken from where it stands, list items too. */
function placesIn(children: Draft<Part>[]): Place[] {
  return children.flatMap((node): Place[] => {
    const own: Place = { node, row: children };
    if ('heading' in node) return [own, ...placesIn(node.children)];
    if (node.type !== 'list') return [own];
    const items = node.items.flatMap((item): Place[] => [
      { node: item, row: node.items },
      ...placesIn(item.children),
    ]);
    return [own, ...items];
  });
}

function listsIn(children: Draft<Part>[]): Draft<List>[] {
  return placesIn(children).flatMap(({ node }) => (node.type === 'list' ? [node] : []));
}

function tablesIn(children: Draft<Part>[]): Draft<Table>[] {
  return placesIn(children).flatMap(({ node }) => (node.type === 'table' ? [node] : []));
}

function clausesIn(notice: Draft<Notice>): Draft<Clause>[] {
  return [...clausesOf(notice as Notice)].map(({ clause }) => clause as Draft<Clause>);
}

/** Lists that lost their items go, lists of one kind side by side become one, and depths are counted again. */
function tidy(children: Draft<Part>[], depth: number): void {
  for (const child of children) {
    if ('heading' in child) {
      child.depth = depth;
      tidy(child.children, depth + 1);
    }
    if (child.type === 'list') for (const item of child.items) tidy(item.children, depth);
  }
  const kept: Draft<Part>[] = [];
  for (const child of children) {
    const last = kept.at(-1);
    if (child.type === 'list' && child.items.length === 0) continue;
    const joins =
      child.type === 'list' && last?.type === 'list' && (last.start === null) === (child.start === null);
    if (joins) last.items.push(...child.items);
    else kept.push(child);
  }
  children.splice(0, children.length, ...kept);
}

function textOf(value: string): Draft<Inline> {
  return { type: 'text', value, span: newSpan };
}

function unstyled(inline: Draft<Inline>): Draft<Inline>[] {
  return inline.type === 'strong' || inline.type === 'emphasis'
    ? inline.children.flatMap(unstyled)
    : [inline];
}

function say(clause: Draft<Clause>, inlines: readonly Draft<Inline>[]): void {
  clause.children = trimInlines(joinTexts(inlines as Inline[])) as Draft<Inline>[];
}

function clauseOf(id: ClauseId, words: string): Draft<Clause> {
  return { type: 'clause', id, children: [textOf(words)], span: newSpan };
}

function paragraphOf(id: ClauseId, words: string): Draft<Paragraph> {
  return { type: 'paragraph', clause: clauseOf(id, words), span: newSpan };
}

function itemOf(id: ClauseId, words: string): Draft<ListItem> {
  return { type: 'item', clause: clauseOf(id, words), children: [], span: newSpan };
}

function cellOf(table: Pick<Table, 'id'>, names: readonly string[], words: string): Draft<Clause> {
  return clauseOf([table.id, ...names].join('.') as ClauseId, words);
}

function columnName(table: Draft<Table>, header: ClauseId): string {
  return header.slice(table.id.length + 1);
}

function tableOf(id: ClauseId, words: string): Draft<Table> {
  const cell = (...names: string[]): Draft<Clause> => cellOf({ id }, names, words);
  const rows = ['r1', 'r2'].map((name) => ({
    type: 'row' as const,
    name,
    cells: [cell(name, 'a'), cell(name, 'b')],
    span: newSpan,
  }));
  return { type: 'table', id, caption: null, header: [cell('a'), cell('b')], rows, span: newSpan };
}
