import { assertNever } from '../ast/assert-never.ts';
import type {
  Clause,
  IsoDate,
  Jurisdiction,
  Locale,
  Notice,
  NoticeId,
  RetiredAnchor,
  Span,
} from '../ast/notice.ts';
import { noticeAddress } from '../ast/notice-address.ts';
import { proseOf } from '../ast/walk.ts';
import type { Code } from '../diagnostic/codes.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { excessOf } from './excess.ts';
import { isUnclosed, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import {
  jurisdictionExamples,
  jurisdictionMetadata,
  type NoticeMetadata,
  noticeExamples,
  noticeMetadata,
} from './metadata.ts';
import { type ParseContext, report, unnamed } from './parse-context.ts';
import type { ParseMemory } from './parse-memory.ts';
import { type Outline, type OutlineOptions, readOutline } from './read-outline.ts';
import { readText, type SourceFile, spanOf, startOf, type TextFile } from './text-file.ts';

/** The files of one notice, as `load` found them. */
export interface NoticeSources {
  /** The notice's folder, relative to the project: `notice/privacy`. */
  readonly folder: string;
  /** `null` where there is no such file. */
  readonly notice: SourceFile | null;
  readonly jurisdictions: readonly SourceFile[];
  readonly ledger: SourceFile | null;
  /** `facts.yaml`: what must stand as it is in every locale. */
  readonly facts: SourceFile | null;
}

/** Faults that leave a file unread: what else is found in its notice may follow from that. */
const unreadable: ReadonlySet<Code> = new Set<Code>([
  'file-unreadable',
  'encoding-invalid',
  'metadata-unclosed',
  'text-excessive',
  'json-invalid',
  'key-duplicate',
]);

/** Those of a notice's diagnostics that say that a file of it could not be read. */
export function unreadFiles(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => unreadable.has(code));
}

export interface ParsedNotice {
  readonly notice: Notice;
  readonly ledger: Ledger;
  /** Days that have to lie between the posting of a version and its effect; `null` where the notice promises none. */
  readonly noticePeriod: number | null;
  /** The addresses that the notice had before, absolute. */
  readonly formerly: readonly string[];
  /** Where a key of the front matter stands with its value; the beginning of the file where there is none. */
  readonly placeOf: (key: keyof NoticeMetadata) => Span;
}

/**
 * Makes the notice of its source files. Never throws: what is wrong is reported with its place, and the notice is
 * what could be read. A notice with an error among its diagnostics is not for publication. What stands in `memory` is not
 * read again.
 */
export function parse(sources: NoticeSources, memory: ParseMemory | null = null): Reported<ParsedNotice> {
  const found: Diagnostic[] = [];
  const path = `${sources.folder}/notice.md`;
  const file = readSource(sources.notice, path, { found, memory });
  const { metadata, placeOf } = readMetadata(file, sources.folder, found);
  const ledger = readLedgerOnce(`${sources.folder}/anchors.json`, sources.ledger, memory);
  found.push(...ledger.diagnostics);
  const context: ParseContext = { noticeUrl: metadata.url, found };
  const { version } = metadata;
  const blocks = sources.jurisdictions.flatMap(
    (source) => readSource(source, source.path, { found, memory }) ?? [],
  );

  let placed = 0;
  const outline = readFile(
    file,
    {
      depth: 0,
      memory,
      jurisdictions: ({ depth, span }) => {
        placed += 1;
        if (placed > 1) {
          report(context, 'directive-unknown', {
            message: '`::jurisdictions` stands in the notice a second time',
            span,
          });
          return [];
        }
        return sortBlocks(
          blocks.map((block) => readJurisdictionOnce(block, depth, { ...context, version, memory })),
          metadata.locale,
        );
      },
    },
    context,
  );
  const [first] = blocks;
  if (file !== null && placed === 0 && first !== undefined) {
    report(context, 'directive-unknown', {
      message: 'the notice has jurisdiction blocks and no `::jurisdictions` to place them',
      span: startOf(first.path),
      hint: `put a line \`::jurisdictions\` where they belong in \`${path}\``,
    });
  }
  const notice: Notice = {
    type: 'notice',
    id: metadata.id,
    version: metadata.version,
    effective: metadata.effective,
    locale: metadata.locale,
    sourceLocale: metadata.locale,
    translations: metadata.translations,
    url: metadata.url,
    company: metadata.company ?? null,
    title: outline.heading ?? missingHeading(file ?? { path, text: '' }, context),
    children: outline.children,
    retired: retiredOf(ledger.value),
    span: file === null ? startOf(path) : spanOf(file, 0, file.text.length),
  };
  const { noticePeriod = null, formerly } = metadata;
  return { value: { notice, ledger: ledger.value, noticePeriod, formerly, placeOf }, diagnostics: found };
}

/** `null` where the file cannot be read, which is reported. */
function readSource(
  source: SourceFile | null,
  path: string,
  { found, memory }: Pick<FileContext, 'found' | 'memory'>,
): TextFile | null {
  if (source === null) {
    found.push(
      diagnostic('file-unreadable', { message: `there is no file \`${path}\``, span: startOf(path) }),
    );
    return null;
  }
  const known = memory?.texts.get(source);
  if (known !== undefined) return known;
  const { value: file, diagnostics } = readText(source);
  const fault = isUnclosed(file.text) ? unclosed(path) : excessOf(file);
  const faults = [...diagnostics, ...(fault === null ? [] : [fault])];
  found.push(...faults);
  if (faults.length > 0) return null;
  memory?.texts.set(source, file);
  return file;
}

function readLedgerOnce(
  path: string,
  source: SourceFile | null,
  memory: ParseMemory | null,
): Reported<Ledger> {
  const known = source === null ? undefined : memory?.ledgers.get(source);
  const ledger = known ?? readLedger(path, source);
  if (source !== null) memory?.ledgers.set(source, ledger);
  return ledger;
}

function unclosed(path: string): Diagnostic {
  return diagnostic('metadata-unclosed', {
    message: 'the front matter is not ended',
    span: startOf(path),
    hint: 'put a line `---` between the metadata and the text',
  });
}

/** Stands in where the front matter cannot be read; its error keeps it from ever being published. */
function readMetadata(
  file: TextFile | null,
  folder: string,
  found: Diagnostic[],
): { metadata: NoticeMetadata } & Pick<ParsedNotice, 'placeOf'> {
  const placeholder: NoticeMetadata = {
    id: (folder.split('/').at(-1) ?? folder) as NoticeId,
    version: '1970-01-01' as IsoDate,
    effective: '1970-01-01' as IsoDate,
    locale: 'en' as Locale,
    translations: [],
    url: 'https://unknown.invalid/',
    formerly: [],
  };
  if (file === null) return { metadata: placeholder, placeOf: () => startOf(`${folder}/notice.md`) };
  const { value, diagnostics, placeOf } = readFrontMatter(file, noticeMetadata, noticeExamples);
  found.push(...diagnostics);
  if (value === null) return { metadata: placeholder, placeOf };
  const fault = (key: keyof NoticeMetadata, message: string, hint?: string): void => {
    found.push(
      diagnostic('metadata-invalid', {
        message,
        span: placeOf(key),
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  };
  if (value.id !== placeholder.id) {
    const hint = `write \`id: ${placeholder.id}\`, or call the folder \`notice/${value.id}\``;
    fault('id', `the notice \`${value.id}\` stands in the folder \`${folder}\``, hint);
  }
  if (value.effective < value.version) {
    fault(
      'effective',
      `the version of ${value.version} takes effect on ${value.effective}, before it was posted`,
    );
  }
  if (new Set([value.locale, ...value.translations]).size <= value.translations.length) {
    fault('translations', '`locale` and `translations` name a locale twice');
  }
  const addresses = [value.url, ...value.formerly].map(noticeAddress);
  if (new Set(addresses).size < addresses.length) {
    fault('formerly', '`url` and `formerly` name an address twice');
  }
  return { metadata: value, placeOf };
}

interface FileContext extends ParseContext {
  readonly memory: ParseMemory | null;
}

function readFile(
  file: TextFile | null,
  options: OutlineOptions & Pick<FileContext, 'memory'>,
  context: ParseContext,
): Outline {
  if (file === null) return { heading: null, children: [] };
  const { body } = splitFrontMatter(file.text);
  return readOutline(readMarkdown(file.path, body, options.memory?.stretches), options, context);
}

function readJurisdictionOnce(
  file: TextFile,
  depth: number,
  context: FileContext & Pick<Notice, 'version'>,
): Jurisdiction {
  const { memory, noticeUrl, version } = context;
  const known = memory?.jurisdictions.get(file);
  if (known?.depth === depth && known.noticeUrl === noticeUrl && known.version === version)
    return known.block;
  const found: Diagnostic[] = [];
  const block = readJurisdiction(file, depth, { ...context, found });
  if (found.length === 0) memory?.jurisdictions.set(file, { depth, noticeUrl, version, block });
  context.found.push(...found);
  return block;
}

function readJurisdiction(
  file: TextFile,
  depth: number,
  context: FileContext & Pick<Notice, 'version'>,
): Jurisdiction {
  const { value, diagnostics, placeOf } = readFrontMatter(file, jurisdictionMetadata, jurisdictionExamples);
  context.found.push(...diagnostics);
  const { effective = null } = value ?? {};
  if (effective !== null && effective < context.version) {
    const message = `this part takes effect on ${effective}, before the version of ${context.version} was posted`;
    report(context, 'metadata-invalid', { message, span: placeOf('effective') });
  }
  const { heading, children } = readFile(
    file,
    { depth, jurisdictions: null, memory: context.memory },
    context,
  );
  return {
    type: 'jurisdiction',
    depth,
    codes: value?.codes ?? [],
    effective,
    heading: heading ?? missingHeading(file, context),
    children: children.filter((child) => child.type !== 'jurisdiction'),
    span: spanOf(file, 0, file.text.length),
  };
}

function missingHeading(file: TextFile, context: ParseContext): Clause {
  const span = startOf(file.path);
  if (file.text !== '') {
    report(context, 'construct-unsupported', {
      message: 'the text does not begin with a heading of the first level',
      span,
      hint: 'the first line below the front matter is `# Title {#id}`',
    });
  }
  return { type: 'clause', id: unnamed(span), children: [{ type: 'text', value: 'Untitled', span }], span };
}

/** By name, as a reader of the source looks for them; every locale keeps that order, so that clauses stand side by side. */
function sortBlocks(blocks: readonly Jurisdiction[], locale: Locale): Jurisdiction[] {
  const { compare } = new Intl.Collator(locale);
  const name = (block: Jurisdiction): string => proseOf(block.heading.children);
  return [...blocks].sort((a, b) => compare(name(a), name(b)) || (a.span.file < b.span.file ? -1 : 1));
}

function retiredOf(ledger: Ledger): RetiredAnchor[] {
  const retired: RetiredAnchor[] = [];
  for (const [id, entry] of ledger.entries) {
    switch (entry.state) {
      case 'live':
        break;
      case 'moved':
        retired.push({ type: 'moved', id, to: entry.to });
        break;
      case 'withdrawn':
        retired.push({ type: 'withdrawn', id, on: entry.on, see: entry.see ?? null });
        break;
      default:
        assertNever(entry);
    }
  }
  return retired;
}
