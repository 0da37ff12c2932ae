import type { Notice } from '../../src/ast/notice.ts';
import type { Reported } from '../../src/diagnostic/diagnostic.ts';
import { type NoticeSources, parse } from '../../src/syntax/parse.ts';
import { fileOf } from './fixture-project.ts';

const frontMatter = [
  '---',
  'id: x',
  'version: 2026-11-02',
  'effective: 2026-12-01',
  'locale: en',
  'url: https://www.example.com/x',
  '---',
  '',
  '',
].join('\n');

/** The text of `notice/x/notice.md`, a notice that is translated into Korean, with this below its front matter. */
export function translatedNotice(text: string): string {
  return frontMatter.replace('url:', 'translations: [ko]\nurl:') + text;
}

export interface SourceParts {
  /** The bodies of jurisdiction blocks by their file's name; each begins with its front matter. */
  readonly jurisdictions?: Readonly<Record<string, string>>;
  readonly ledger?: string;
  /** Lines of the front matter beside those that every notice has. */
  readonly metadata?: string;
}

/** The files of a notice `x` whose text, below its front matter, is this; the title's id is `title`. */
export function sourcesOf(
  body: string,
  { jurisdictions = {}, ledger, metadata = '' }: SourceParts = {},
): NoticeSources {
  return {
    folder: 'notice/x',
    notice: fileOf('notice/x/notice.md', frontMatter.replace('---\n\n', `${metadata}---\n\n`) + body),
    jurisdictions: Object.entries(jurisdictions).map(([name, text]) =>
      fileOf(`notice/x/jurisdictions/${name}.md`, text),
    ),
    ledger: ledger === undefined ? null : fileOf('notice/x/anchors.json', ledger),
    facts: null,
  };
}

/** Parses a notice of which only what stands below its title is of interest. */
export function parseBody(text: string, parts: SourceParts = {}): Reported<Notice> {
  const { value, diagnostics } = parse(sourcesOf(`# Title {#title}\n\n${text}\n`, parts));
  return { value: value.notice, diagnostics };
}

/** The same tree without its places. */
export function bare(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'span' ? undefined : value)));
}
