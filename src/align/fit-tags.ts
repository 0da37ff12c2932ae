import type { Clause, Inline, Link, Span } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { linksOf } from '../ast/walk.ts';
import { printTagged, readTagged, tagScopeOf } from '../locale/inline-tags.ts';
import { tagPaths } from '../locale/localize.ts';
import { isExcessive } from '../syntax/excess.ts';
import { runsText } from '../syntax/import/clause-text.ts';
import type { DraftClause, DraftLink, DraftMarks, DraftRun } from '../syntax/import/draft.ts';
import { addressHost, addressKey } from './address-key.ts';

/** What of a translation cannot be made that of its source; `text`: it holds what looks like a tag, or is far too long. */
export type TagMisfit = 'links' | 'emphasis' | 'breaks' | 'text';

export type FittedTags =
  | { readonly type: 'fitted'; readonly text: string }
  | { readonly type: 'misfit'; readonly misfit: TagMisfit };

/**
 * Writes a translated clause as a catalog has it, with the tags of its source. Links are known by their addresses, or
 * by their order where those that are left lead to the same hosts. Words are never changed; emphasis is, where the
 * source leaves no doubt: it goes where the source has none of its kind, and is put around the whole where the source
 * is all of it. A break goes where the source has none.
 */
export function fitTags(source: Clause, target: DraftClause, url: string): FittedTags {
  const links = matchLinks([...linksOf(source.children)], target, url);
  if (links === null) return { type: 'misfit', misfit: 'links' };
  const wanted = tagPaths(source.children).sort();
  const counted = (path: string): boolean => path.split('/').at(-1) === 'br';
  const breaks = wanted.filter(counted).length;
  for (const runs of variantsOf(target.runs, { wanted, breaks, source })) {
    for (const order of orders) {
      const children = nest(runs, order, links);
      if (!sameList(tagPaths(children).sort(), wanted)) continue;
      const text = printTagged(children);
      // Words that look like a tag would be read as one.
      const { faults } = readTagged(text, tagScopeOf(source), () => nowhere);
      return faults.length > 0 || isExcessive(text)
        ? { type: 'misfit', misfit: 'text' }
        : { type: 'fitted', text };
    }
  }
  const own = target.runs.filter(({ type }) => type === 'break').length;
  return { type: 'misfit', misfit: breaks > 0 && own !== breaks ? 'breaks' : 'emphasis' };
}

type Matched = ReadonlyMap<DraftLink, Link | null>;

/** The source's link for each link of the translation, `null` for one that only repeats its own address as words. */
function matchLinks(source: readonly Link[], target: DraftClause, url: string): Matched | null {
  const rest = [...source];
  const matched = new Map<DraftLink, Link | null>();
  const links = [...new Set(target.runs.flatMap(({ marks }) => marks.link ?? []))];
  for (const link of links) {
    const at = rest.findIndex((one) => hrefKey(one, url) === addressKey(link.href, url));
    const [found] = at < 0 ? [] : rest.splice(at, 1);
    if (found !== undefined) matched.set(link, found);
  }
  const open = links.filter((link) => !matched.has(link));
  const lasting = open.filter((link) => !isBare(link, target.runs));
  if (rest.length === lasting.length || rest.length === open.length) {
    const pairs = rest.length === open.length ? open : lasting;
    for (const [index, link] of pairs.entries()) {
      const own = rest[index];
      if (own === undefined || !sameHost(own, link, url)) return null;
      matched.set(link, own);
    }
    for (const link of open) if (!matched.has(link)) matched.set(link, null);
    return matched;
  }
  return null;
}

function hrefKey({ target }: Link, url: string): string {
  return target.type === 'anchor' ? `#${target.id}` : addressKey(target.href, url);
}

function sameHost({ target }: Link, link: DraftLink, url: string): boolean {
  if (target.type === 'anchor') return link.href.startsWith('#');
  return addressHost(target.href, url) === addressHost(link.href, url) && !link.href.startsWith('#');
}

/** Whether the words of a link are its address, as readers make links of addresses. */
function isBare(link: DraftLink, runs: readonly DraftRun[]): boolean {
  const words = runsText(runs.filter(({ marks }) => marks.link === link));
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/u, '').replace(/\/$/u, '');
  return bare(words) === bare(link.href);
}

type Layer = 'strong' | 'emphasis' | 'link';

/** The ways in which marks may stand in each other, outermost first. */
const orders: readonly (readonly Layer[])[] = [
  ['strong', 'emphasis', 'link'],
  ['link', 'strong', 'emphasis'],
  ['emphasis', 'strong', 'link'],
  ['strong', 'link', 'emphasis'],
  ['emphasis', 'link', 'strong'],
  ['link', 'emphasis', 'strong'],
];

interface Wanted {
  readonly wanted: readonly string[];
  readonly breaks: number;
  readonly source: Clause;
}

/** The translation's runs, and then what may be made of them without a doubt. */
function* variantsOf(
  given: readonly DraftRun[],
  { wanted, breaks, source }: Wanted,
): Generator<readonly DraftRun[]> {
  const runs = breaks > 0 ? given : given.map(spaced);
  yield runs;
  const has = (tag: string): boolean => wanted.some((path) => path.split('/').includes(tag));
  const [only] = source.children.length === 1 ? source.children : [];
  const strong = has('strong') ? (only?.type === 'strong' ? true : null) : false;
  const emphasis = has('em') ? (only?.type === 'emphasis' ? true : null) : false;
  if (strong === null && emphasis === null) return;
  yield runs.map((run): DraftRun => {
    const marks: DraftMarks = {
      ...run.marks,
      strong: strong ?? run.marks.strong,
      emphasis: emphasis ?? run.marks.emphasis,
    };
    return { ...run, marks };
  });
}

function spaced(run: DraftRun): DraftRun {
  return run.type === 'break' ? { type: 'text', value: ' ', marks: run.marks } : run;
}

const nowhere: Span = { file: '', start: 0, end: 0 };

function nest(runs: readonly DraftRun[], order: readonly Layer[], links: Matched): Inline[] {
  const [layer, ...inner] = order;
  if (layer === undefined) return leaves(runs);
  const groups: { readonly value: boolean | Link | null; readonly runs: DraftRun[] }[] = [];
  let link: DraftLink | null = null;
  for (const run of runs) {
    const value = layer === 'link' ? (links.get(run.marks.link as DraftLink) ?? null) : run.marks[layer];
    const last = groups.at(-1);
    // Two links in a row may have one name.
    if (last !== undefined && last.value === value && (layer !== 'link' || link === run.marks.link)) {
      last.runs.push(run);
    } else groups.push({ value, runs: [run] });
    link = run.marks.link;
  }
  return groups.flatMap(({ value, runs: own }): Inline[] => {
    const children = nest(own, inner, links);
    if (value === false || value === null) return children;
    if (value === true)
      return [{ type: layer === 'strong' ? 'strong' : 'emphasis', children, span: nowhere }];
    return [{ ...value, children, span: nowhere }];
  });
}

function leaves(runs: readonly DraftRun[]): Inline[] {
  return runs.map((run) =>
    run.type === 'break'
      ? { type: 'break', span: nowhere }
      : { type: 'text', value: foldText(run.value), span: nowhere },
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
