import type { FlowBanner } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { type TextCollector, textCollector } from '../byte-collector.ts';

/** Plain JSON data: what a localized notice is. */
export type JsonTree = null | boolean | number | string | readonly JsonTree[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonTree;
}

/**
 * Writes a notice's tree as JSON (RFC 8259, UTF-8, two spaces, LF at the end), without its spans: where a clause stands
 * in its source file is nobody's business outside, and would change with every line added above it. At its end stands
 * what the edition has to say of itself: `banner`, which is `null` where no clause of it is behind its source.
 */
export function renderTree(tree: JsonObject, banner: FlowBanner | null): Uint8Array {
  const json = textCollector();
  write({ ...tree, banner: banner === null ? null : bannerTree(banner) }, '\n', json);
  json.push('\n');
  return json.whole();
}

/** For a program that shows the notice: its words must be shown too. Which clauses it is about is in `outdated`. */
function bannerTree({ title, lines, prevails }: FlowBanner): JsonObject {
  return { prevails, title: textOf(title), lines: lines.map(textOf) };
}

/** `line` begins a line at the margin of the value. A long notice is never one string, as `JSON.stringify` would make it. */
function write(value: JsonTree, line: string, json: TextCollector): void {
  if (typeof value !== 'object' || value === null) json.push(JSON.stringify(value));
  else if (isList(value)) {
    let before = '[';
    for (const element of value) {
      json.push(before, line, indent);
      write(element, line + indent, json);
      before = ',';
    }
    json.push(before === '[' ? '[]' : `${line}]`);
  } else {
    let before = '{';
    for (const [key, member] of Object.entries(value)) {
      if (key === 'span') continue;
      json.push(before, line, indent, JSON.stringify(key), ': ');
      write(member, line + indent, json);
      before = ',';
    }
    json.push(before === '{' ? '{}' : `${line}}`);
  }
}

const indent = '  ';

function isList(value: object): value is readonly JsonTree[] {
  return Array.isArray(value);
}
