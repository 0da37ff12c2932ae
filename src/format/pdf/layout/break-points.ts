import LineBreaker from 'linebreak';
import { partsAddress, partsMarks, partsPair } from './kept-together.ts';

export type Breaking = 'word' | 'keep-all';

/** A place where a line may end, or must. */
export interface BreakPoint {
  /** The next line begins at this code unit. */
  readonly at: number;
  /** The line's text ends here: spaces between `end` and `at` are not measured. */
  readonly end: number;
  readonly required: boolean;
}

/** Hanja stand among Korean words as their parts. */
const korean = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\p{Script=Han}]/u;
/** Beside Korean a line may end only after one of these. */
const separator = /[\s\-/\u00b7\u2010\u2013\u2014\u30fb]/u;

/** A single letter and its hyphen stay with their word: `e-mail`. */
const leavesOneLetter = /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]-$/u;

/**
 * Where the lines of a text may end: UAX #14, and what `kept-together.ts` adds. With `keep-all` a Korean word is never broken: beside Hangul a line ends
 * after a space, a hyphen, a slash or a middle dot only. The last point is the end of the text. `glued` are places that no
 * line may begin at, whatever the rules say.
 */
export function breakPoints(text: string, breaking: Breaking, glued: ReadonlySet<number>): BreakPoint[] {
  const points: BreakPoint[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position: at, required } = next;
    if (at < text.length && !required) {
      if (
        glued.has(at) ||
        (text[at - 1] === '-' && leavesOneLetter.test(text.slice(Math.max(0, at - 3), at)))
      )
        continue;
      if (partsMarks(text, at) || partsPair(text, at) || partsAddress(text, at)) continue;
      if (breaking === 'keep-all' && splitsKorean(text, at)) continue;
    }
    points.push({ at, end: trimmedEnd(text, at), required: required && at < text.length });
  }
  return points;
}

function splitsKorean(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (korean.test(before) || korean.test(text.charAt(at))) && !separator.test(before);
}

function trimmedEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return end;
}

/**
 * Where a word too long for its line is cut, an address mostly: best after a mark that parts it into units, else after any
 * mark inside those.
 */
const marks = { strong: /[/?&@]/, weak: /[=._\-#:%,]/ } as const;
/** A strong mark nearer to the start of the line than this would leave most of the line empty. */
const leastFilled = 0.4;

/** After a strong mark, and not before another mark that belongs to it. */
function isStrongCut(text: string, at: number): boolean {
  return (
    marks.strong.test(text.charAt(at - 1)) && !marks.strong.test(text.charAt(at)) && !partsMarks(text, at)
  );
}

/** The pieces of a stretch of text that are left when it is broken at every strong mark, as their ends. */
export function* emergencyEnds(text: string, start: number, end: number): Generator<number> {
  for (let at = start + 1; at < end; at++) {
    if (isStrongCut(text, at)) yield at;
  }
  if (end > start) yield end;
}

/**
 * Where a word that is wider than its line is cut. `limit` is the first code unit that no longer fits; where no mark
 * stands before it, the word is cut right there, between whole characters.
 */
export function emergencyCut(text: string, start: number, limit: number): number {
  const strong = lastMark(text, { start: start + (limit - start) * leastFilled, limit, mark: marks.strong });
  const cut = strong ?? lastMark(text, { start: start + 1, limit, mark: marks.weak });
  if (cut !== null) return cut;
  const first = text.codePointAt(start) ?? 0;
  const least = start + (first > 0xffff ? 2 : 1);
  const inPair = isLowSurrogate(text, limit);
  let cutAnywhere = Math.max(least, inPair ? limit - 1 : limit);
  // A mark that closes goes to the next line with the character before it.
  for (let back = 0; back < mostCarried && cutAnywhere - 1 > least; back++) {
    if (!partsMarks(text, cutAnywhere) || isLowSurrogate(text, cutAnywhere - 1)) break;
    cutAnywhere -= 1;
  }
  return cutAnywhere;
}

/** No more marks in a row are taken to the next line. */
const mostCarried = 4;

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The last place after such a mark, behind `start` and no later than `limit`. */
function lastMark(
  text: string,
  { start, limit, mark }: { readonly start: number; readonly limit: number; readonly mark: RegExp },
): number | null {
  for (let at = limit; at > start; at--) {
    if (mark.test(text.charAt(at - 1)) && !partsMarks(text, at)) return at;
  }
  return null;
}
