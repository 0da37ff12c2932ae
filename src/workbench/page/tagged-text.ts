import type { Inline, Link } from '../../ast/notice.ts';
import { readTagged, type TagScope, tagPattern } from '../../locale/inline-tags.ts';
import type { ClauseView, Stretch } from '../protocol.ts';

/** A tag as it stands in a text. */
export interface TagPiece extends Stretch {
  readonly name: string;
  readonly part: 'open' | 'close' | 'break';
  /** It does not belong to the source, or has no partner. */
  readonly amiss: boolean;
}

export interface TaggedText {
  readonly tags: readonly TagPiece[];
  readonly children: readonly Inline[];
}

/** A tag that the source has, as often as it has it, and how often the translation has it now. */
export interface TagNeed {
  readonly name: string;
  readonly needed: number;
  readonly used: number;
}

/** Reads a text with the inline tags that its clause may have, as `stele check` reads it. */
export function readTaggedText(text: string, { prose, links }: ClauseView): TaggedText {
  const targets = links.map(({ name, to }): [string, Link['target']] => [
    name,
    { type: 'address', href: to },
  ]);
  const scope: TagScope = { prose, links: new Map(targets) };
  const { children, faults } = readTagged(text, scope, (start, end) => ({ file: '', start, end }));
  const tags = [...text.matchAll(tagPattern)].flatMap((match): TagPiece[] => {
    const [tag, slash = '', name = ''] = match;
    if (prose.includes(tag)) return [];
    const start = match.index;
    const end = start + tag.length;
    const part = name === 'br' ? 'break' : slash === '/' ? 'close' : 'open';
    const amiss = faults.some((fault) => fault.start < end && fault.end > start);
    return [{ name, part, start, end, amiss }];
  });
  return { tags: [...tags, ...tornTags(text, tags, scope)].sort((a, b) => a.start - b.start), children };
}

/** What is left of a tag that lost its end: `<strong`. To a reader of the text it is words; nobody means it. */
function tornTags(text: string, tags: readonly TagPiece[], { links, prose }: TagScope): readonly TagPiece[] {
  const names = ['strong', 'em', 'br', ...links.keys()].join('|');
  return [...text.matchAll(new RegExp(`</?(${names})(?![A-Za-z0-9_-])`, 'g'))].flatMap(
    (match): TagPiece[] => {
      const [torn, name = ''] = match;
      const start = match.index;
      if (prose.includes(torn) || tags.some((tag) => tag.start === start)) return [];
      return [{ name, part: 'open', start, end: start + torn.length, amiss: true }];
    },
  );
}

/** The tags of the source in its order, each once. */
export function tagNeeds(source: TaggedText, target: TaggedText): readonly TagNeed[] {
  const count = ({ tags }: TaggedText, name: string): number =>
    tags.filter((tag) => tag.name === name && tag.part !== 'close' && !tag.amiss).length;
  const names = new Set(source.tags.map(({ name }) => name));
  return [...names].map((name) => ({ name, needed: count(source, name), used: count(target, name) }));
}

/** The text with a stretch of it set between the tags of this name, or with the break behind it. */
export function withTag(text: string, { start, end }: Stretch, name: string): Replacement {
  const within = text.slice(start, end);
  if (name === 'br') return { start: end, end, text: '<br/>', caret: { start: end + 5, end: end + 5 } };
  const open = `<${name}>`;
  const from = start + open.length;
  return {
    start,
    end,
    text: `${open}${within}</${name}>`,
    caret: { start: from, end: from + within.length },
  };
}

/** What is put in place of a stretch, and what is selected then. */
export interface Replacement extends Stretch {
  readonly text: string;
  readonly caret: Stretch;
}
