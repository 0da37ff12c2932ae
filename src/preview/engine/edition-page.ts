import type { Flow, FlowBlock } from '../../flow/flow.ts';
import { textCollector } from '../../format/byte-collector.ts';
import { writeBlocks } from '../../format/html/blocks.ts';
import { renderPage } from '../../format/html/render.ts';
import { pageWordsOf } from '../../format/html/revisions.ts';
import type { Theme } from '../../theme/theme.ts';

/** The web page of an edition in the pieces that it is patched by. Put together they are `index.html`. */
export interface EditionPage {
  readonly title: string;
  /** What stands before the cover, between the pieces, and behind the last block. */
  readonly around: readonly string[];
  readonly cover: string;
  /** Empty where the page has none. */
  readonly contents: string;
  readonly blocks: readonly PageBlock[];
}

export interface PageBlock {
  readonly flow: FlowBlock;
  /** One element, and a line break. */
  readonly html: string;
}

/** The HTML of blocks that were rendered before. It holds as long as their memory (`LowerMemory`). */
export type BlockMemory = WeakMap<FlowBlock, PageBlock>;

/** The title is the page's first heading. */
const pageHeadingBase = 1;

const article = '<article class="stele-notice"';
const cover = ['<header class="stele-cover">\n', '</header>\n'] as const;
const contents = ['<nav class="stele-contents"', '</nav>\n'] as const;
const body = '<div class="stele-body">\n';

/** Renders the page with the renderer of a build, the blocks that are known as they were. */
export async function editionPage(flow: Flow, theme: Theme, memory: BlockMemory): Promise<EditionPage> {
  const html = decoder.decode(await renderPage({ ...flow, blocks: [] }, theme));
  const words = pageWordsOf(flow, pageHeadingBase);
  const blocks = flow.blocks.map((block) => {
    const known = memory.get(block);
    if (known !== undefined) return known;
    const written = textCollector();
    writeBlocks([block], words, written);
    const made = { flow: block, html: decoder.decode(written.whole()) };
    memory.set(block, made);
    return made;
  });
  const begin = html.indexOf(article);
  const [coverStart, coverEnd] = within(html, cover, begin);
  const [contentsStart, contentsEnd] =
    flow.contents.entries.length > 0 ? within(html, contents, coverEnd) : [coverEnd, coverEnd];
  const [, bodyStart] = within(html, [body, ''], contentsEnd);
  return {
    title: flow.title,
    around: [
      html.slice(0, coverStart),
      html.slice(coverEnd, contentsStart),
      html.slice(contentsEnd, bodyStart),
      html.slice(bodyStart),
    ],
    cover: html.slice(coverStart, coverEnd),
    contents: html.slice(contentsStart, contentsEnd),
    blocks,
  };
}

const decoder = new TextDecoder();

/** Where a piece stands that begins and ends so. The renderer writes them in this form, and no word of a notice can. */
function within(
  html: string,
  [opens, closes]: readonly [string, string],
  from: number,
): readonly [start: number, end: number] {
  const start = from < 0 ? -1 : html.indexOf(opens, from);
  const end = start < 0 ? -1 : html.indexOf(closes, start + opens.length);
  if (end < 0) throw new Error(`the page of an edition has no \`${opens.trim()}\``);
  return [start, end + closes.length];
}

/** `index.html`, as a build writes it. */
export function wholePage({ around, cover, contents, blocks }: EditionPage): string {
  const [before = '', between = '', beside = '', after = ''] = around;
  return [before, cover, between, contents, beside, ...blocks.map(({ html }) => html), after].join('');
}
