import mustache from 'mustache';
import type { PageView } from './page-view.ts';

type Token = readonly [kind: string, name: string, start: number, end: number, nested?: unknown];

/** How each name of the view may stand in the template: escaped, raw, or as a section. */
const uses = {
  locale: 'text',
  direction: 'text',
  title: 'text',
  url: 'text',
  release: 'section',
  versionLinks: 'section',
  history: 'section',
  feed: 'section',
  archived: 'section',
  alternates: 'section',
  fallback: 'section',
  redline: 'section',
  skip: 'text',
  localeSwitch: 'section',
  downloads: 'section',
  structuredData: 'section',
  article: 'html',
  foot: 'html',
} as const satisfies Record<keyof PageView, Use>;

/** The names within the sections of the view. */
const nestedUses = {
  label: 'text',
  links: 'section',
  name: 'text',
  href: 'text',
  current: 'section',
  mediaType: 'text',
  root: 'text',
  rel: 'text',
  note: 'text',
  json: 'html',
} as const satisfies Record<string, Use>;

type Use = 'text' | 'html' | 'section';

const usesByName: ReadonlyMap<string, Use> = new Map(Object.entries({ ...uses, ...nestedUses }));

const useByKind: ReadonlyMap<string, Use> = new Map([
  ['name', 'text'],
  ['&', 'html'],
  ['#', 'section'],
  ['^', 'section'],
]);

/**
 * What is wrong with a page template, one line each: broken Mustache, names that the page does not have, raw output of
 * what is plain text (markup in it would become live), or no place for the article.
 */
export function templateFaults(template: string): readonly string[] {
  const tokens = parse(template);
  if (typeof tokens === 'string') return [tokens];
  const faults = [...faultsOf(tokens)];
  return tokens.some(([kind, name]) => kind === '&' && name === 'article')
    ? faults
    : [...faults, '`{{{article}}}` is missing'];
}

function parse(template: string): readonly Token[] | string {
  try {
    // A writer of its own, since the shared one remembers templates for the life of the process.
    return new mustache.Writer().parse(template) as readonly Token[];
  } catch (error) {
    return error instanceof Error ? lowerFirst(error.message) : 'the template cannot be read';
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function* faultsOf(tokens: readonly Token[]): Generator<string> {
  for (const [kind, name, , , nested] of tokens) {
    if (kind === 'text' || kind === '!') continue;
    const use = useByKind.get(kind);
    const due = usesByName.get(name);
    if (use === undefined) yield `\`{{${kind}${name}}}\` is not supported`;
    else if (due === undefined) yield `\`${name}\` is not a name of the page`;
    else if (due !== use) yield `\`${name}\` is ${wordsOf[due]} and stands as ${wordsOf[use]}`;
    if (Array.isArray(nested)) yield* faultsOf(nested as readonly Token[]);
  }
}

const wordsOf = {
  text: 'text',
  html: 'HTML',
  section: 'a section',
} as const satisfies Record<Use, string>;
