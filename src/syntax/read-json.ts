import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../ast/notice.ts';
import {
  type Diagnostic,
  type DiagnosticFacts,
  diagnostic,
  type Reported,
} from '../diagnostic/diagnostic.ts';
import { readText, type SourceFile, spanOf, startOf, type TextFile } from './text-file.ts';

/** One pair of a JSON object, in the file's order, with its places. */
export interface JsonPair {
  readonly key: string;
  readonly value: unknown;
  readonly keySpan: Span;
  /** The value; of a string, what stands between its quotation marks. */
  readonly span: Span;
}

/** Deeper than any file of a project, and far from the end of the stack. */
const deepest = 64;

/** So many keys that cannot be are named; a file that is wrong throughout is not said to be so line by line. */
const mostFaults = 100;

/**
 * Reads a file that holds one JSON object (RFC 8259), strictly: no comments, no trailing commas, no key twice at any
 * depth, no `__proto__`. With an error there are no pairs.
 */
export function readJsonObject(source: SourceFile): Reported<readonly JsonPair[]> {
  const { value: file, diagnostics } = readText(source);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const refuse = (
    fault: Omit<DiagnosticFacts, 'span'>,
    start: number,
    length: number,
  ): Reported<readonly JsonPair[]> => ({
    value: [],
    diagnostics: [diagnostic('json-invalid', { ...fault, span: spanOf(file, start, start + length) })],
  });
  const tooDeep = placeDeeperThan(file.text, deepest);
  if (tooDeep !== null) {
    return refuse({ message: `the file is nested deeper than ${deepest} levels` }, tooDeep, 1);
  }
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined) return refuse(syntaxFault(first, file.text), first.offset, first.length);
  if (root?.type !== 'object') return refuse({ message: 'the file does not hold a JSON object' }, 0, 0);
  const faults = keyFaults(file, root);
  if (faults.length > 0) return { value: [], diagnostics: faults };
  return { value: (root.children ?? []).map((property) => pairOf(file, property)), diagnostics: [] };
}

/**
 * Where a member of a sound JSON file stands: a pair with its key, an item of a list as it is. What is not there is
 * looked for in what would hold it.
 */
export function placeInJson(source: SourceFile): (path: readonly PropertyKey[]) => Span {
  const file = readText(source).value;
  const root = parseTree(file.text);
  return (path) => {
    for (let length = path.length; root !== undefined && length > 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length).map(segmentOf));
      if (node !== undefined) return nodeSpan(file, node.parent?.type === 'property' ? node.parent : node);
    }
    return startOf(file.path);
  };
}

function segmentOf(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function pairOf(file: TextFile, property: Node): JsonPair {
  const [key, value] = property.children ?? [];
  const quoted = value?.type === 'string' ? 1 : 0;
  const start = value?.offset ?? property.offset;
  return {
    key: String(key?.value),
    value: value === undefined ? undefined : plainValue(value),
    keySpan: nodeSpan(file, key ?? property),
    span: spanOf(file, start + quoted, start + (value?.length ?? 0) - quoted),
  };
}

function plainValue(node: Node): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map(({ children: [key, value] = [] }) => [
          String(key?.value),
          value === undefined ? undefined : plainValue(value),
        ]),
      );
    case 'array':
      return (node.children ?? []).map(plainValue);
    default:
      return node.value;
  }
}

/** `JSON.parse` would let the last of two equal keys win in silence. */
function keyFaults(file: TextFile, node: Node): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const nodes = [node];
  // What holds others is put behind those that are waiting.
  for (const next of nodes) {
    if (next.type === 'object') addKeyFaults(file, next.children ?? [], faults);
    if (faults.length === mostFaults) break;
    for (const child of next.children ?? []) if (child.children !== undefined) nodes.push(child);
  }
  return faults;
}

function addKeyFaults(file: TextFile, properties: readonly Node[], faults: Diagnostic[]): void {
  const seen = new Map<string, Node>();
  for (const { children: [key] = [] } of properties) {
    if (key === undefined) continue;
    if (faults.length === mostFaults) return;
    const name = String(key.value);
    const first = seen.get(name);
    if (name === '__proto__') {
      const span = nodeSpan(file, key);
      faults.push(diagnostic('json-invalid', { message: 'the key `__proto__` is not allowed', span }));
    } else if (first !== undefined) {
      faults.push(
        diagnostic('key-duplicate', {
          message: `the key \`${name}\` stands here a second time`,
          span: nodeSpan(file, key),
          related: [{ message: 'the first one', span: nodeSpan(file, first) }],
        }),
      );
    } else seen.set(name, key);
  }
}

function nodeSpan(file: TextFile, node: Node): Span {
  return spanOf(file, node.offset, node.offset + node.length);
}

/** The offset of the first bracket that opens deeper than `limit`; brackets inside strings do not count. */
function placeDeeperThan(text: string, limit: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return at;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return null;
}

const pairHint = 'a pair is `"id": "text"`, with straight quotation marks and a colon between them';

/** What most often stands behind an error that the reader of JSON can only name by its effect. */
const syntaxHints: Readonly<Record<string, string>> = {
  ColonExpected: pairHint,
  CommaExpected: 'each pair but the last ends with a comma; a quotation mark within a text is written `\\"`',
  InvalidCommentToken: 'JSON has no comments',
  InvalidSymbol: 'a quotation mark within a text is written `\\"`',
  PropertyNameExpected: 'no comma stands after the last pair',
  UnexpectedEndOfString: 'a text stands on one line, between two straight quotation marks',
  ValueExpected: pairHint,
};

function syntaxFault({ error }: ParseError, text: string): Omit<DiagnosticFacts, 'span'> {
  const name = printParseErrorCode(error);
  const hint = text.trim() === '' ? 'a file without texts is `{}`' : syntaxHints[name];
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return { message: `the file is not JSON: ${words}`, ...(hint === undefined ? {} : { hint }) };
}
