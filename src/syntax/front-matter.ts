import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { spanOf, type TextFile } from './text-file.ts';

/** A source file in its two parts. */
export interface SplitSource {
  /** The YAML between the fences, or `null` where the file does not begin with a fence that is closed. */
  readonly frontMatter: { readonly text: string; readonly offset: number } | null;
  readonly body: { readonly text: string; readonly line: number; readonly offset: number };
}

const fenced = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/;

/** Takes the front matter off a file. */
export function splitFrontMatter(text: string): SplitSource {
  const match = fenced.exec(text);
  if (match === null) return { frontMatter: null, body: { text, line: 1, offset: 0 } };
  const [whole, yaml = ''] = match;
  return {
    frontMatter: { text: yaml, offset: whole.indexOf('\n') + 1 },
    body: {
      text: text.slice(whole.length),
      line: whole.split('\n').length,
      offset: whole.length,
    },
  };
}

/**
 * Reads front matter (YAML 1.2, core schema, no aliases) of the given shape. What is wrong is reported at the key it
 * is wrong in; `value` is `null` then.
 */
export function readFrontMatter<T>(file: TextFile, shape: z.ZodType<T>): Reported<T | null> {
  const { frontMatter } = splitFrontMatter(file.text);
  if (frontMatter === null) {
    return {
      value: null,
      diagnostics: [
        diagnostic('metadata-invalid', {
          message: 'the file does not begin with front matter',
          span: spanOf(file, 0, 0),
          hint: 'begin the file with a line `---`, the metadata as YAML, and another line `---`',
        }),
      ],
    };
  }
  const { offset } = frontMatter;
  const within = (start: number, end: number): Span => spanOf(file, offset + start, offset + end);
  const document = parseDocument(frontMatter.text, {
    lineCounter: new LineCounter(),
    // A date stays the text it is.
    schema: 'core',
    prettyErrors: false,
  });
  const faults = [...document.errors, ...document.warnings].map((fault) =>
    diagnostic('metadata-invalid', {
      message: `the front matter is not YAML: ${lowerFirst(fault.message)}`,
      span: within(...fault.pos),
    }),
  );
  if (faults.length > 0) return { value: null, diagnostics: faults };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const read = shape.safeParse(data);
  if (read.success) return { value: read.data, diagnostics: [] };
  const place = (path: readonly PropertyKey[]): Span => {
    const { contents } = document;
    if (!isMap(contents)) return within(0, frontMatter.text.length);
    const pair = contents.items.find(({ key }) => isScalar(key) && key.value === path[0]);
    const range = isScalar(pair?.key) ? pair.key.range : null;
    const value = pair?.value as { range?: [number, number, number] | null } | null | undefined;
    const end = value?.range?.[1] ?? range?.[1] ?? 0;
    return range ? within(range[0], end) : within(0, 0);
  };
  const diagnostics: Diagnostic[] = read.error.issues.map((issue) =>
    diagnostic('metadata-invalid', {
      message: `${issue.path.length > 0 ? `\`${String(issue.path[0])}\`: ` : ''}${lowerFirst(issue.message)}`,
      span:
        issue.code === 'unrecognized_keys' && issue.path.length === 0 ? place(issue.keys) : place(issue.path),
    }),
  );
  return { value: null, diagnostics };
}

function lowerFirst(message: string): string {
  return (message.charAt(0).toLowerCase() + message.slice(1)).replaceAll('"', '`').replace(/\.$/, '');
}
