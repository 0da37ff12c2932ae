import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { clauseIdFromMarkdown, clauseIdSyntax } from '../markdown/clause-id-syntax.ts';

/** Some lines of a file as mdast. */
export interface Chunk {
  readonly root: Root;
  /** What to add to a line of `root` for the line of the file. */
  readonly lineOffset: number;
  /** The last line of `root` that is the file's; below it stand definitions that other chunks hold. */
  readonly lastLine: number;
}

/** In characters: what remark-parse reads without its cost growing faster than its input. */
const chunkSize = 32_768;

/** What is read as the id of a clause: `{#id}`, or nothing, where it is text like any other. */
export type IdReading = 'ids' | 'no ids';

/**
 * Reads any Markdown document: CommonMark with GFM tables and `{#id}`, and no directive, since in a document that was
 * not written for Stele a `:::` is text. A long document is read a part at a time, cut only where no construct can
 * reach across.
 */
export function readChunks(text: string, ids: IdReading = 'ids'): readonly Chunk[] {
  const reader = readers[ids];
  const lines = text.split('\n');
  const parts = cut(lines);
  const definitions = parts.length > 1 ? definitionLines(lines) : new Map<string, string>();
  return parts.map(({ start, end }) => {
    const own = lines.slice(start, end);
    const source = own.join('\n');
    const foreign = [...labelsOf(source)].flatMap((label) => definitions.get(label) ?? []);
    const markdown = foreign.length === 0 ? source : `${source}\n\n${foreign.join('\n')}\n`;
    return { root: reader.parse(markdown), lineOffset: start, lastLine: own.length };
  });
}

function withIds(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), clauseIdSyntax()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), clauseIdFromMarkdown()];
}

function withoutIds(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}

const readers = {
  ids: unified().use(remarkParse).use(withIds).freeze(),
  'no ids': unified().use(remarkParse).use(withoutIds).freeze(),
} as const satisfies Record<IdReading, unknown>;

interface Part {
  readonly start: number;
  readonly end: number;
}

function cut(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let size = 0;
  let closing: RegExp | null = null;
  for (const [index, line] of lines.entries()) {
    if (closing === null && size >= chunkSize && beginsAnew(lines[index - 1], line)) {
      parts.push({ start, end: index });
      start = index;
      size = 0;
    }
    closing = closing === null ? opened(line) : closing.test(line) ? null : closing;
    size += line.length + 1;
  }
  parts.push({ start, end: lines.length });
  return parts;
}

/** A heading, or a paragraph that begins with a letter, at the margin after a blank line: every list has ended. */
function beginsAnew(before: string | undefined, line: string): boolean {
  return before?.trim() === '' && /^(?:#{1,6}[ \t]|\p{L})/u.test(line);
}

/** What ends the construct that a line opens and that may hold blank lines; `null` where it opens none. */
function opened(line: string): RegExp | null {
  const fence = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`, 'u');
  const html = /^ {0,3}<(!--|script|pre|style|textarea)/iu.exec(line)?.[1]?.toLowerCase();
  if (html === undefined) return null;
  const end = html === '!--' ? /-->/u : /<\/(?:script|pre|style|textarea)>/iu;
  return end.test(line) ? null : end;
}

/** Every definition that stands on one line, by its label; the first of two holds (CommonMark 4.7). */
function definitionLines(lines: readonly string[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const line of lines) {
    const label = /^ {0,3}\[([^[\]]+)\]:\s*\S/u.exec(line)?.[1];
    if (label === undefined) continue;
    const key = labelKey(label);
    if (!definitions.has(key)) definitions.set(key, line);
  }
  return definitions;
}

function labelsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\[([^[\]]+)\]/gu)].map((match) => labelKey(match[1] ?? '')));
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
