import { byteCollector } from '../byte-collector.ts';

/** Plain JSON data: what a localized notice is. */
export type JsonTree = null | boolean | number | string | readonly JsonTree[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonTree;
}

/**
 * Writes a notice's tree as JSON (RFC 8259, UTF-8, two spaces, LF at the end), without its spans: where a clause stands
 * in its source file is nobody's business outside, and would change with every line added above it.
 */
export function renderTree(tree: JsonObject): Uint8Array {
  const file = byteCollector();
  for (const piece of pieces(tree, 0)) file.text(piece, 'utf8');
  file.text('\n', 'utf8');
  return file.whole();
}

/** So deep is the tree written piece by piece: the JSON of a long notice, or of a long part of it, is never one string. */
const pieceDepth = 4;

function* pieces(value: JsonTree, depth: number): Generator<string> {
  if (depth === pieceDepth || typeof value !== 'object' || value === null) {
    yield written(value, margin(depth));
    return;
  }
  const list = isList(value);
  const members = list ? value.map((element) => ['', element] as const) : Object.entries(value);
  let before = list ? '[' : '{';
  for (const [key, member] of members) {
    if (key === 'span') continue;
    yield `${before}\n${margin(depth + 1)}${list ? '' : `${JSON.stringify(key)}: `}`;
    yield* pieces(member, depth + 1);
    before = ',';
  }
  const empty = before !== ',';
  yield `${empty ? before : `\n${margin(depth)}`}${list ? ']' : '}'}`;
}

function margin(depth: number): string {
  return '  '.repeat(depth);
}

/** A value whose first line stands at a margin. Line feeds of a text are escaped: each that is there begins a line. */
function written(value: JsonTree, at: string): string {
  const text = JSON.stringify(value, (key, inner: JsonTree) => (key === 'span' ? undefined : inner), 2);
  return text.replaceAll('\n', `\n${at}`);
}

function isList(value: object): value is readonly JsonTree[] {
  return Array.isArray(value);
}
