import type { PagePatch, PreviewMessage, PreviewState } from '../protocol.ts';
import { editionKey } from './kept-edition.ts';

export type Listener = (message: PreviewMessage) => void;

/** Those who look at pages of a project. */
export interface Audience {
  /** `show` holds the keys of the editions that the listener shows. Gives what takes it away again. */
  readonly join: (show: readonly string[], listener: Listener) => () => void;
  /** The keys of the editions that somebody looks at. */
  readonly shown: () => ReadonlySet<string>;
  /** Tells everybody, but nobody what was told last. */
  readonly tellState: (state: PreviewState) => void;
  /** Tells those who show the edition. */
  readonly tellPatch: (patch: PagePatch) => void;
}

export function createAudience(): Audience {
  const listeners = new Map<Listener, ReadonlySet<string>>();
  let toldLast = '';
  return {
    join: (show, listener) => {
      listeners.set(listener, new Set(show));
      return () => void listeners.delete(listener);
    },
    shown: () => new Set([...listeners.values()].flatMap((shown) => [...shown])),
    tellState: (state) => {
      const text = JSON.stringify(state);
      if (text === toldLast) return;
      toldLast = text;
      for (const listener of listeners.keys()) listener({ type: 'state', state });
    },
    tellPatch: (patch) => {
      const key = editionKey(patch);
      for (const [listener, shown] of listeners) if (shown.has(key)) listener({ type: 'patch', patch });
    },
  };
}
