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
  /** Every way from the root along the tokens that begin at one of them: the nodes that each token leads to. */
  function* waysFrom(tokens: readonly TermToken[], first: number): Generator<readonly TrieNode<Value>[]> {
    let nodes: readonly TrieNode<Value>[] = [root];
    for (let at = first; at < tokens.length && nodes.length > 0; at += 1) {
      const keys = textKeysOf(tokens[at]?.text ?? '', locale, likeness);
      nodes = nodes.flatMap((node) => keys.flatMap((key) => node.next.get(key) ?? []));
      yield nodes;
    }
  }
  return {
    longest: (text) => {
      const tokens = termTokensOf(text);
      const found: TermMatch<Value>[] = [];
      for (let first = 0; first < tokens.length; first += 1) {
        if (tokens[first]?.joined) continue;
        let length = 0;
        let longest: TermMatch<Value> | undefined;
        for (const nodes of waysFrom(tokens, first)) {
          length += 1;
          const values = nodes.flatMap((node) => node.values);
          const end = tokens[first + length - 1]?.end ?? 0;
          if (values.length === 0 || !endsWord(text, end)) continue;
          longest = { ...stretchAt(text, tokens[first]?.start ?? 0, end), values };
        }
        if (longest === undefined) continue;
        found.push(longest);
        while ((tokens[first + 1]?.start ?? longest.end) < longest.end) first += 1;
      }
      return found;
    },
    all: (text) => {
      const tokens = termTokensOf(text);
      const held = new Set<Value>();
      for (const first of tokens.keys()) {
        for (const nodes of waysFrom(tokens, first)) {
          for (const { values } of nodes) for (const value of values) held.add(value);
        }
      }
      return held;
    },
  };
}

/** A long term is kept under the forms of its first words alone: there are as many ways as their product. */
const mostWays = 30;

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
