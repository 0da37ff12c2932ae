import { type CastingContext, CsvError, parse } from 'csv-parse/sync';
import type { Locale, Span } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import {
  type Diagnostic,
  type DiagnosticFacts,
  diagnostic,
  type Reported,
} from '../diagnostic/diagnostic.ts';
import { readText, type SourceFile, spanOf, startOf, type TextFile } from '../syntax/text-file.ts';
import type { Glossary, GlossaryTerm } from './glossary.ts';

/** The columns of the header row. The last may be left out. */
const columns = ['term', 'translation', 'forbidden', 'note'] as const;

const header = columns.slice(0, 3).join(',');

/** In bytes, rows and characters: many times what a glossary of a notice has, and read at once. */
const largestGlossary = 1024 * 1024;
const mostTerms = 5000;
const longestWord = 200;

/** One cell with its place. */
interface Cell {
  readonly text: string;
  readonly span: Span;
}

type Row = readonly Cell[];

type Fault = Omit<DiagnosticFacts, 'locale'>;

/**
 * Reads a glossary: CSV (RFC 4180) in UTF-8, with a header row and columns `term`, `translation`, `forbidden` and, if
 * wanted, `note`; several translations or forbidden words are parted by `|`. A byte-order mark is let be, as in no other
 * file: Excel writes one, and without it reads Korean as the code page of the machine. Rows of empty cells, which
 * spreadsheets leave behind, are passed over. Each wrong row is reported and left out.
 */
export function readGlossary(locale: Locale, source: SourceFile): Reported<Glossary> {
  const { path: file, bytes } = source;
  const faulty = (found: readonly Diagnostic[]): Reported<Glossary> => ({
    value: { locale, file, terms: [] },
    diagnostics: found.map((one) => ({ ...one, locale })),
  });
  const refuse = (fault: Fault): Reported<Glossary> => faulty([diagnostic('glossary-invalid', fault)]);
  const { value: text, diagnostics } = readText({ path: file, bytes: withoutMark(bytes) });
  if (diagnostics.length > 0) return faulty(diagnostics);
  if (bytes.length > largestGlossary) {
    const message = `the file has ${bytes.length} bytes, which is more than ${largestGlossary}`;
    return refuse({ message, span: startOf(file) });
  }
  const { rows, fault } = readRows(text);
  const [first, ...rest] = rows;
  const wrong = fault ?? headerFault(first, file);
  if (wrong !== null) return refuse(wrong);
  const read = readTerms(rest, first?.length ?? 0);
  return {
    value: { locale, file, terms: read.terms },
    diagnostics: read.faults.map((one) => diagnostic('glossary-invalid', { ...one, locale })),
  };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

/** Every row with the places of its cells; nothing after the first fault of the CSV itself. */
function readRows(file: TextFile): { readonly rows: readonly Row[]; readonly fault: Fault | null } {
  const offsetOf = offsetsOfBytes(file.text);
  try {
    const read: unknown = parse(file.text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      cast: (value: string, { bytes, quoting }: CastingContext & { readonly bytes: number }): Cell => {
        const written = quoting ? value.length + 2 + (value.split('"').length - 1) : value.length;
        const end = offsetOf(bytes);
        return { text: foldText(value).trim(), span: spanOf(file, end - written, end) };
      },
    });
    // What `cast` makes of a cell is not in the types of the library.
    const rows = read as readonly Row[];
    return { rows: rows.filter((row) => row.some(({ text }) => text !== '')), fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error['bytes'] === 'number' ? offsetOf(error['bytes']) : 0;
    return {
      rows: [],
      fault: {
        message: `the file is not CSV: ${csvFaults[error.code] ?? 'it cannot be read from here on'}`,
        span: spanOf(file, at, at),
        hint: 'a cell with a comma, a quotation mark or a line break stands in `"…"`, in which `"` is written `""`',
      },
    };
  }
}

const csvFaults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed',
  INVALID_OPENING_QUOTE: 'a quotation mark stands within a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'something stands after a closing quotation mark',
};

/** Turns offsets in bytes of UTF-8, asked for in ascending order, into offsets in UTF-16 code units. */
function offsetsOfBytes(text: string): (bytes: number) => number {
  const encoded = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  let before = { bytes: 0, offset: 0 };
  return (bytes) => {
    if (bytes < before.bytes) before = { bytes: 0, offset: 0 };
    const offset = before.offset + decoder.decode(encoded.subarray(before.bytes, bytes)).length;
    before = { bytes, offset };
    return offset;
  };
}

function headerFault(first: Row | undefined, file: string): Fault | null {
  const names = (first ?? []).map(({ text }) => text);
  const fits =
    names.length >= 3 && names.length <= 4 && names.every((name, index) => name === columns[index]);
  if (fits) return null;
  const [cell] = first ?? [];
  if (cell === undefined) {
    const message = 'the file is empty';
    return { message, span: startOf(file), hint: `the first row is \`${header}\`` };
  }
  const other = /^term([;\t])/.exec(cell.text)?.[1];
  const parted =
    other === undefined
      ? ''
      : `, and columns are parted by commas, not by \`${other === '\t' ? 'tabs' : other}\``;
  return {
    message: `the first row is not \`${header}\``,
    span: cell.span,
    hint: `the first row names the columns: \`${header}\`, with \`,note\` if wanted${parted}`,
  };
}

function readTerms(
  rows: readonly Row[],
  width: number,
): { readonly terms: readonly GlossaryTerm[]; readonly faults: readonly Fault[] } {
  const terms = new Map<string, GlossaryTerm>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const term = termOf(row);
    const fault = rowFault(row, width) ?? termFault(term, terms);
    if (fault === null) terms.set(term.term.toLowerCase(), term);
    else faults.push(fault);
    if (terms.size <= mostTerms) continue;
    faults.push({ message: `there are more than ${mostTerms} terms`, span: term.span });
    break;
  }
  return { terms: [...terms.values()], faults };
}

function termOf([term, translation, forbidden, note]: Row): GlossaryTerm {
  return {
    term: term?.text ?? '',
    translations: wordsIn(translation),
    forbidden: wordsIn(forbidden),
    note: note?.text ?? '',
    span: term?.span ?? startOf(''),
  };
}

function wordsIn(cell: Cell | undefined): readonly string[] {
  return (cell?.text ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function rowFault(row: Row, width: number): Fault | null {
  const [first, ...rest] = row;
  const last = rest.at(-1) ?? first;
  if (first === undefined || last === undefined || row.length === width) return null;
  return {
    message: `the row has ${row.length} ${row.length === 1 ? 'column' : 'columns'}, and the first row has ${width}`,
    span: { ...first.span, end: last.span.end },
    hint: 'a cell with a comma in it stands in `"…"`; several words of one cell are parted by `|`',
  };
}

function termFault(
  { term, translations, forbidden, span }: GlossaryTerm,
  known: ReadonlyMap<string, GlossaryTerm>,
): Fault | null {
  const words = [term, ...translations, ...forbidden];
  const first = known.get(term.toLowerCase());
  const both = translations.find((word) => forbidden.includes(word));
  const wordless = words.find((word) => word !== '' && !/[\p{L}\p{N}]/u.test(word));
  if (term === '') return { message: 'the row has no term', span };
  if (translations.length === 0) return { message: `the term \`${term}\` has no translation`, span };
  if (words.some((word) => word.length > longestWord)) {
    return { message: `a word of this row has more than ${longestWord} characters`, span };
  }
  if (wordless !== undefined) return { message: `\`${wordless}\` has neither a letter nor a digit`, span };
  if (both !== undefined) {
    return { message: `\`${both}\` is both a translation of \`${term}\` and forbidden for it`, span };
  }
  if (first === undefined) return null;
  return {
    message: `the term \`${term}\` stands here a second time`,
    span,
    related: [{ message: 'the first one', span: first.span }],
    hint: 'several translations of a term stand in one cell, parted by `|`',
  };
}
