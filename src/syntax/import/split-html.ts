import type { PhrasingContent } from 'mdast';
import { blockElements } from './html-elements.ts';
import { decodeReferences, readHtmlTag } from './html-tag.ts';

/** A stretch of an HTML block between two block tags: what would be a paragraph, or a heading. */
export interface HtmlStretch {
  /** 1 to 6 where the stretch stands in `h1` to `h6`. */
  readonly heading: number | null;
  readonly names: readonly string[];
  readonly children: readonly PhrasingContent[];
  /** Lines below the first one of the block. */
  readonly line: number;
}

export interface SplitHtml {
  readonly stretches: readonly HtmlStretch[];
  /** The block elements met, each once, in order. */
  readonly elements: readonly string[];
}

const token = /<!--[\s\S]*?-->|<\/?[a-z](?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000}>|[^<]+|</giu;

/** Cuts an HTML block at its block tags. What stands between is left to the reader of inlines, tags and all. */
export function splitHtml(html: string): SplitHtml {
  const stretches: HtmlStretch[] = [];
  const elements = new Set<string>();
  let names: string[] = [];
  let heading: number | null = null;
  let children: PhrasingContent[] = [];
  let line = 0;
  let start = 0;
  const flush = () => {
    if (children.length > 0 || names.length > 0) stretches.push({ heading, names, children, line: start });
    names = [];
    children = [];
  };
  for (const [value] of html.matchAll(token)) {
    const tag = /^<[!/a-z]/iu.test(value) ? readHtmlTag(value) : null;
    if (tag !== null && blockElements.has(tag.name)) {
      flush();
      elements.add(tag.name);
      const level = /^h([1-6])$/u.exec(tag.name)?.[1];
      heading = tag.type === 'open' && level !== undefined ? Number(level) : null;
      const name = tag.type === 'open' ? tag.attributes.get('id') : undefined;
      if (name !== undefined) names.push(name);
    } else if (tag !== null) {
      if (children.length === 0) start = line;
      children.push({ type: 'html', value });
    } else if (value.trim() !== '' || children.length > 0) {
      if (children.length === 0) start = line + leadingLines(value);
      children.push({ type: 'text', value: decodeReferences(value) });
    }
    line += value.split('\n').length - 1;
  }
  flush();
  return { stretches, elements: [...elements] };
}

function leadingLines(value: string): number {
  return (/^\s*/u.exec(value)?.[0] ?? '').split('\n').length - 1;
}
