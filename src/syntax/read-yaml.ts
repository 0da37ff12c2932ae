import { type Document, type ErrorCode, parseDocument, visit } from 'yaml';

/** What is wrong with a YAML text, with its place: offsets in UTF-16 code units, the end exclusive. */
export interface YamlFault {
  /** Goes on from the name of what holds the text: "is not YAML: …". */
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

export interface ReadYaml {
  /** `null` where there is a fault. */
  readonly document: Document.Parsed | null;
  readonly faults: readonly YamlFault[];
}

/** Reads one YAML 1.2 document of the core schema, in which a date stays the text it is. There are no aliases. */
export function readYaml(text: string): ReadYaml {
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos: [start, end] }) => ({
    message: `is not YAML: ${wordsOf(code, message)?.message ?? lowerFirst(message)}`,
    ...hintOf(code, message),
    // What is missing at the end of the text is said to stand behind it.
    start: Math.min(start, text.length),
    end: Math.min(end, text.length),
  }));
  if (faults.length > 0) return { document: null, faults };
  const alias = firstAlias(document);
  if (alias === null) return { document, faults: [] };
  const message = 'holds an alias, which is not read';
  return { document: null, faults: [{ message, hint: 'write the value out', ...alias }] };
}

interface ErrorWords {
  /** In place of the reader's own words, where these speak of YAML's grammar. */
  readonly message?: string;
  readonly hint: string;
}

const noPair: ErrorWords = {
  message: 'a line is no key with its value',
  hint: 'write `key: value`, with a colon and a space between them',
};

/** What people mean who make these errors. */
const errorWords: { readonly [Code in ErrorCode]?: ErrorWords } = {
  BAD_SCALAR_START: { hint: 'put the value in quotation marks' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds a colon and a space',
    hint: 'put the value in quotation marks',
  },
  DUPLICATE_KEY: { message: 'a key stands here a second time', hint: 'keep one of them' },
  MULTILINE_IMPLICIT_KEY: noPair,
  TAB_AS_INDENT: { message: 'a line begins with a tab', hint: 'begin it with spaces instead' },
};

function wordsOf(code: ErrorCode, message: string): ErrorWords | undefined {
  // One code stands for whatever is missing.
  return message.startsWith('Implicit map keys') ? noPair : errorWords[code];
}

function hintOf(code: ErrorCode, message: string): { readonly hint?: string } {
  const words = wordsOf(code, message);
  return words === undefined ? {} : { hint: words.hint };
}

/** An alias could stand for a value that is as large as one likes. */
function firstAlias(document: Document): { readonly start: number; readonly end: number } | null {
  const found: { readonly start: number; readonly end: number }[] = [];
  visit(document, {
    Alias(_, { range }) {
      found.push({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
      return visit.BREAK;
    },
  });
  return found[0] ?? null;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
