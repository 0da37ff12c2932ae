import type { ClauseId } from './notice.ts';

const clauseIdPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const partNamePattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const longest = 200;

/** Whether a text can be a clause id: ASCII letters, digits, `.`, `_` and `-`, not beginning with a mark. */
export function isClauseId(text: string): text is ClauseId {
  return text.length <= longest && clauseIdPattern.test(text);
}

/** Whether a text can name a column or a row within its table: as a clause id, but without dots. */
export function isPartName(text: string): boolean {
  return text.length <= longest && partNamePattern.test(text);
}

/** The id of a table's cell: `<table>.<row>.<column>`, or `<table>.<column>` for a header cell. */
export function cellId(table: ClauseId, ...names: readonly string[]): ClauseId {
  return [table, ...names].join('.') as ClauseId;
}
