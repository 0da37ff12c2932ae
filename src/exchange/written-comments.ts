import { foldText } from '../ast/tidy-inlines.ts';
import type { OpenTranslation } from '../build/open-translation.ts';
import type { HandInUnit } from './hand-in.ts';
import { handOut } from './hand-out.ts';
import { ownWords, sourceInRemark } from './unit-words.ts';

/**
 * Tells of a unit that came back which of its comments somebody wrote. What it was handed out with is none of them, also
 * where the clause has gone on since: that a stale one had changed is told in the words of the file's own source.
 */
export function writtenComments(translation: OpenTranslation): (unit: HandInUnit) => readonly string[] {
  const own = new Map<string, ReadonlySet<string>>(
    handOut(translation, null).units.map((unit) => [unit.id, ownWords(unit)]),
  );
  return ({ id, source, comments }) =>
    comments.filter((text) => {
      if (own.get(id)?.has(text) === true) return false;
      const told = sourceInRemark(text);
      return told === null || source === null || foldText(told).trim() !== foldText(source).trim();
    });
}
