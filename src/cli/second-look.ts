import { type Stats, statSync } from 'node:fs';

/** Milliseconds; chokidar tells a change of a file, and for 50 ms no other one of it, nor later that there was one. */
const afterSilence = 60;

/** Sees what was saved right after another save of the same file, as programs do that put a text in order on saving. */
export interface SecondLook {
  /** Looks at the file once more in a moment. `stats` are of when its change was told. */
  readonly at: (path: string, stats: Stats | undefined) => void;
  readonly end: () => void;
}

/** `changed` hears of a file that is another one by then. */
export function createSecondLook(changed: (path: string) => void): SecondLook {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    at: (path, stats) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        const now = statSync(path, { throwIfNoEntry: false });
        // That a file is gone is told by itself.
        if (now !== undefined && !isSame(now, stats)) changed(path);
      }, afterSilence);
      timers.add(timer);
    },
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function isSame(now: Stats, before: Stats | undefined): boolean {
  return now.mtimeMs === before?.mtimeMs && now.size === before.size && now.ino === before.ino;
}
