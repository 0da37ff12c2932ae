import type { Terminal } from './terminal.ts';

/** A line on stderr that says what is being done, where stderr is a terminal; nothing elsewhere. */
export interface Progress {
  /** `done` is the part of the whole that is finished, 0 to 1. */
  readonly show: (what: string, done: number) => void;
  readonly stop: () => void;
}

/** The spinner is brought only where there is a terminal to show it. */
export async function startProgress({ live }: Terminal): Promise<Progress> {
  if (!live) return { show: () => {}, stop: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr }).start();
  return {
    show: (what, done) => {
      spinner.text = `${Math.round(done * 100)}% ${what}`;
    },
    stop: () => {
      spinner.stop();
    },
  };
}
