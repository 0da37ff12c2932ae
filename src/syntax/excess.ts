import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { spanOf, startOf, type TextFile } from './text-file.ts';

/**
 * A Markdown reader's time grows with the square of some texts: many brackets in one paragraph, many markers of
 * nesting in one line. No notice comes near these bounds; a text beyond them is refused before it is read.
 */
const bounds = {
  /** Of a file: a reader's time grows with the number of its blocks, however short they are. */
  lines: 50_000,
  /** UTF-16 code units of one paragraph, list item or table row. */
  paragraph: 40_000,
  /** Characters of one paragraph that can open or close an inline construct. */
  marks: 4_000,
  /** Markers of quotations and lists at the beginning of one line. */
  nesting: 40,
} as const;

/** Whether a text has more characters than any clause needs: of the source or of a translation. */
export function isExcessive(text: string): boolean {
  return text.length > bounds.paragraph;
}

/** Before a blank line, a list item or a table row: what stands on either side is read on its own. */
const paragraphEnd = /\n(?=[ \t]*(?:\r?\n|[-+*][ \t]|\d{1,9}[.)][ \t]|\|))/;

/** The first place where a file goes beyond the bounds, as a diagnostic; `null` where it does not. */
export function excessOf(file: TextFile): Diagnostic | null {
  const lines = file.text.match(/\n/g)?.length ?? 0;
  if (lines > bounds.lines) {
    return diagnostic('text-excessive', {
      message: `the file has ${lines} lines, more than any notice needs`,
      span: startOf(file.path),
    });
  }
  let start = 0;
  for (const paragraph of file.text.split(paragraphEnd)) {
    const excess = excessOfParagraph(paragraph);
    if (excess !== null) {
      const at = start + paragraph.search(/\S|$/);
      return diagnostic('text-excessive', {
        message: `the paragraph has ${excess}, more than any notice needs`,
        span: spanOf(file, at, at),
      });
    }
    // The line feed before the next one.
    start += paragraph.length + 1;
  }
  return null;
}

function excessOfParagraph(paragraph: string): string | null {
  if (isExcessive(paragraph)) return `${paragraph.length} characters`;
  const marks = paragraph.match(/[[\]*_`<&{]/g)?.length ?? 0;
  if (marks > bounds.marks) return `${marks} marks of Markdown`;
  for (const line of paragraph.split('\n')) {
    const [prefix = ''] = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/.exec(line) ?? [];
    const nesting = prefix.split(/[ \t]+|(?=>)/).filter((marker) => marker !== '').length;
    if (nesting > bounds.nesting) return `${nesting} levels of nesting`;
    if (/^[ \t]{400}/.test(line)) return 'a line indented by hundreds of spaces';
  }
  return null;
}
