import type { RootContent } from 'mdast';
import type { Span } from '../../ast/notice.ts';
import { readMdast } from './source-markdown.ts';

/** A Markdown body, read a section at a time. */
export interface MarkdownBody {
  readonly sections: readonly MarkdownSection[];
  /** The addresses of reference links by their folded label; the first definition of a label holds. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** The nodes of one stretch of the body. Their positions count from `base`; `place` turns them into spans. */
export interface MarkdownSection {
  readonly nodes: readonly RootContent[];
  readonly base: Base;
}

interface Base {
  readonly file: string;
  /** Characters of the file before this stretch. */
  readonly offset: number;
}

interface Positioned {
  readonly position?: { readonly start: MdPoint; readonly end: MdPoint } | undefined;
}
interface MdPoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/**
 * Reads a Markdown body of the notice's dialect. remark-parse takes more than twice as long for a text twice as long,
 * so it is given a few headings' stretch at a time, with the link definitions that the stretch uses. A stretch that is
 * `known` is not read again.
 */
export function readMarkdown(
  file: string,
  body: { text: string; offset: number },
  known: StretchMemory = new Map(),
): MarkdownBody {
  const stretches = splitAtHeadings(body.text);
  const definitions = findDefinitions(body.text);
  const before = known.get(file);
  const read = new Map<string, readonly RootContent[]>();
  let offset = body.offset;
  const sections: MarkdownSection[] = [];
  for (const stretch of stretches) {
    const text = withDefinitions(stretch, definitions);
    const nodes = before?.get(text) ?? read.get(text) ?? nodesOf(text, stretch.length);
    read.set(text, nodes);
    sections.push({ nodes, base: { file, offset } });
    offset += stretch.length;
  }
  known.set(file, read);
  return {
    sections,
    definitions: new Map([...definitions].map(([label, { url }]) => [label, url])),
  };
}

/** By the path of a file, the nodes of each stretch that was read of it last, by its text with the definitions it uses. */
export type StretchMemory = Map<string, ReadonlyMap<string, readonly RootContent[]>>;

/** Of a text whose first `length` characters are the stretch. */
function nodesOf(text: string, length: number): readonly RootContent[] {
  return readMdast(text).children.filter((node) => (node.position?.start.offset ?? 0) < length);
}

/** The stretch of the file that a node stands in. */
export function place({ position }: Positioned, { file, offset }: Base): Span {
  return {
    file,
    start: (position?.start.offset ?? 0) + offset,
    end: (position?.end.offset ?? 0) + offset,
  };
}

const fenceLine = /^ {0,3}(`{3,}|~{3,})/;
const containerOpen = /^ {0,3}:{3,}[A-Za-z]/;
const containerClose = /^ {0,3}:{3,}\s*$/;
const headingLine = /^#{1,6}[ \t]/;

/** A stretch has at least so many characters: less, and setting up the reader costs more than reading. */
const shortest = 6_000;

/** Cuts before heading lines that stand outside of code fences and container directives. */
function splitAtHeadings(text: string): string[] {
  const stretches: string[] = [];
  let fence: string | null = null;
  let containers = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next + 1;
    const line = text.slice(at, end);
    if (fence === null && containers === 0 && at - start >= shortest && headingLine.test(line)) {
      stretches.push(text.slice(start, at));
      start = at;
    }
    const mark = fenceLine.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (containerOpen.test(line)) containers += 1;
    else if (containerClose.test(line)) containers = Math.max(0, containers - 1);
    at = end;
  }
  if (start < text.length) stretches.push(text.slice(start));
  return stretches;
}

interface FoundDefinition {
  readonly url: string;
  readonly line: string;
}

const definitionLine = /^ {0,3}\[([^\]\\]{1,200})\]:[ \t]*(?:<[^<>\n]*>|\S+).*$/gm;

/** Every link definition, by its label as Markdown folds it. */
function findDefinitions(text: string): Map<string, FoundDefinition> {
  const lines = [...text.matchAll(definitionLine)].map(([line]) => line);
  const definitions = new Map<string, FoundDefinition>();
  if (lines.length === 0) return definitions;
  for (const node of readMdast(lines.join('\n')).children) {
    if (node.type !== 'definition') continue;
    const label = foldLabel(node.label ?? node.identifier);
    const line = lines[(node.position?.start.line ?? 1) - 1] ?? '';
    if (!definitions.has(label)) definitions.set(label, { url: node.url, line });
  }
  return definitions;
}

const bracketed = /\[([^[\]]{1,200})\]/g;

/** The stretch, and below it the definitions that it uses and that stand elsewhere. */
function withDefinitions(stretch: string, definitions: ReadonlyMap<string, FoundDefinition>): string {
  if (definitions.size === 0) return stretch;
  const used = new Set<string>();
  for (const [, label] of stretch.matchAll(bracketed)) {
    const definition = label === undefined ? undefined : definitions.get(foldLabel(label));
    if (definition !== undefined) used.add(definition.line);
  }
  return used.size === 0 ? stretch : `${stretch}\n\n${[...used].join('\n')}\n`;
}

/** Labels match without regard to case and to how much white space they hold (CommonMark, "matches"). */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
