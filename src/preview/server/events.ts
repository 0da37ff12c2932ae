import type { PreviewMessage } from '../protocol.ts';

/** So many messages may wait for a page that does not take them. */
const mostWaiting = 200;

/** Messages on their way to one page, in their order. */
export interface EventQueue {
  readonly push: (message: PreviewMessage) => void;
  /** The next message; `null` when the queue has ended. */
  readonly next: () => Promise<PreviewMessage | null>;
  readonly end: () => void;
}

/** A queue for one page. It ends by itself where the page takes nothing any more; the page connects again when it does. */
export function createEventQueue(): EventQueue {
  const waiting: PreviewMessage[] = [];
  let hasEnded = false;
  let wake = (): void => {};
  const end = (): void => {
    hasEnded = true;
    wake();
  };
  return {
    push: (message) => {
      // A state says all that the one before it said.
      if (message.type === 'state' && waiting.at(-1)?.type === 'state') waiting.pop();
      waiting.push(message);
      if (waiting.length > mostWaiting) end();
      wake();
    },
    next: async () => {
      while (waiting.length === 0 && !hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return hasEnded ? null : (waiting.shift() ?? null);
    },
    end,
  };
}
