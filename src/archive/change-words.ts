import type { Phrases } from '../locale/words.ts';
import { changeNames } from '../lower/change-names.ts';
import { type Changes, changeKinds } from '../redline/change.ts';

/** How many changes of each kind there are, in the words of a locale: "Added: 3 · Reworded: 1". */
export function changeCounts({ changes }: Changes, phrases: Phrases): string {
  if (changes.length === 0) return phrases.say('noChanges');
  const counts = changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    if (count === 0) return [];
    return unbroken(
      phrases.say('changeCount', { kind: phrases.say(changeNames[kind]), count: String(count) }),
    );
  });
  return counts.join(pointBetween);
}

/** No line begins with the point. */
export const pointBetween = '\u00a0· ';

/** On one line, wherever it stands. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** The headings of the parts that something was changed in, each once, in the order of the changes. */
export function changedParts({ changes }: Changes): readonly string[] {
  const headings = changes.map(({ place }) => place.heading.replace(/\s+/g, ' ').trim());
  return [...new Set(headings)].filter((heading) => heading !== '');
}
