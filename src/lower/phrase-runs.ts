import type { FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { PhraseKey } from '../locale/phrase-keys.ts';
import type { IsoDay, Phrases } from '../locale/words.ts';
import { plainRuns } from './lower-runs.ts';

/**
 * The words of a phrase as runs, where some placeholders stand for runs: a page number, a link. The phrase is said
 * with a private character in their place and taken apart again, so that each language puts them where it likes.
 */
export function phraseRuns(
  phrases: Phrases,
  key: PhraseKey,
  values: {
    readonly words?: Readonly<Record<string, string | IsoDay>>;
    readonly runs: Readonly<Record<string, readonly FlowRun[]>>;
  },
): FlowRun[] {
  const names = Object.keys(values.runs);
  const marker = (index: number): string => String.fromCodePoint(0xf0000 + index);
  const markers = Object.fromEntries(names.map((name, index) => [name, marker(index)]));
  const said = phrases.say(key, { ...values.words, ...markers });
  return joinRuns(
    said.split(/([\u{f0000}-\u{f00ff}])/u).flatMap((part) => {
      const name = names.find((_, index) => marker(index) === part);
      return name === undefined ? plainRuns(part) : (values.runs[name] ?? []);
    }),
  );
}
