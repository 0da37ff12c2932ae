import type { FlowSide } from '../../../src/flow/revisions.ts';
import { partsOf } from './read-docx.ts';
import { childOf, elementsIn, isElement, type XmlElement, xmlTree } from './xml-tree.ts';

/** A paragraph or a table of a Word file, in a form to compare. */
export type WordBlock = WordParagraph | { readonly table: readonly (readonly string[])[] };

export interface WordParagraph {
  readonly style: string;
  /** The words, and before each run with other marks than the one before what these are: `⟨#Cookies b i⟩`. */
  readonly words: string;
  /** All that is left of a paragraph that should be gone: Word takes it away, LibreOffice does not. */
  readonly rest?: true;
}

/**
 * The blocks of a Word file's body, all tracked changes accepted (`new`) or rejected (`old`) as ISO/IEC 29500-1, 17.13.5
 * has it: a paragraph whose end goes becomes part of the next one, which keeps its looks. What stands in content
 * controls, the contents, is left out.
 */
export function settledBlocks(file: Uint8Array, side: FlowSide): readonly WordBlock[] {
  const parts = partsOf(file);
  const body = childOf(xmlTree(parts.get('word/document.xml') ?? ''), 'w:body');
  if (body === null) throw new Error('the file has no body');
  const targets = targetsOf(parts.get('word/_rels/document.xml.rels') ?? '');
  return blocksIn(body, new Reader(side, targets));
}

/** The blocks that Word shows. */
export function withoutRests(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.filter((block) => !('rest' in block));
}

/** The bare words of each paragraph and cell, in order. */
export function wordsIn(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    'words' in block
      ? [bare(block.words)]
      : block.table.flatMap((row) => row.map((cell) => bare(cell.replace(/^\w+: /, '')))),
  );
}

function bare(words: string): string {
  return words.replaceAll(marksForm, '');
}

function targetsOf(xml: string): ReadonlyMap<string, string> {
  return new Map(
    elementsIn(xmlTree(xml)).map((one) => [one.attribute('Id') ?? '', one.attribute('Target') ?? '']),
  );
}

const here = { new: ['w:ins', 'w:moveTo'], old: ['w:del', 'w:moveFrom'] } as const;

class Reader {
  readonly #side: FlowSide;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(side: FlowSide, targets: ReadonlyMap<string, string>) {
    this.#side = side;
    this.#targets = targets;
  }

  /** Whether what these properties are of stands on the other side alone. */
  isGone(properties: XmlElement | null): boolean {
    const other = here[this.#side === 'new' ? 'old' : 'new'];
    return properties !== null && elementsIn(properties).some(({ name }) => isOneOf(name, other));
  }

  styleOf(paragraph: XmlElement): string {
    const now = childOf(paragraph, 'w:pPr');
    const before = now === null ? null : childOf(now, 'w:pPrChange', 'w:pPr');
    const properties = this.#side === 'old' && before !== null ? before : now;
    const style = properties === null ? null : childOf(properties, 'w:pStyle');
    return libreOfficeNames[style?.attribute('w:val') ?? 'Normal'] ?? style?.attribute('w:val') ?? 'Normal';
  }

  /** Runs as text and marks. */
  *runsOf(
    element: XmlElement,
    link: string | null = null,
  ): Generator<readonly [text: string, marks: string]> {
    for (const child of elementsIn(element)) {
      if (child.name === 'w:r') yield [textOf(child), marksOf(child, link)];
      else if (child.name === 'w:hyperlink') yield* this.runsOf(child, this.#targetOf(child));
      else if (isOneOf(child.name, here[this.#side])) yield* this.runsOf(child, link);
    }
  }

  #targetOf(hyperlink: XmlElement): string {
    const anchor = hyperlink.attribute('w:anchor');
    return anchor === null ? (this.#targets.get(hyperlink.attribute('r:id') ?? '') ?? '?') : `#${anchor}`;
  }
}

function isOneOf(name: string, names: readonly string[]): boolean {
  return names.includes(name);
}

/** What LibreOffice calls Word's styles when it writes them. */
const libreOfficeNames: Readonly<Record<string, string>> = { Caption1: 'Caption' };

function blocksIn(parent: XmlElement, reader: Reader): WordBlock[] {
  const blocks: WordBlock[] = [];
  /** Runs of paragraphs whose ends are gone. */
  let before: (readonly [string, string])[] = [];
  /** The first of those paragraphs: where a reader leaves a rest of them, it has its looks. */
  let left: WordParagraph | null = null;
  const leave = (): void => {
    if (left !== null) blocks.push({ ...left, words: marked(before), rest: true });
    [before, left] = [[], null];
  };
  for (const element of elementsIn(parent)) {
    if (element.name === 'w:p') {
      before.push(...reader.runsOf(element));
      const paragraph = { style: reader.styleOf(element), words: marked(before) };
      if (reader.isGone(childOf(element, 'w:pPr', 'w:rPr'))) {
        left ??= paragraph;
        continue;
      }
      blocks.push(paragraph);
      [before, left] = [[], null];
    } else if (element.name === 'w:tbl') {
      const rows = rowsOf(element, reader);
      leave();
      if (rows.length > 0) blocks.push({ table: rows });
    }
  }
  leave();
  return blocks;
}

function rowsOf(table: XmlElement, reader: Reader): string[][] {
  return elementsIn(table)
    .filter((row) => row.name === 'w:tr' && !reader.isGone(childOf(row, 'w:trPr')))
    .map((row) =>
      elementsIn(row)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) =>
          blocksIn(cell, reader)
            .map((block) => ('words' in block ? `${block.style}: ${block.words}` : 'a table'))
            .join('\n'),
        ),
    );
}

function textOf(run: XmlElement): string {
  return elementsIn(run)
    .map(({ name, children }) => {
      if (name === 'w:br') return '\n';
      return name === 'w:t' || name === 'w:delText'
        ? children.filter((child) => !isElement(child)).join('')
        : '';
    })
    .join('');
}

function marksOf(run: XmlElement, link: string | null): string {
  const properties = childOf(run, 'w:rPr');
  const has = (name: string): boolean => {
    const property = properties === null ? null : childOf(properties, name);
    return property !== null && !['0', 'false'].includes(property.attribute('w:val') ?? 'true');
  };
  return [link ?? '', has('w:b') ? 'b' : '', has('w:i') ? 'i' : ''].filter((mark) => mark !== '').join(' ');
}

/** Marks stand in signs that no notice has, so that a `<b>` of its words is none. */
const marksForm = /\u27e8[^\u27e9]*\u27e9/g;

function marked(runs: readonly (readonly [text: string, marks: string])[]): string {
  let last = '';
  let words = '';
  for (const [text, marks] of runs) {
    if (text === '') continue;
    if (marks !== last) words += `\u27e8${marks}\u27e9`;
    words += text;
    last = marks;
  }
  return words;
}
