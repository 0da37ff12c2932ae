import { assertNever } from '../../../src/ast/assert-never.ts';
import { clauseText } from '../../../src/syntax/import/clause-text.ts';
import type { Draft, DraftBlock, DraftClause } from '../../../src/syntax/import/draft.ts';
import { readDocument } from '../../../src/syntax/import/read-document.ts';
import { runsToMdast } from '../../../src/syntax/import/runs-to-mdast.ts';
import { writeMdast } from '../../../src/syntax/markdown/source-markdown.ts';

/** A document as it is before any step. */
export function draftOf(...lines: readonly string[]): Draft {
  return readDocument({ file: 'any.md', text: lines.join('\n'), id: 'any' });
}

/** A draft's blocks, a line each, to compare at a glance: marks as Markdown, ids in braces, names with `@`. */
export function sketch(blocks: readonly DraftBlock[], indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`${indent}${'#'.repeat(block.depth)} ${words(block.clause)}`];
      case 'paragraph':
        return [`${indent}${words(block.clause)}`];
      case 'list':
        return block.items.flatMap(({ clause, blocks: inner }, index) => [
          `${indent}${block.start === null ? '-' : `${block.start + index}.`} ${words(clause)}`,
          ...sketch(inner, `${indent}  `),
        ]);
      case 'table':
        return [
          `${indent}table${labels(block.caption)}`,
          ...[block.header, ...block.rows].map((row) => `${indent}| ${row.map(words).join(' | ')} |`),
        ];
      case 'jurisdictions':
        return [`${indent}::jurisdictions`];
      default:
        return assertNever(block);
    }
  });
}

function words(clause: DraftClause): string {
  const text = clauseText(clause) === '' ? '' : markdown(clause);
  return `${text}${labels(clause)}`;
}

function markdown({ runs }: DraftClause): string {
  return writeMdast({ type: 'root', children: [{ type: 'paragraph', children: runsToMdast(runs) }] }).trim();
}

function labels({ id, names }: DraftClause): string {
  return `${id === null ? '' : ` {${id}}`}${names.map((name) => ` @${name}`).join('')}`;
}

/** Notes as `line: message`. */
export function notes(found: readonly { line: number; message: string }[]): string[] {
  return found.map(({ line, message }) => `${line}: ${message}`);
}
