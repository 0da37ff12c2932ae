import type { Readable, Writable } from 'node:stream';

/** Asks whoever sits at a terminal. What is given back is `null` when they would rather not. */
export interface Asker {
  /** Asks for a line. What is `usual` holds where nothing is typed; `fault` says why an answer cannot be. */
  readonly line: (question: LineQuestion) => Promise<string | null>;
  readonly choice: <Value extends string>(
    asks: string,
    options: readonly Choice<Value>[],
  ) => Promise<Value | null>;
  /** Says what this is about, before the first question. */
  readonly begin: (words: string) => void;
}

export interface LineQuestion {
  readonly asks: string;
  readonly usual: string;
  readonly fault: (answer: string) => string | null;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface AskingStreams {
  readonly input: Readable;
  /** `columns` is how wide a terminal is, and 0 where it does not know. */
  readonly output: Writable & { columns?: number };
}

/** An asker on a terminal. The library for it is brought only when somebody is asked. */
export async function askOnTerminal(streams: AskingStreams): Promise<Asker> {
  const { intro, isCancel, select, text } = await import('@clack/prompts');
  // The library would put each letter on a line of its own.
  if (streams.output.columns === 0) streams.output.columns = 80;
  return {
    begin: (words) => intro(words, streams),
    line: async ({ asks, usual, fault }) => {
      const answer = await text({
        ...streams,
        message: asks,
        placeholder: usual === '' ? 'none' : usual,
        defaultValue: usual,
        validate: (typed) => fault(typed === undefined || typed === '' ? usual : typed) ?? undefined,
      });
      return isCancel(answer) ? null : answer;
    },
    choice: async (asks, options) => {
      const answer = await select<string>({
        ...streams,
        message: asks,
        options: options.map((one) => ({ ...one })),
      });
      return isCancel(answer) ? null : (options.find(({ value }) => value === answer)?.value ?? null);
    },
  };
}
