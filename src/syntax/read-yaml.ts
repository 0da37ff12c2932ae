import { type Document, parseDocument, visit } from 'yaml';

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
  const faults = [...document.errors, ...document.warnings].map(({ message, pos: [start, end] }) => ({
    message: `is not YAML: ${lowerFirst(message)}`,
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
