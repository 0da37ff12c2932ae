import type { TagScope } from '../locale/inline-tags.ts';

/** A text with inline tags, cut at them. Put together again it is the same text, character by character. */
export type TagNode =
  | { readonly type: 'text'; readonly text: string }
  /** `id` is unique in its text and says what the tag is: `br-1`, `strong-2`, `cookies-1`. */
  | { readonly type: 'break'; readonly id: string }
  | {
      readonly type: 'element';
      readonly id: string;
      readonly name: string;
      readonly children: readonly TagNode[];
    };

/** Deeper than the tags of any clause nest, and less deep than a reader of XML goes. */
const deepest = 100;

const tag = /<(\/?)([A-Za-z][A-Za-z0-9_-]*)(\/?)>/g;

interface Open {
  readonly name: string;
  readonly id: string;
  readonly children: TagNode[];
}

/**
 * The tags of a text that its source has too, as a tree; all else is text, and so is a tag in another spelling. Where
 * tags do not close as they open, all of the text is text: a translator sees what is wrong with it, and can mend it.
 */
export function tagTree(text: string, scope: TagScope): readonly TagNode[] {
  const root: TagNode[] = [];
  const open: Open[] = [];
  const counts = new Map<string, number>();
  let at = 0;
  const into = (): TagNode[] => open.at(-1)?.children ?? root;
  const idOf = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}-${count}`;
  };
  const addText = (to: number): void => {
    if (to > at) into().push({ type: 'text', text: text.slice(at, to) });
  };
  const plain: readonly TagNode[] = text === '' ? [] : [{ type: 'text', text }];

  for (const match of text.matchAll(tag)) {
    const [whole, slash = '', name = '', selfClosing = ''] = match;
    if (!isTag({ whole, name, slash, selfClosing }, scope)) continue;
    addText(match.index);
    at = match.index + whole.length;
    if (name === 'br') into().push({ type: 'break', id: idOf(name) });
    else if (slash === '') {
      if (open.length === deepest) return plain;
      open.push({ name, id: idOf(name), children: [] });
    } else {
      const closed = open.pop();
      if (closed?.name !== name) return plain;
      into().push({ type: 'element', ...closed });
    }
  }
  if (open.length > 0) return plain;
  addText(text.length);
  return root;
}

interface Spelling {
  readonly whole: string;
  readonly name: string;
  readonly slash: string;
  readonly selfClosing: string;
}

function isTag({ whole, name, slash, selfClosing }: Spelling, { links, prose }: TagScope): boolean {
  // What the source has as words is no tag.
  if (prose.includes('<') && prose.includes(whole)) return false;
  if (name === 'br') return slash === '' && selfClosing === '/';
  return selfClosing === '' && (name === 'strong' || name === 'em' || links.has(name));
}

/** The name of a tag by the id that `tagTree` gave it; `null` for another id. */
export function tagNameOf(id: string): string | null {
  return /^([A-Za-z][A-Za-z0-9_-]*)-[1-9]\d*$/.exec(id)?.[1] ?? null;
}
