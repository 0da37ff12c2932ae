import type { Nodes, RootContent, Text } from 'mdast';
import { isClauseId } from '../../ast/clause-id.ts';
import type { ClauseId } from '../../ast/notice.ts';
import { clausesOf, tablesOf } from '../../ast/walk.ts';
import type { Reported } from '../../diagnostic/diagnostic.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { type Ledger, type LedgerState, writeLedger } from '../ledger.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { writeMdast } from '../markdown/source-markdown.ts';
import { type NoticeSources, type ParsedNotice, parse, unreadFiles } from '../parse.ts';
import { isUnnamed } from '../parse-context.ts';
import { readText, type SourceFile } from '../text-file.ts';
import { idCounter } from './id-counter.ts';
import { type MissingIds, writeMissingIds } from './write-missing-ids.ts';

/** A file as `fmt` would have it. */
export interface FormattedFile {
  readonly path: string;
  readonly text: string;
  readonly changed: boolean;
}

/**
 * Writes a notice's files in the canonical form: missing ids, canonical Markdown, and the ledger with every live
 * anchor. A second run changes nothing. Where a file cannot be read the value is empty, and the diagnostics say why.
 */
export function fmt(sources: NoticeSources): Reported<readonly FormattedFile[]> {
  const { value: parsed, diagnostics } = parse(sources);
  const fatal = unreadFiles(diagnostics);
  if (sources.notice === null || fatal.length > 0) return { value: [], diagnostics: fatal };
  const counter = idCounter([...liveIds(parsed), ...parsed.ledger.entries.keys()]);
  const notice = fmtMarkdown(sources.notice, {
    counter,
    heading: 'title',
    preamble: 'intro',
    sections: 'section',
  });
  const jurisdictions = sources.jurisdictions.map((source) =>
    fmtMarkdown(source, { counter, ...jurisdictionNames(source) }),
  );
  const after = parse({
    ...sources,
    notice: encode(notice),
    jurisdictions: jurisdictions.map(encode),
  }).value;
  return {
    value: [notice, ...jurisdictions, fmtLedger(sources.ledger, parsed.ledger, after)],
    diagnostics: [],
  };
}

function jurisdictionNames(source: SourceFile): Omit<MissingIds, 'counter'> {
  const name = source.path.replace(/^.*\//, '').replace(/\.md$/, '');
  return { heading: isClauseId(name) ? name : 'jurisdiction', preamble: null, sections: null };
}

function encode({ path, text }: FormattedFile): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function* liveIds({ notice }: ParsedNotice): Generator<ClauseId> {
  for (const { clause } of clausesOf(notice)) if (!isUnnamed(clause.id)) yield clause.id;
  for (const { id } of tablesOf(notice)) if (!isUnnamed(id)) yield id;
}

function fmtMarkdown(source: SourceFile, ids: MissingIds): FormattedFile {
  const { path, text: before } = readText(source).value;
  const { frontMatter, body } = splitFrontMatter(before);
  const { sections } = readMarkdown(path, body);
  const nodes = writeMissingIds(
    sections.flatMap((section) => section.nodes),
    ids,
  );
  const head =
    frontMatter === null ? '' : `---\n${frontMatter.text.replaceAll('\r\n', '\n').trimEnd()}\n---\n\n`;
  const text = `${head}${writeMdast({ type: 'root', children: nodes.map(canonical) })}`;
  return { path, text, changed: text !== before };
}

/**
 * One spelling for each construct: a forced break is `<br>`, whatever the author typed. A reference that has no
 * definition yet stays as it was typed: escaped, it would stay text when the definition is there.
 */
export function canonical<Node extends Nodes>(node: Node): Node {
  if (node.type === 'break') return { type: 'html', value: '<br>' } as Nodes as Node;
  if (node.type === 'html' && /^<br *\/?>$/i.test(node.value)) return { ...node, value: '<br>' };
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child) =>
    child.type === 'text' ? splitDangling(child) : [canonical(child)],
  );
  return { ...node, children };
}

/** `[words][label]`, of characters that mean nothing else to Markdown. */
const danglingReference = /(\[[^\][\\*_`<&!]+\]\[[^\][\\*_`<&!]*\])/;

function splitDangling(text: Text): RootContent[] {
  return text.value
    .split(danglingReference)
    .filter((part) => part !== '')
    .map((value) => ({ type: danglingReference.test(value) ? 'html' : 'text', value }));
}

function fmtLedger(source: SourceFile | null, ledger: Ledger, after: ParsedNotice): FormattedFile {
  const entries = new Map<ClauseId, LedgerState>(ledger.entries);
  for (const id of liveIds(after)) if (!entries.has(id)) entries.set(id, { state: 'live' });
  const text = writeLedger(entries);
  const before = source === null ? null : readText(source).value.text;
  return { path: ledger.file, text, changed: text !== before };
}
