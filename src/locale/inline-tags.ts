import { assertNever } from '../ast/assert-never.ts';
import type { Clause, Inline, LinkTarget, Span } from '../ast/notice.ts';
import { foldText, joinTexts, trimInlines } from '../ast/tidy-inlines.ts';
import { linksOf, proseOf } from '../ast/walk.ts';

/** A clause's words as a translator writes them: plain text with `<strong>`, `<em>`, `<br/>` and a tag for each link. */
export function printTagged(inlines: readonly Inline[]): string {
  let tagged = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        tagged += inline.value;
        break;
      case 'break':
        tagged += '<br/>';
        break;
      case 'strong':
        tagged += `<strong>${printTagged(inline.children)}</strong>`;
        break;
      case 'emphasis':
        tagged += `<em>${printTagged(inline.children)}</em>`;
        break;
      case 'link':
        tagged += `<${inline.name}>${printTagged(inline.children)}</${inline.name}>`;
        break;
      default:
        assertNever(inline);
    }
  }
  return tagged;
}

/** What a clause's translation may use: its links by name, and what only looks like a tag because the source has it so. */
export interface TagScope {
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly prose: string;
}

export function tagScopeOf(source: Clause): TagScope {
  return {
    links: new Map([...linksOf(source.children)].map(({ name, target }) => [name, target])),
    prose: proseOf(source.children),
  };
}

/** A tag that cannot be: `start` and `end` are offsets (UTF-16 code units) in the text that was read. */
export interface TagFault {
  readonly kind: 'unopened' | 'unclosed' | 'crossed' | 'unknown' | 'empty' | 'deep';
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

export interface ReadTags {
  readonly children: readonly Inline[];
  readonly faults: readonly TagFault[];
}

/** Far deeper than the tags of any clause nest, and far from the end of the stack. */
const deepest = 100;

/** A tag, known or not: its slash, its name, and the slash of one that holds nothing. */
export const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9_-]*) *(\/?)>/g;

interface OpenTag {
  readonly name: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly children: Inline[];
}

/**
 * Reads a translation's text with inline tags. `place` turns offsets into spans. A `<` that begins no tag is a
 * character, and so is a tag that stands literally in the source's own words. White space folds as in the source.
 */
export function readTagged(
  text: string,
  scope: TagScope,
  place: (start: number, end: number) => Span,
): ReadTags {
  const root: Inline[] = [];
  const open: OpenTag[] = [];
  const faults: TagFault[] = [];
  const mayBeWords = scope.prose.includes('<');
  let at = 0;

  const into = (): Inline[] => open.at(-1)?.children ?? root;
  const addText = (from: number, to: number): void => {
    const value = foldText(text.slice(from, to));
    if (value !== '') into().push({ type: 'text', value, span: place(from, to) });
  };

  for (const match of text.matchAll(tagPattern)) {
    const [tag, slash = '', name = '', selfClosing = ''] = match;
    const start = match.index;
    const end = start + tag.length;
    if (mayBeWords && scope.prose.includes(tag)) continue;
    addText(at, start);
    at = end;
    if (name === 'br') {
      if (slash === '/') faults.push({ kind: 'unopened', tag, start, end });
      else into().push({ type: 'break', span: place(start, end) });
    } else if (!isKnown(name, scope) || selfClosing === '/')
      faults.push({ kind: 'unknown', tag, start, end });
    else if (slash === '') {
      if (open.length === deepest) return { children: [], faults: [{ kind: 'deep', tag, start, end }] };
      open.push({ name, tag, start, end, children: [] });
    } else {
      const from = open.findLastIndex((other) => other.name === name);
      const [closed, ...crossed] = from < 0 ? [] : open.splice(from);
      if (closed === undefined) {
        faults.push({ kind: 'unopened', tag, start, end });
        continue;
      }
      for (const inner of crossed) {
        faults.push({ kind: 'crossed', tag: inner.tag, start: inner.start, end: inner.end });
      }
      const children = [closed, ...crossed].flatMap((inner) => inner.children);
      if (children.length === 0) faults.push({ kind: 'empty', tag: closed.tag, start: closed.start, end });
      else into().push(elementOf({ ...closed, children }, scope, place(closed.start, end)));
    }
  }
  addText(at, text.length);
  for (const inner of open) {
    faults.push({ kind: 'unclosed', tag: inner.tag, start: inner.start, end: inner.end });
  }
  const children = [...root, ...open.flatMap((inner) => inner.children)];
  return { children: trimInlines(joinTexts(children)), faults };
}

function isKnown(name: string, scope: TagScope): boolean {
  return name === 'strong' || name === 'em' || scope.links.has(name);
}

function elementOf({ name, children }: OpenTag, scope: TagScope, span: Span): Inline {
  const target = scope.links.get(name);
  if (target !== undefined) return { type: 'link', name, target, children: joinTexts(children), span };
  return { type: name === 'strong' ? 'strong' : 'emphasis', children: joinTexts(children), span };
}
