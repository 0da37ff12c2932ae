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

export function messageLines(text: string): MessageLines {
  const contexts = new Map<string, number[]>();
  const alone: number[] = [];
  let unclosed: number | null = null;
  let key = '';
  let value = '';
  let at = 0;
  let hasContext = false;
  const finish = (): void => {
    if (key === 'msgctxt') {
      const lines = contexts.get(value) ?? [];
      contexts.set(value, lines);
      lines.push(at);
      hasContext = true;
    } else if (key === 'msgid') {
      if (!hasContext && value !== '') alone.push(at);
      hasContext = false;
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
    if (rest.startsWith('"')) {
      const end = closingMark(rest);
      if (end === null) unclosed ??= index + 1;
      else value += rest.slice(1, end);
    } else if (rest !== '') finish();
  }
  finish();
  return { contexts, alone, unclosed };
}

/** The offset of the mark that closes a quoted text; `null` where none does, or more stands behind it. */
function closingMark(quoted: string): number | null {
  for (let at = 1; at < quoted.length; at += 1) {
    if (quoted[at] === '\\') at += 1;
    else if (quoted[at] === '"') return at === quoted.length - 1 ? at : null;
  }
  return null;
}
