import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditionName, PreviewMessage } from '../protocol.ts';

/** Whether the server is heard. */
export type ConnectionState = 'opening' | 'open' | 'lost';

/** The stream of what the server tells. */
export interface Connection {
  readonly state: ReadonlySignal<ConnectionState>;
  /** Asks for the changes of these editions from now on. The whole state comes first, each time. */
  readonly show: (editions: readonly EditionName[]) => void;
  readonly close: () => void;
}

export interface ConnectionPorts {
  /** Opens a stream: the browser's `EventSource`. */
  readonly open: (address: string) => EventSource;
  /** A message; `anew` says of a state that the server was lost before it, so that nothing of before holds. */
  readonly hear: (message: PreviewMessage, anew: boolean) => void;
}

/** Milliseconds until the server is looked for again, the first time and later on. */
const pauses = [300, 600, 1000, 2000] as const;

/** Connects to the server, and again whenever it is lost, until it is closed. */
export function connect({ open, hear }: ConnectionPorts): Connection {
  const state = signal<ConnectionState>('opening');
  let source: EventSource | null = null;
  let address = addressOf([]);
  let tries = 0;
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (): void => {
    clearTimeout(timer);
    source?.close();
    const stream = open(address);
    source = stream;
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      if (source !== stream) return;
      const anew = lost;
      lost = false;
      tries = 0;
      state.value = 'open';
      hear(JSON.parse(data) as PreviewMessage, anew);
    };
    stream.onerror = () => {
      if (source !== stream) return;
      // The stream's own way to come back says nothing of when, and gives up on some answers.
      stream.close();
      lost = true;
      state.value = 'lost';
      timer = setTimeout(start, pauses[Math.min(tries, pauses.length - 1)]);
      tries += 1;
    };
  };

  start();
  return {
    state,
    show: (editions) => {
      const wanted = addressOf(editions);
      if (wanted === address) return;
      address = wanted;
      start();
    },
    close: () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    },
  };
}

/** Starts with the same letter as every address of the server: the page says nothing of where it is served. */
function addressOf(editions: readonly EditionName[]): string {
  const shown = new URLSearchParams(
    editions.map(({ notice, locale }): [string, string] => ['show', `${notice}/${locale}`]),
  );
  return `/api/events${shown.size === 0 ? '' : `?${shown}`}`;
}
