import { isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import * as z from 'zod';
import type { Locale, Span } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { type DiagnosticFacts, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { describeIssue, issueWords } from './issue-words.ts';
import { locale } from './metadata.ts';
import { readYaml } from './read-yaml.ts';
import { readText, type SourceFile, spanOf, startOf, type TextFile } from './text-file.ts';

export const declaredKinds = ['address', 'entity', 'name', 'phone', 'email', 'statute'] as const;

export type DeclaredKind = (typeof declaredKinds)[number];

/** A text that must stand as it is in every edition: an entry of a notice's `facts.yaml`. */
export interface DeclaredFact {
  /** The entry's own name, for messages. */
  readonly name: string;
  readonly kind: DeclaredKind;
  /** How the source writes it, its white space folded. */
  readonly text: string;
  /** How a locale writes it, where that differs; any of a locale's forms will do. */
  readonly forms: ReadonlyMap<Locale, readonly string[]>;
  /** Where its text stands. */
  readonly span: Span;
  /** Where the forms of a locale stand. */
  readonly formSpans: ReadonlyMap<Locale, Span>;
}

/** A text with at least one letter or digit: anything less would be found everywhere. */
const text = z
  .string()
  .max(500)
  .refine((value) => /[\p{L}\p{N}]{2}/u.test(value), 'it has no word')
  .transform((value) => foldText(value).trim());

const forms = z
  .union([text, z.array(text).min(1).max(20)], { error: 'it is neither a text nor a list of texts' })
  .transform((value) => [value].flat());

const declaredFacts = z
  .record(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a name has lower-case letters, digits and hyphens'),
    z.strictObject({
      kind: z.enum(declaredKinds),
      text,
      forms: z.record(locale, forms).default({}),
    }),
  )
  .refine((facts) => Object.keys(facts).length <= mostFacts, 'there are more than 500 facts');

const mostFacts = 500;
/** In bytes: far more than the facts of any notice, and read at once. */
const largestFacts = 256 * 1024;

type FactsFile = z.infer<typeof declaredFacts>;

/** Where a path of keys stands: the text that it leads to, or the last key of it that there is. */
type PlaceOf = (path: readonly PropertyKey[]) => Span;

/**
 * Reads a notice's `facts.yaml` (YAML 1.2, core schema, no aliases). With a fault there are no facts: half of them
 * would let the other half change unseen.
 */
export function readDeclaredFacts(
  source: SourceFile | null,
  sourceLocale: Locale,
): Reported<readonly DeclaredFact[]> {
  if (source === null) return { value: [], diagnostics: [] };
  const { value: file, diagnostics } = readText(source);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const refuse = (found: readonly DiagnosticFacts[]): Reported<readonly DeclaredFact[]> => ({
    value: [],
    diagnostics: found.map((fault) => diagnostic('facts-invalid', fault)),
  });
  if (source.bytes.length > largestFacts) {
    const message = `the file has ${source.bytes.length} bytes, which is more than ${largestFacts}`;
    return refuse([{ message, span: startOf(file.path) }]);
  }
  const { document, faults } = readYaml(file.text);
  if (document === null) {
    return refuse(
      faults.map(({ message, start, end, ...rest }) => {
        return { ...rest, message: `the file ${message}`, span: spanOf(file, start, end) };
      }),
    );
  }
  if (document.contents === null) return { value: [], diagnostics: [] };
  const placeOf = placesOf(file, document.contents);
  const read = declaredFacts.safeParse(document.toJS(), { error: issueWords });
  if (!read.success) {
    return refuse(
      read.error.issues.map((issue) => ({ message: describeIssue(issue), span: placeOf(pathOf(issue)) })),
    );
  }
  const wrong = [...textsTwice(read.data, placeOf), ...formsOfSource(read.data, sourceLocale, placeOf)];
  return wrong.length > 0 ? refuse(wrong) : { value: factsOf(read.data, placeOf), diagnostics: [] };
}

/** An unknown key is wrong itself, not the map that it stands in. */
function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function factsOf(file: FactsFile, placeOf: PlaceOf): readonly DeclaredFact[] {
  return Object.entries(file).map(([name, { kind, text: written, forms: byLocale }]) => {
    const locales = Object.entries(byLocale).map(([tag, all]) => [tag as Locale, all] as const);
    return {
      name,
      kind,
      text: written,
      forms: new Map(locales),
      span: placeOf([name, 'text']),
      formSpans: new Map(locales.map(([tag]) => [tag, placeOf([name, 'forms', tag])])),
    };
  });
}

/** Two facts of one text could ask for two forms of it. */
function textsTwice(file: FactsFile, placeOf: PlaceOf): readonly DiagnosticFacts[] {
  const seen = new Map<string, string>();
  return Object.entries(file).flatMap(([name, { text: written }]) => {
    const first = seen.get(written);
    if (first === undefined) {
      seen.set(written, name);
      return [];
    }
    return [
      {
        message: `\`${name}\` has the same text as \`${first}\``,
        span: placeOf([name, 'text']),
        related: [{ message: 'the first one', span: placeOf([first, 'text']) }],
      },
    ];
  });
}

/** In its own locale the source writes what it writes: `text`. */
function formsOfSource(file: FactsFile, sourceLocale: Locale, placeOf: PlaceOf): readonly DiagnosticFacts[] {
  return Object.entries(file).flatMap(([name, { forms: byLocale }]) =>
    Object.hasOwn(byLocale, sourceLocale)
      ? [
          {
            message: `\`${name}\` has a form for \`${sourceLocale}\`, the locale of the source`,
            span: placeOf([name, 'forms', sourceLocale]),
            hint: 'its form in the source is `text`',
          },
        ]
      : [],
  );
}

function placesOf(file: TextFile, root: Node): PlaceOf {
  return (path) => {
    let node: unknown = root;
    let span = startOf(file.path);
    for (const key of path) {
      const pair: Pair | undefined = isMap(node) ? node.items.find((item) => keyOf(item) === key) : undefined;
      if (pair === undefined) break;
      span =
        spanOfNode(
          file,
          isScalar(pair.value) && pair.value.range?.[0] !== pair.value.range?.[1] ? pair.value : pair.key,
        ) ?? span;
      node = pair.value;
    }
    return span;
  };
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

function spanOfNode(file: TextFile, node: unknown): Span | null {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return spanOf(file, start, end);
}
