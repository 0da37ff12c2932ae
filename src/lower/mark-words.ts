import type { Locale } from '../ast/notice.ts';
import { verbatimIn } from '../facts/verbatim.ts';
import type { FlowRun, FlowText } from '../flow/flow.ts';
import { otherWordsIn } from '../locale/other-locales.ts';

/** The locale of an edition, and the one that its notice is written in. */
export interface EditionLocales {
  readonly locale: Locale;
  readonly sourceLocale: Locale;
}

/** A stretch of the words of some runs, and what it marks them as. */
interface Marking {
  readonly start: number;
  readonly end: number;
  readonly locale: string | null;
  readonly verbatim: boolean;
}

/** Marks what is not to be translated, and what is in another locale. What is verbatim has no locale of its own. */
export function markWords(runs: readonly FlowRun[], { locale, sourceLocale }: EditionLocales): FlowRun[] {
  const words = runs.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
  const verbatim = verbatimIn(words);
  const markings: Marking[] = verbatim.map(({ start, end }) => ({
    start,
    end,
    locale: null,
    verbatim: true,
  }));
  for (const other of otherWordsIn(words, locale, sourceLocale)) {
    if (verbatim.some(({ start, end }) => start < other.end && end > other.start)) continue;
    markings.push({ ...other, verbatim: false });
  }
  if (markings.length === 0) return [...runs];
  markings.sort((a, b) => a.start - b.start);
  let at = 0;
  return runs.flatMap((run): FlowRun[] => {
    const start = at;
    at += run.type === 'text' ? run.text.length : 1;
    return run.type === 'text' ? [...cutRun(run, start, markings)] : [run];
  });
}

function* cutRun(run: FlowText, start: number, markings: readonly Marking[]): Generator<FlowText> {
  const end = start + run.text.length;
  let from = start;
  for (const marking of markings) {
    const first = Math.max(from, marking.start);
    const last = Math.min(end, marking.end);
    if (first >= last) continue;
    if (first > from) yield { ...run, text: run.text.slice(from - start, first - start) };
    const { locale, verbatim } = marking;
    yield { ...run, text: run.text.slice(first - start, last - start), locale, verbatim };
    from = last;
  }
  if (from < end) yield from === start ? run : { ...run, text: run.text.slice(from - start) };
}
