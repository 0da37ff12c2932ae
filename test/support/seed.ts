import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { importNotice } from '../../src/syntax/import/import-notice.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf } from './fixture-project.ts';
import { sharedFolder } from './programs.ts';

/** The real notice that Stele began from. */
export const seedPath = `${sharedFolder}/seed/aws-privacy-notice-2022-06-03.md`;

/** The seed's words in order as another reader of Markdown has them, without what its import drops. */
export function seedWords(): readonly string[] {
  const text = readFileSync(seedPath, 'utf8');
  const { children } = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  // The title is a title still, the date is in the front matter, and the contents list is made anew.
  const contents = children.findIndex(({ type }) => type === 'list');
  return children
    .filter((_, index) => index !== 1 && index !== contents)
    .flatMap((node) => textsOf(node).join(' ').split(/\s+/))
    .filter((word) => word !== '');
}

function textsOf(node: Nodes): string[] {
  const blocks = ['list', 'listItem', 'table', 'tableRow'];
  if ('children' in node && blocks.includes(node.type)) return node.children.flatMap(textsOf);
  return [plainText(node, { includeHtml: false })];
}

/** The files of the project that the import makes of the seed. */
export function importedSeed(): readonly SourceFile[] {
  const text = readFileSync(seedPath, 'utf8');
  const { files } = importNotice({ file: 'seed.md', text, id: 'aws' });
  const sources = files.map((file) => fileOf(file.path, file.text));
  const { value } = fmt({
    folder: 'notice/aws',
    notice: sources.find(({ path }) => path.endsWith('/notice.md')) ?? null,
    jurisdictions: sources.filter(({ path }) => path.includes('/jurisdictions/')),
    ledger: null,
    facts: null,
  });
  return value.map((file) => fileOf(file.path, file.text));
}
