import { type CompiledNotice as BuiltNotice, compile as compileSources } from '../build/compile.ts';
import type { FormatName } from '../build/format-name.ts';
import { askedFormats, askedPurpose } from './asked-options.ts';
import type { CheckOptions } from './check-options.ts';
import type { Checked } from './checked.ts';
import { checkedFor } from './checked-for.ts';
import type { Edition } from './edition.ts';
import { type EditionContext, editionOf } from './edition-of.ts';
import type { ProjectFiles } from './project-files.ts';
import { projectSources } from './project-sources.ts';

export interface CompileOptions extends CheckOptions {
  /**
   * The formats that will stand beside each other: a page offers those among them that are for download. All but those on
   * request where it is left out.
   */
  readonly formats?: readonly FormatName[];
}

/** A project that was compiled: its notices where it has no error, and its findings in any case. */
export type Compilation =
  | (Checked & { readonly ok: true; readonly notices: readonly CompiledNotice[] })
  | (Checked & { readonly ok: false });

/** A notice in all its locales. */
export interface CompiledNotice {
  readonly id: string;
  /** The days on which this version was posted and from which it holds, ISO 8601. */
  readonly version: string;
  readonly effective: string;
  /** Where it is published, absolute. */
  readonly url: string;
  /** The locale that it is written in, and that prevails. */
  readonly sourceLocale: string;
  /** The source edition first, then the translations in the order in which the notice names them. */
  readonly editions: readonly Edition[];
}

/**
 * Compiles a project as `stele build` does, each notice as it is now: its releases are a matter of `build`. Nothing is
 * read but the files that are given, and what Stele ships. Throws a `UsageError` for a call that cannot be answered; what
 * is wrong with a file is a finding.
 */
export function compile(files: ProjectFiles, options: CompileOptions = {}): Compilation {
  const formats = askedFormats(options.formats);
  const sources = projectSources(files, options.shipped);
  const compiled = compileSources(sources, askedPurpose(options.purpose ?? 'build'));
  const { theme, words, notices } = compiled;
  const checked = checkedFor(options, compiled, sources);
  if (theme === null || !checked.ok) return { ...checked, ok: false };
  return { ...checked, ok: true, notices: notices.map((one) => noticeOf(one, { words, theme, formats })) };
}

function noticeOf({ source, editions }: BuiltNotice, context: EditionContext): CompiledNotice {
  const { id, version, effective, url, sourceLocale } = source;
  return {
    id,
    version,
    effective,
    url,
    sourceLocale,
    editions: editions.map((edition) => editionOf(edition, context)),
  };
}
