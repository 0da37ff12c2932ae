import type { StoryCell } from './story.ts';

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  span: number;
}

/** Counts tables, rows and cells while a Word file's body is read. */
export class OpenTables {
  readonly #open: OpenTable[] = [];
  #tables = 0;

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === 'w:tbl') {
      this.#open.push({ table: this.#tables, row: -1, column: 0, span: 0 });
      this.#tables += 1;
    }
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'w:tr') {
      table.row += 1;
      table.column = 0;
      table.span = 0;
    } else if (name === 'w:tc') {
      table.column += table.span;
      table.span = 1;
    } else if (name === 'w:gridSpan') table.span = columnsOf(attribute('w:val'));
    else if (name === 'w:gridBefore') table.column = columnsOf(attribute('w:val'));
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#open.pop();
  }

  /** The cell that is open. */
  cell(): StoryCell | null {
    const table = this.#open.at(-1);
    return table === undefined || table.span === 0 ? null : { ...table };
  }
}

/** A table of Word has at most 63 columns. */
function columnsOf(value: string | null): number {
  const columns = Number(value);
  return Number.isInteger(columns) && columns >= 0 && columns <= 63 ? columns : 1;
}
