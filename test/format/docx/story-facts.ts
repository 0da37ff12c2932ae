import { attributeOf, readXml, type XmlReader } from './read-xml.ts';

export interface TableFacts {
  /** Widths of the grid's columns, in twips. */
  readonly columns: number[];
  readonly rows: RowFacts[];
  layout: string | null;
}

export interface RowFacts {
  /** How many columns its cells span together. */
  cells: number;
  /** The value of the header flag; `null` where it is not said. */
  header: string | null;
}

/** What `lint` looks at in the document, a header or a footer; collected in one reading. */
export interface StoryFacts {
  readonly bookmarks: { readonly id: string; readonly name: string }[];
  readonly bookmarkEnds: string[];
  /** The bookmarks that links and page numbers lead to. */
  readonly anchors: string[];
  /** The relationships that elements name. */
  readonly relationships: string[];
  readonly numbers: string[];
  readonly styles: Set<string>;
  readonly languages: Set<string>;
  readonly tables: TableFacts[];
  /** Types of `w:fldChar` in order, and whether one is dirty. */
  readonly fields: string[];
  dirty: boolean;
  /** Stretches of text that hold a line feed, a tab, a noncharacter, a control or a lone surrogate. */
  readonly oddTexts: string[];
  readonly italicHangul: string[];
  /** Containers whose last block is not a paragraph: `w:tc`, `w:body`, `w:hdr`, `w:ftr`. */
  readonly unended: string[];
  /** Tag and number of each content control; a control without a tag (the contents) has `null`. */
  readonly controls: { tag: string | null; id: string | null }[];
  adjacentTables: number;
  /** The first element that was closed out of order. */
  readonly unbalanced: string[];
}

const odd = /[\t\n\r]|[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const hangul = /\p{Script=Hangul}/u;
const containers: ReadonlySet<string> = new Set(['w:tc', 'w:body', 'w:hdr', 'w:ftr']);
/** What stands in a content control stands, for Word, in the container around it. */
const controls: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent']);
const blockElements: ReadonlySet<string> = new Set(['w:p', 'w:tbl']);

export function storyFacts(xml: string): StoryFacts {
  const collector = new Collector();
  readXml(xml, collector);
  return collector.facts;
}

class Collector implements XmlReader {
  readonly facts: StoryFacts = {
    bookmarks: [],
    bookmarkEnds: [],
    anchors: [],
    relationships: [],
    numbers: [],
    styles: new Set(),
    languages: new Set(),
    tables: [],
    fields: [],
    dirty: false,
    oddTexts: [],
    italicHangul: [],
    unended: [],
    controls: [],
    adjacentTables: 0,
    unbalanced: [],
  };
  readonly #path: string[] = [];
  /** The last block of each container that is open. */
  readonly #lastBlocks: (string | null)[] = [];
  readonly #tables: TableFacts[] = [];
  #italic = false;

  open(name: string, attributes: string): void {
    this.#structure(name);
    this.#path.push(name);
    if (attributes === '' && !starts.has(name)) return;
    const read = elements.get(name);
    read?.(this, attributes);
    const relationship = attributeOf(attributes, 'r:id');
    if (relationship !== null) this.facts.relationships.push(relationship);
  }

  close(name: string): void {
    if (this.#path.pop() !== name && this.facts.unbalanced.length === 0) this.facts.unbalanced.push(name);
    if (name === 'w:tbl') this.#tables.pop();
    if (!containers.has(name)) return;
    const last = this.#lastBlocks.pop();
    if (last !== 'w:p') this.facts.unended.push(name);
  }

  text(text: string): void {
    const inside = this.#path.at(-1);
    if (inside === 'w:instrText') this.#instruction(text);
    if (inside !== 'w:t') return;
    if (odd.test(text)) this.facts.oddTexts.push(text);
    if (this.#italic && hangul.test(text)) this.facts.italicHangul.push(text);
  }

  /** The table that is being read. */
  table(): TableFacts | undefined {
    return this.#tables.at(-1);
  }

  startTable(): void {
    const table: TableFacts = { columns: [], rows: [], layout: null };
    this.facts.tables.push(table);
    this.#tables.push(table);
  }

  setItalic(italic: boolean): void {
    this.#italic = italic;
  }

  #instruction(text: string): void {
    const target = /^\s*PAGEREF\s+(\S+)/.exec(text)?.[1];
    if (target !== undefined) this.facts.anchors.push(target);
  }

  #structure(name: string): void {
    const parent = this.#path.findLast((ancestor) => !controls.has(ancestor));
    if (containers.has(name)) this.#lastBlocks.push(null);
    if (parent === undefined || !containers.has(parent) || !blockElements.has(name)) return;
    const index = this.#lastBlocks.length - 1;
    if (name === 'w:tbl' && this.#lastBlocks[index] === 'w:tbl') this.facts.adjacentTables += 1;
    this.#lastBlocks[index] = name;
  }
}

type ElementReader = (collector: Collector, attributes: string) => void;

function value(attributes: string): string {
  return attributeOf(attributes, 'w:val') ?? '';
}

/** What each element that matters tells. */
const elements: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  [
    'w:bookmarkStart',
    ({ facts }, attributes) => {
      const [id, name] = [attributeOf(attributes, 'w:id') ?? '', attributeOf(attributes, 'w:name') ?? ''];
      facts.bookmarks.push({ id, name });
    },
  ],
  [
    'w:bookmarkEnd',
    ({ facts }, attributes) => facts.bookmarkEnds.push(attributeOf(attributes, 'w:id') ?? ''),
  ],
  [
    'w:hyperlink',
    ({ facts }, attributes) => {
      const anchor = attributeOf(attributes, 'w:anchor');
      if (anchor !== null && attributeOf(attributes, 'r:id') === null) facts.anchors.push(anchor);
    },
  ],
  ['w:sdt', ({ facts }) => facts.controls.push({ tag: null, id: null })],
  [
    'w:tag',
    ({ facts }, attributes) => {
      const control = facts.controls.at(-1);
      if (control !== undefined) control.tag = value(attributes);
    },
  ],
  [
    'w:id',
    ({ facts }, attributes) => {
      const control = facts.controls.at(-1);
      if (control !== undefined) control.id = value(attributes);
    },
  ],
  ['w:numId', ({ facts }, attributes) => facts.numbers.push(value(attributes))],
  ['w:pStyle', ({ facts }, attributes) => facts.styles.add(value(attributes))],
  ['w:rStyle', ({ facts }, attributes) => facts.styles.add(value(attributes))],
  ['w:tblStyle', ({ facts }, attributes) => facts.styles.add(value(attributes))],
  [
    'w:lang',
    ({ facts }, attributes) => {
      for (const name of ['w:val', 'w:eastAsia', 'w:bidi']) {
        const tag = attributeOf(attributes, name);
        if (tag !== null) facts.languages.add(tag);
      }
    },
  ],
  [
    'w:fldChar',
    ({ facts }, attributes) => {
      facts.fields.push(attributeOf(attributes, 'w:fldCharType') ?? '');
      const dirty = attributeOf(attributes, 'w:dirty');
      if (dirty !== null && dirty !== 'false' && dirty !== '0') facts.dirty = true;
    },
  ],
  ['w:tbl', (collector) => collector.startTable()],
  [
    'w:gridCol',
    (collector, attributes) => collector.table()?.columns.push(Number(attributeOf(attributes, 'w:w'))),
  ],
  [
    'w:tblLayout',
    (collector, attributes) => {
      const table = collector.table();
      if (table !== undefined) table.layout = attributeOf(attributes, 'w:type');
    },
  ],
  ['w:tr', (collector) => collector.table()?.rows.push({ cells: 0, header: null })],
  [
    'w:tc',
    (collector) => {
      const row = collector.table()?.rows.at(-1);
      if (row !== undefined) row.cells += 1;
    },
  ],
  [
    'w:gridSpan',
    (collector, attributes) => {
      const row = collector.table()?.rows.at(-1);
      if (row !== undefined) row.cells += Number(value(attributes)) - 1;
    },
  ],
  [
    'w:tblHeader',
    (collector, attributes) => {
      const row = collector.table()?.rows.at(-1);
      if (row !== undefined) row.header = attributeOf(attributes, 'w:val') ?? 'true';
    },
  ],
  ['w:r', (collector) => collector.setItalic(false)],
  ['w:i', (collector, attributes) => collector.setItalic(!['false', '0'].includes(value(attributes)))],
]);

/** Elements that tell something without an attribute. */
const starts: ReadonlySet<string> = new Set(['w:sdt', 'w:tbl', 'w:tr', 'w:tc', 'w:tblHeader', 'w:r', 'w:i']);
