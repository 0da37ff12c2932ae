import { useEffect, useState } from 'preact/hooks';
import { reasonIn } from './load-frame.ts';

/** A file that the server makes when it is asked for. */
export interface MadeFile<T> {
  /** The last one that could be made; `null` before that. */
  readonly value: T | null;
  readonly waiting: boolean;
  /** Why there is no newer one. */
  readonly reason: string | null;
}

/** Asks for a file, and again whenever its address is another. */
export function useFile<T>(href: string, read: (response: Response) => Promise<T>): MadeFile<T> {
  const [file, setFile] = useState<MadeFile<T>>({ value: null, waiting: true, reason: null });
  useEffect(() => {
    const abort = new AbortController();
    setFile(({ value }) => ({ value, waiting: true, reason: null }));
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(href, { signal: abort.signal, cache: 'no-store' });
        if (!response.ok) throw new Error(reasonIn(await response.text()));
        const value = await read(response);
        setFile({ value, waiting: false, reason: null });
      } catch (error) {
        if (abort.signal.aborted) return;
        const reason = error instanceof TypeError ? 'the server does not answer' : (error as Error).message;
        setFile(({ value }) => ({ value, waiting: false, reason }));
      }
    };
    void ask();
    return () => abort.abort();
  }, [href]);
  return file;
}
