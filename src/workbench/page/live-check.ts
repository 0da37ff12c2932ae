import type { Signal } from '@preact/signals';
import type { FindingView } from '../protocol.ts';
import type { Api, ClausePlace } from './api.ts';
import type { ClauseModel } from './clause-model.ts';

/** Milliseconds without a key, before the server is asked. */
const pause = 200;

/** Milliseconds without a key, before a screen reader is told. */
const longPause = 1200;

/** Asks what is wrong with a text while it is typed. Where it cannot be asked, what it said last stays. */
export interface LiveCheck {
  readonly soon: (clause: ClauseModel) => void;
  readonly now: (clause: ClauseModel) => void;
}

interface LiveCheckTools {
  readonly api: Api;
  readonly place: (clause: ClauseModel) => ClausePlace;
  readonly said: Signal<string>;
}

export function createLiveCheck({ api, place, said }: LiveCheckTools): LiveCheck {
  const running = new Map<ClauseModel, { stop: () => void }>();
  const start = (clause: ClauseModel, delay: number): void => {
    running.get(clause)?.stop();
    const abort = new AbortController();
    const timers = [
      setTimeout(() => void ask(clause, abort.signal), delay),
      setTimeout(() => announce(clause), delay + longPause),
    ];
    running.set(clause, {
      stop: () => {
        for (const timer of timers) clearTimeout(timer);
        abort.abort();
      },
    });
  };
  const ask = async (clause: ClauseModel, signal: AbortSignal): Promise<void> => {
    // The catalog's own text was compared with all the others, which is more than can be asked for here.
    if (!clause.unsaved.value) {
      clause.findings.value = clause.view.value.findings;
      return;
    }
    const text = clause.text.value;
    const answer = await api.check(place(clause), { text }, signal).catch(() => null);
    if (answer !== null && !signal.aborted && clause.unsaved.value && clause.text.value === text)
      clause.findings.value = answer.findings;
  };
  const told = new Map<ClauseModel, string>();
  const announce = (clause: ClauseModel): void => {
    const words = wordsOf(clause.findings.value);
    if (words === (told.get(clause) ?? '')) return;
    told.set(clause, words);
    said.value = words === '' ? 'No findings any more.' : words;
  };
  return {
    soon: (clause) => {
      // A syllable that is being put together is looked at when it is whole.
      if (clause.composing.value) running.get(clause)?.stop();
      else start(clause, pause);
    },
    now: (clause) => start(clause, 0),
  };
}

function wordsOf(findings: readonly FindingView[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  return `${findings.length === 1 ? '1 finding' : `${findings.length} findings`}: ${first.message}.`;
}
