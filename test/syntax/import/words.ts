import type { Nodes } from 'mdast';
import { clausesOf, proseOf } from '../../../src/ast/walk.ts';
import { checkSource } from '../../../src/check/check.ts';
import { declaredBook } from '../../../src/check/declared-book.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { fmt } from '../../../src/syntax/fmt/fmt.ts';
import type { ImportResult } from '../../../src/syntax/import/import-notice.ts';
import { type NoticeSources, type ParsedNotice, parse } from '../../../src/syntax/parse.ts';

/** The sources that an import gave, as `load` would find them. */
export function sourcesOf({ files }: ImportResult, id: string): NoticeSources {
  const encoded = files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  return {
    folder: `notice/${id}`,
    notice: encoded.find(({ path }) => path === `notice/${id}/notice.md`) ?? null,
    jurisdictions: encoded.filter(({ path }) => path.startsWith(`notice/${id}/jurisdictions/`)),
    ledger: null,
    facts: null,
  };
}

/** What `fmt` and then the checks of the source find in an import, the glyphs of fonts aside. */
export function check(result: ImportResult, id: string): readonly Diagnostic[] {
  const sources = sourcesOf(result, id);
  const formatted = new Map(
    fmt(sources).value.map(({ path, text }) => [path, { path, bytes: new TextEncoder().encode(text) }]),
  );
  const { value, diagnostics } = parse({
    ...sources,
    ledger: formatted.get(`notice/${id}/anchors.json`) ?? null,
  });
  const { notice, ledger, placeOf } = value;
  const declared = declaredBook([]);
  return [
    ...diagnostics,
    ...checkSource({
      source: notice,
      ledger,
      released: null,
      noticePeriod: null,
      declared,
      placeOf,
      canPrint: () => true,
    }),
  ];
}

export interface Reparsed extends ParsedNotice {
  readonly diagnostics: readonly Diagnostic[];
}

/** What Stele's own parser makes of an import. */
export function reparse(result: ImportResult, id: string): Reparsed {
  const { value, diagnostics } = parse(sourcesOf(result, id));
  return { ...value, diagnostics };
}

/** Every word of the imported notice in reading order, its title first. */
export function wordsOfNotice({ notice }: Reparsed): string[] {
  return [...clausesOf(notice)].flatMap(({ clause }) => split(proseOf(clause.children)));
}

/** Every word that a Markdown document prints, read by remark alone. */
export function wordsOfMarkdown(node: Nodes): string[] {
  return split(printed(node));
}

function printed(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br *\/?>$/.test(node.value) ? ' ' : '';
  if ('value' in node && node.type !== 'yaml') return node.value;
  if (!('children' in node)) return '';
  const blocks = ['root', 'list', 'listItem', 'table', 'tableRow', 'blockquote'].includes(node.type);
  return node.children.map(printed).join(blocks ? ' ' : '');
}

export function split(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
