import { readFileSync } from 'node:fs';

/** Every page of the documentation, relative to the repository. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/api.md',
  'docs/architecture.md',
  'docs/checks.md',
  'docs/conformance.md',
  'docs/dependencies.md',
  'docs/exchanging.md',
  'docs/first-notice.md',
  'docs/importing.md',
  'docs/performance.md',
  'docs/pipelines.md',
  'docs/precision.md',
  'docs/proof.md',
  'docs/publishing.md',
  'docs/redlines.md',
  'docs/releasing.md',
  'docs/reviewing.md',
  'docs/translating.md',
  'docs/workbench.md',
  'docs/writing.md',
] as const;

export function readPage(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The body rows of the table whose header begins with these words, each cell as it is written, trimmed. */
export function tableRows(page: string, ...header: readonly string[]): readonly (readonly string[])[] {
  const lines = readPage(page).split('\n');
  const start = `| ${header.join(' | ')} |`;
  const tables = lines.flatMap((line, index) => (line.startsWith(start) ? [index] : []));
  if (tables.length === 0) throw new Error(`${page} has no table that begins with ${start}`);
  return tables.flatMap((at) => rowsBelow(lines.slice(at + 2)));
}

function rowsBelow(lines: readonly string[]): string[][] {
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .replace(/^\| ?| ?\|$/g, '')
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks in a text, in order. */
export function names(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

export interface CodeBlock {
  /** What stands behind the fence: `md typed`. */
  readonly about: string;
  readonly text: string;
}

/** The fenced blocks of a page whose language this is, in order. */
export function codeBlocks(page: string, language: string): CodeBlock[] {
  return [...readPage(page).matchAll(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, found = '', rest = '', text = '']) => ({ about: `${found}${rest}`, text }));
}
