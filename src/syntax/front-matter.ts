import { type Document, isMap, isNode, isScalar } from 'yaml';
import type * as z from 'zod';
import type { Span } from '../ast/notice.ts';
import { closest } from '../diagnostic/closest.ts';
import { type DiagnosticFacts, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { describeIssue, issueWords } from './issue-words.ts';
import { readYaml } from './read-yaml.ts';
import { suggestLocale } from './suggest-locale.ts';
import { spanOf, startOf, type TextFile } from './text-file.ts';

/** A source file in its two parts. */
export interface SplitSource {
  /** The YAML between the fences, or `null` where the file does not begin with a fence that is closed. */
  readonly frontMatter: { readonly text: string; readonly offset: number } | null;
  readonly body: { readonly text: string; readonly offset: number };
}

const fenced = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** By the keys of a front matter, a value that each of them may have: for hints. */
export type FrontMatterExamples = Readonly<Record<string, string>>;

/** Takes the front matter off a file. */
export function splitFrontMatter(text: string): SplitSource {
  const match = fenced.exec(text);
  if (match === null) return { frontMatter: null, body: { text, offset: 0 } };
  const [whole, yaml = ''] = match;
  return {
    frontMatter: { text: yaml, offset: whole.indexOf('\n') + 1 },
    body: { text: text.slice(whole.length), offset: whole.length },
  };
}

/** Whether a file begins a front matter that no second fence ends: what is below it cannot be told from it. */
export function isUnclosed(text: string): boolean {
  return /^---[ \t]*(?:\r?\n|$)/.test(text) && splitFrontMatter(text).frontMatter === null;
}

export interface ReadFrontMatter<T> extends Reported<T | null> {
  /** Where a key stands with its value; the whole front matter where there is no such key. */
  readonly placeOf: (key: PropertyKey | undefined) => Span;
}

/**
 * Reads front matter (YAML 1.2, core schema, no aliases) of the given shape. What is wrong is reported at the key it
 * is wrong in; `value` is `null` then. The hints are made of `examples`.
 */
export function readFrontMatter<T>(
  file: TextFile,
  shape: z.ZodType<T>,
  examples: FrontMatterExamples = {},
): ReadFrontMatter<T> {
  const { frontMatter } = splitFrontMatter(file.text);
  const refuse = (...faults: readonly DiagnosticFacts[]): ReadFrontMatter<T> => ({
    value: null,
    diagnostics: faults.map((fault) => diagnostic('metadata-invalid', fault)),
    placeOf: () => startOf(file.path),
  });
  if (frontMatter === null) {
    const message = 'the file does not begin with front matter';
    const hint = 'begin the file with a line `---`, the metadata as YAML, and another line `---`';
    return refuse({ message, span: startOf(file.path), hint });
  }
  const { offset, text } = frontMatter;
  const within = (start: number, end: number): Span => spanOf(file, offset + start, offset + end);
  const { document, faults } = readYaml(text);
  if (document === null) {
    return refuse(
      ...faults.map(({ message, start, end, ...rest }) => ({
        ...rest,
        message: `the front matter ${message}`,
        span: within(start, end),
      })),
    );
  }
  const placeOf = (key: PropertyKey | undefined): Span => {
    const [start, end] = rangeOf(document, key) ?? [0, text.trimEnd().length];
    return within(start, end);
  };
  const read = shape.safeParse(document.toJS(), { error: issueWords });
  if (read.success) return { value: read.data, diagnostics: [], placeOf };
  return refuse(
    ...read.error.issues.map((issue) => ({
      message: describeIssue(issue),
      span: placeOf(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined)),
      ...hintFor(issue, document, examples),
    })),
  );
}

function hintFor(
  issue: z.core.$ZodIssue,
  document: Document,
  examples: FrontMatterExamples,
): { readonly hint?: string } {
  if (issue.code === 'unrecognized_keys') {
    const near = closest(issue.keys[0] ?? '', Object.keys(examples));
    return near === null ? {} : { hint: `the nearest key is \`${near}\`` };
  }
  const [key] = issue.path;
  const example = typeof key === 'string' ? examples[key] : undefined;
  if (example === undefined) return {};
  const value = document.getIn(issue.path);
  const locale =
    (key === 'locale' || key === 'translations') && typeof value === 'string' ? suggestLocale(value) : null;
  if (locale !== null) return { hint: `perhaps \`${locale}\`` };
  const line = `\`${String(key)}: ${example}\``;
  return { hint: document.has(key) ? `such as ${line}` : `add a line such as ${line}` };
}

type Range = readonly [start: number, end: number];

/** Where a key of the outermost map stands with its value. */
function rangeOf({ contents }: Document, key: PropertyKey | undefined): Range | null {
  if (!isMap(contents)) return null;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!isScalar(pair?.key) || !pair.key.range) return null;
  const [start, end] = pair.key.range;
  return [start, isNode(pair.value) ? (pair.value.range?.[1] ?? end) : end];
}
