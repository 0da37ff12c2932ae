import LineBreaker from 'linebreak';
import type { Flow } from '../../flow/flow.ts';
import { spaceBreaks } from './space-breaks.ts';
import { isIdeographic, widthOf } from './width.ts';

export interface Measure {
  /** In columns, of which a wide character takes two. */
  readonly width: number;
  readonly breaking: Flow['breaking'];
}

/**
 * Lines of at most `width` columns, without spaces at their ends; a line feed in the text ends a line.
 *
 * Of the breaks that UAX #14 allows, only those at spaces are taken (and, unless `keep-all`, those beside an
 * ideograph): a word, an address or a hyphenated term stays whole, even where it is wider than the line, so that a
 * search finds it.
 */
export function wrap(text: string, measure: Measure): readonly string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => wrapLine(line.trim(), measure));
}

function wrapLine(text: string, measure: Measure): readonly string[] {
  if (widthOf(text) <= measure.width) return [text];
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  let width = 0;
  for (const position of breaksIn(text, measure)) {
    const piece = text.slice(end, position);
    const words = piece.trimEnd();
    const wordsWidth = widthOf(words);
    if (end > start && width + wordsWidth > measure.width) {
      lines.push(text.slice(start, end).trimEnd());
      start = end;
      width = 0;
    }
    width += wordsWidth + widthOf(piece.slice(words.length));
    end = position;
  }
  lines.push(text.slice(start).trimEnd());
  return lines;
}

/** Where a line may end, in UTF-16 code units, in order; the end of the text is the last. */
function breaksIn(text: string, { breaking }: Measure): readonly number[] {
  return [...(spaceBreaks(text) ?? allowedBreaks(text, breaking)), text.length];
}

function allowedBreaks(text: string, breaking: Measure['breaking']): readonly number[] {
  const breaks: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    if (position >= text.length) break;
    const before = text[position - 1];
    const isBesideIdeograph = isIdeographic(before) || isIdeographic(text[position]);
    if (before === ' ' || (isBesideIdeograph && breaking === 'word')) breaks.push(position);
  }
  return breaks;
}
