import { type ReadonlySignal, signal } from '@preact/signals';

/** What a screen reader is told, now and then. */
export interface Announcer {
  readonly said: ReadonlySignal<string>;
  /** Says it when nothing more has come for a while, with all that came meanwhile. */
  readonly say: (words: string) => void;
  readonly close: () => void;
}

/** Milliseconds without news, before anything is said: whoever saves often hears once. */
const pause = 900;

export function createAnnouncer(): Announcer {
  const said = signal('');
  let waiting: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    said,
    say: (words) => {
      waiting = [...waiting.filter((one) => one !== words), words];
      clearTimeout(timer);
      timer = setTimeout(() => {
        said.value = waiting.join(' ');
        waiting = [];
      }, pause);
    },
    close: () => clearTimeout(timer),
  };
}
