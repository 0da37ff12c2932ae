import type { Locale } from '../ast/notice.ts';
import { isKoreanEnding } from './korean-endings.ts';
import { type Stretch, stretchAt } from './stretch.ts';
import { type Likeness, type TermToken, termKeysOf, termTokensOf, textKeysOf } from './term-tokens.ts';

/** Where a text holds words that were looked for, with what these words were put in for. */
export interface TermMatch<Value> extends Stretch {
  readonly values: readonly Value[];
}

/** Words to look for in texts of one language, all at once: time grows with the text, not with their number. */
export interface TermTrie<Value> {
  /** The longest that begin at each place, none within another, in order. Each stands as a word of its own. */
  readonly longest: (text: string) => readonly TermMatch<Value>[];
  /** Everything whose words the text holds, in whatever form and within whatever longer word. */
  readonly all: (text: string) => ReadonlySet<Value>;
}

interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>;
  readonly values: Value[];
}

export interface TrieLanguage {
  readonly locale: Locale;
  readonly likeness: Likeness;
}

export function termTrie<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
  { locale, likeness }: TrieLanguage,
): TermTrie<Value> {
  const root: TrieNode<Value> = { next: new Map(), values: [] };
  for (const [word, value] of words) {
    let nodes = [root];
    for (const { text } of termTokensOf(word)) {
      const [own = text, ...others] = termKeysOf(text, locale, likeness);
      const keys = nodes.length > mostWays ? [own] : [own, ...others];
      nodes = nodes.flatMap((node) => keys.map((key) => childOf(node, key)));
    }
    for (const node of nodes) if (node !== root && !node.values.includes(value)) node.values.push(value);
  }
  const keysOf = remembered((token) => textKeysOf(token, locale, likeness));
  const read = (text: string): ReadTokens => {
    const tokens = termTokensOf(text);
    return { tokens, keys: tokens.map((token) => keysOf(token.text)) };
  };
  return {
    longest: (text) => longestIn(root, text, read(text)),
    all: (text) => allIn(root, read(text)),
  };
}

/** The tokens of a text, each with the names that it is known by. */
interface ReadTokens {
  readonly tokens: readonly TermToken[];
  readonly keys: readonly (readonly string[])[];
}

function longestIn<Value>(
  root: TrieNode<Value>,
  text: string,
  { tokens, keys }: ReadTokens,
): readonly TermMatch<Value>[] {
  const found: TermMatch<Value>[] = [];
  let from = 0;
  for (const [first, { start, joined }] of tokens.entries()) {
    if (joined || start < from) continue;
    let longest: TermMatch<Value> | undefined;
    let nodes: readonly TrieNode<Value>[] = [root];
    for (let at = first; at < tokens.length; at += 1) {
      nodes = onwards(nodes, keys[at] ?? []);
      if (nodes.length === 0) break;
      const end = tokens[at]?.end ?? start;
      const values = nodes.flatMap((node) => node.values);
      if (values.length > 0 && endsWord(text, end)) longest = { ...stretchAt(text, start, end), values };
    }
    if (longest === undefined) continue;
    found.push(longest);
    from = longest.end;
  }
  return found;
}

function allIn<Value>(root: TrieNode<Value>, { tokens, keys }: ReadTokens): ReadonlySet<Value> {
  const held = new Set<Value>();
  for (const first of tokens.keys()) {
    let nodes: readonly TrieNode<Value>[] = [root];
    for (let at = first; at < tokens.length; at += 1) {
      nodes = onwards(nodes, keys[at] ?? []);
      if (nodes.length === 0) break;
      for (const { values } of nodes) for (const value of values) held.add(value);
    }
  }
  return held;
}

/** The nodes that a token leads to from any of these. */
function onwards<Value>(
  nodes: readonly TrieNode<Value>[],
  keys: readonly string[],
): readonly TrieNode<Value>[] {
  const [node] = nodes;
  const [key] = keys;
  // Nearly always there is one way and one name.
  if (nodes.length === 1 && keys.length === 1 && node !== undefined && key !== undefined) {
    const next = node.next.get(key);
    return next === undefined ? nowhere : [next];
  }
  return nodes.flatMap(({ next }) => keys.flatMap((name) => next.get(name) ?? []));
}

const nowhere: readonly never[] = [];

/** So many words a language has in a notice; those after them are worked out each time. */
const mostRemembered = 20_000;

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    if (known.size < mostRemembered) known.set(text, value);
    return value;
  };
}

/** A long term is kept under the forms of its first words alone: there are as many ways as their product. */
const mostWays = 8;

function childOf<Value>(node: TrieNode<Value>, key: string): TrieNode<Value> {
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const made: TrieNode<Value> = { next: new Map(), values: [] };
  node.next.set(key, made);
  return made;
}

/** A Korean noun ends where nothing but its particles follow; any other word where its letters do. */
function endsWord(text: string, end: number): boolean {
  const after = /^[가-힣]+/.exec(text.slice(end, end + longestEnding))?.[0] ?? '';
  return after === '' || isKoreanEnding(after);
}

/** More than any ending of a noun has. */
const longestEnding = 12;
