/** Where the messages of a PO file begin: the library that reads them does not tell. Lines count from 1. */
export interface MessageLines {
  /** The lines of each context, which is a clause's id. */
  readonly contexts: ReadonlyMap<string, readonly number[]>;
  /** Messages without a context, but for the header. */
  readonly alone: readonly number[];
  /** The line of a text whose quotation mark is not closed. */
  readonly unclosed: number | null;
}

const keyword = /^\s*(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*(?=")/;
const quoted = /^"((?:[^"\\]|\\.)*)"\s*$/;

export function messageLines(text: string): MessageLines {
  const contexts = new Map<string, number[]>();
  const alone: number[] = [];
  let unclosed: number | null = null;
  let key = '';
  let value = '';
  let at = 0;
  let context: string | null = null;
  const finish = (): void => {
    if (key === 'msgctxt') {
      context = value;
      contexts.set(value, [...(contexts.get(value) ?? []), at]);
    } else if (key === 'msgid') {
      if (context === null && value !== '') alone.push(at);
      context = null;
    }
    key = '';
  };
  for (const [index, line] of text.split('\n').entries()) {
    const begun = keyword.exec(line);
    const rest = (begun === null ? line : line.slice(begun[0].length)).trim();
    if (begun !== null) {
      finish();
      key = begun[1] ?? '';
      value = '';
      at = index + 1;
    }
    if (!rest.startsWith('"')) {
      if (rest !== '') finish();
      continue;
    }
    const [, part] = quoted.exec(rest) ?? [];
    if (part === undefined) unclosed ??= index + 1;
    else value += part;
  }
  finish();
  return { contexts, alone, unclosed };
}
