import type { PhrasingContent } from 'mdast';
import { excerpt, whole } from './excerpt.ts';
import { type InlineRole, inlineElements } from './html-elements.ts';
import { type HtmlTag, readHtmlTag } from './html-tag.ts';
import { lineOf, type SettleContext, say } from './settle-context.ts';

/** Tags in each other beyond this are kept as text; no page that a person wrote has as many. */
const deepest = 16;

/** Where HTML is read: the line of nodes without a position, the depth of tags, and the anchors met on the way. */
export interface HtmlState {
  readonly context: SettleContext;
  readonly line: number;
  readonly depth: number;
  readonly names: string[];
}

/**
 * Puts Markdown's nodes in the place of HTML tags among inlines: `<b>` and what stands before its `</b>` become a
 * `strong`. A tag that says nothing to a notice goes, its words stay; one that is unknown or has no partner is text.
 */
export function pairHtml(nodes: readonly PhrasingContent[], state: HtmlState): readonly PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return nodes;
  const out: PhrasingContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    if (node.type !== 'html') {
      out.push(node);
      continue;
    }
    const at = { ...state, line: node.position === undefined ? state.line : lineOf(node, state.context) };
    const tag = readHtmlTag(node.value);
    // Browsers read `</br>` as a break too.
    const opens = tag.type === 'open' || tag.name === 'br';
    const role = opens ? inlineElements.get(tag.name) : undefined;
    if (tag.type === 'comment') {
      const message = `the comment \`${whole(node.value)}\` has no place in a notice`;
      say(state.context, 'unplaced', { line: at.line, message });
      continue;
    }
    if (role === 'break' || role === 'image') {
      out.push(role === 'break' ? { type: 'break' } : image(tag));
      continue;
    }
    const end = role === undefined || state.depth >= deepest ? -1 : closingTag(nodes, index, tag.name);
    if (role === undefined || (end < 0 && !standsAlone(tag))) {
      out.push(literal(node.value, at));
      continue;
    }
    state.names.push(...namesOf(tag));
    if (end < 0) continue;
    out.push(...element(tag, role, { children: nodes.slice(index + 1, end), state: at }));
    index = end;
  }
  return out;
}

function element(
  tag: HtmlTag,
  role: InlineRole,
  { children, state }: { children: readonly PhrasingContent[]; state: HtmlState },
): readonly PhrasingContent[] {
  const paired = pairHtml(children, { ...state, depth: state.depth + 1 });
  switch (role) {
    case 'strong':
    case 'emphasis':
      return [{ type: role, children: [...paired] }];
    case 'anchor': {
      const url = tag.attributes.get('href');
      if (url === undefined) return paired;
      const title = tag.attributes.get('title') ?? null;
      return [{ type: 'link', url, title, children: paired as (PhrasingContent & { type: 'text' })[] }];
    }
    default: {
      const message = `the tag \`<${tag.name}>\` is gone; its words stay`;
      say(state.context, 'repairs', { line: state.line, message });
      return paired;
    }
  }
}

function image({ attributes }: HtmlTag): PhrasingContent {
  return { type: 'image', url: attributes.get('src') ?? '', alt: attributes.get('alt') ?? '' };
}

/** `<a name="x">` is often left open, and `<wbr>` has no end. */
function standsAlone(tag: HtmlTag): boolean {
  return tag.name === 'wbr' || (tag.name === 'a' && !tag.attributes.has('href') && namesOf(tag).length > 0);
}

function namesOf({ attributes }: HtmlTag): string[] {
  const names = [attributes.get('id') ?? '', attributes.get('name') ?? ''];
  return [...new Set(names.filter((name) => name !== ''))];
}

function literal(html: string, { context, line }: HtmlState): PhrasingContent {
  say(context, 'unplaced', {
    line,
    message: `the HTML \`${excerpt(html)}\` has no place in a notice; it stays as text`,
  });
  return { type: 'text', value: html };
}

/** The index of the tag that closes the element opened at `from`; -1 where it is not among its siblings. */
function closingTag(nodes: readonly PhrasingContent[], from: number, name: string): number {
  let open = 0;
  for (let index = from; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.type !== 'html') continue;
    const tag = readHtmlTag(node.value);
    if (tag.name !== name) continue;
    open += tag.type === 'open' ? 1 : -1;
    if (open === 0) return index;
  }
  return -1;
}
