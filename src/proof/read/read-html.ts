import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { htmlFault } from '../../syntax/import/html-fault.ts';
import { noClaim, type Piece, type PieceRun, type Reading, UnreadableFile } from '../reading.ts';
import { decodeText } from './decode-text.ts';
import { tidyRuns } from './tidy-runs.ts';

const reader = unified().use(rehypeParse).freeze();

/**
 * Reads a web page, or the part of one that is the article. A clause is the words of the element that bears its id;
 * whatever else a browser shows is furniture. Throws an `UnreadableFile`.
 */
export function readHtml(bytes: Uint8Array): Reading {
  const text = decodeText(bytes);
  const fault = htmlFault('it', text);
  if (fault !== null) throw new UnreadableFile(`cannot be read: ${fault.message}`);
  const collector = new HtmlCollector();
  collector.walk(reader.parse(text) as Nodes, plain);
  return {
    format: 'html',
    part: !/<html\b/iu.test(text),
    claim: { ...noClaim, ...collector.claim },
    pieces: collector.finish(),
    attachments: [],
  };
}

type Marks = Omit<PieceRun, 'text'>;

const plain: Marks = { strong: false, emphasis: false, link: null };

/** What no browser shows as words. */
const silent: ReadonlySet<string> = new Set('head script style template svg math noscript'.split(' '));
/** Elements within a line; any other ends the words before it. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

interface OpenPiece {
  readonly anchor: string | null;
  readonly runs: PieceRun[];
}

class HtmlCollector {
  readonly claim: { root?: string; locale?: string } = {};
  readonly #pieces: Piece[] = [];
  readonly #said = new Set<string>();
  #open: OpenPiece = { anchor: null, runs: [] };

  walk(node: Nodes, marks: Marks): void {
    switch (node.type) {
      case 'text':
        this.#open.runs.push({ ...marks, text: node.value.replace(/[ \t\r\n\f]+/gu, ' ') });
        break;
      case 'root':
        for (const child of node.children) this.walk(child, marks);
        break;
      case 'element':
        this.#element(node, marks);
        break;
      default:
        break;
    }
  }

  finish(): readonly Piece[] {
    this.#begin(null);
    return this.#pieces;
  }

  #element(element: Element, marks: Marks): void {
    const { tagName, properties, children } = element;
    this.#claimOf(element);
    if (silent.has(tagName)) {
      if (tagName === 'head')
        for (const child of children) if (child.type === 'element') this.#claimOf(child);
      return;
    }
    if (tagName === 'br') {
      this.#open.runs.push({ ...marks, text: '\n' });
      return;
    }
    const isAside = classesOf(element).includes('stele-caveat');
    if (inline.has(tagName) && !isAside) {
      const inner = marksOf(element, marks);
      for (const child of children) this.walk(child, inner);
      return;
    }
    const around = this.#open.anchor;
    const id = typeof properties['id'] === 'string' ? properties['id'] : null;
    const own = id === null || id.startsWith('_') ? null : id;
    // Words of a clause that stand behind what is set apart from them go on being the clause's.
    const isBegun = this.#open.runs.some(({ text }) => text.trim() !== '');
    this.#begin(own);
    for (const child of children) this.walk(child, plain);
    this.#begin(isAside && !isBegun ? around : null);
  }

  /** A clause is said once; words below it that no clause says are furniture. */
  #begin(anchor: string | null): void {
    const { anchor: own, runs } = this.#open;
    const tidy = tidyRuns(runs);
    if (tidy.length > 0) {
      if (own !== null) this.#said.add(own);
      this.#pieces.push({ anchor: own, runs: tidy });
    }
    this.#open = { anchor: anchor !== null && this.#said.has(anchor) ? null : anchor, runs: [] };
  }

  #claimOf({ tagName, properties }: Element): void {
    const { name, content, lang, dataSteleRelease } = properties;
    if (tagName === 'article' && typeof dataSteleRelease === 'string') this.claim.root ??= dataSteleRelease;
    if (tagName === 'meta' && name === 'stele-release' && typeof content === 'string')
      this.claim.root = content;
    if ((tagName === 'html' || tagName === 'article') && typeof lang === 'string') this.claim.locale ??= lang;
  }
}

function marksOf({ tagName, properties }: Element, marks: Marks): Marks {
  switch (tagName) {
    case 'strong':
    case 'b':
      return { ...marks, strong: true };
    case 'em':
    case 'i':
      return { ...marks, emphasis: true };
    case 'a': {
      const { href } = properties;
      return typeof href === 'string' ? { ...marks, link: targetOf(href) } : marks;
    }
    default:
      return marks;
  }
}

/** A fragment is percent-encoded; an anchor is not. */
function targetOf(href: string): string {
  if (!href.startsWith('#')) return href;
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
