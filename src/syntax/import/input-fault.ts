import type { ImportNote } from './import-notes.ts';

/** In UTF-16 code units. A notice of this size has some 800,000 words. */
const longestText = 5 * 1024 * 1024;
const mostLines = 100_000;
/** In UTF-16 code units; a little less than what the source format takes (`syntax/excess.ts`). */
export const longestParagraph = 90_000;
const deepestNesting = 24;
/** A Markdown parser pays for each list item and quoted line, by the square of how deep it stands, and for each cell. */
const mostItems = 40_000;
const deepestBrackets = 32;
/**
 * What emphasis and links cost grows with the square of the marks in one paragraph: the sum of these squares that is
 * paid for in any file, and beyond that for each character.
 */
const freeMarks = 5_000_000;
const marksPerCharacter = 10;
/** In a hundred characters. Text has none; a picture or an archive has many. */
const mostControls = 2;

/**
 * Why a file cannot be imported at all: empty, not text, too large, or built to be slow. `null` where it can.
 * Looks at the characters alone, in one pass, before a parser sees them.
 */
export function inputFault(file: string, text: string): ImportNote | null {
  return textFault(file, text) ?? structureFault(text);
}

/** Why a file is no text that can be imported, whatever its format; `null` where it is one. */
export function textFault(file: string, text: string): ImportNote | null {
  if (text.trim() === '') return { line: 1, message: `\`${file}\` is empty` };
  if (text.length > longestText) return { line: 1, message: `\`${file}\` is larger than 5 MB` };
  if (isBinary(text)) return { line: 1, message: `\`${file}\` is not text in UTF-8` };
  return null;
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 65_536);
  if (start.includes('\0')) return true;
  const controls = start.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  return controls * 100 > start.length * mostControls;
}

function structureFault(text: string): ImportNote | null {
  const lines = text.split('\n');
  if (lines.length > mostLines) return { line: mostLines, message: 'the file has more than 100,000 lines' };
  const budget = freeMarks + text.length * marksPerCharacter;
  let spent = 0;
  let marks = 0;
  let size = 0;
  let brackets = 0;
  let items = 0;
  let open: readonly number[] = [];
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const nested = nesting(content, open);
    open = nested.open;
    if (nested.depth > deepestNesting) {
      return { line, message: `quotations or lists stand more than ${deepestNesting} deep in each other` };
    }
    items += nested.depth * nested.depth + (content.match(/\|/gu)?.length ?? 0);
    if (items > mostItems) {
      return { line, message: 'the file has more list items, table cells and quoted lines than can be read' };
    }
    if (/^[\s>]*(?:$|[*+|#-]|\d{1,9}[.)])/u.test(content)) {
      spent += marks * marks;
      marks = 0;
      size = 0;
      brackets = 0;
    }
    size += content.length;
    if (size > longestParagraph) return { line, message: 'a paragraph has more than 90,000 characters' };
    for (const character of content) {
      if (character === '[') brackets += 1;
      else if (character === ']') brackets = Math.max(0, brackets - 1);
      if (isMark(character)) marks += 1;
      if (brackets > deepestBrackets) {
        return { line, message: `brackets stand more than ${deepestBrackets} deep in each other` };
      }
    }
    if (spent + marks * marks > budget) {
      return { line, message: 'the text holds more marks of emphasis, links and code than can be read' };
    }
  }
  return null;
}

function isMark(character: string): boolean {
  return '*_[]`<&\\!'.includes(character);
}

/**
 * How deep a line stands in lists and quotations. `open`: the columns at which the contents of open list items begin,
 * as the line before left them.
 */
function nesting(line: string, open: readonly number[]): { depth: number; open: readonly number[] } {
  if (line.trim() === '') return { depth: 0, open };
  const prefix = /^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])(?=\s)[\s>]+)*/u.exec(line)?.[0] ?? '';
  const indent = /^[\s>]*/u.exec(line)?.[0].length ?? 0;
  const markers = [...prefix.matchAll(/[*+-]|\d+[.)]/gu)].map((match) => match.index + match[0].length + 1);
  const quotations = prefix.match(/>/gu)?.length ?? 0;
  const still = [...open.filter((column) => column <= indent), ...markers];
  return { depth: still.length + quotations, open: still };
}
