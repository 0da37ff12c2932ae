import type { Locale, Notice } from '../ast/notice.ts';
import type { Flow } from '../flow/flow.ts';
import { redlineStyles } from '../format/html/styles.ts';
import type { Words } from '../locale/words.ts';
import { lowerRedline } from '../lower/lower-redline.ts';
import type { Changes } from '../redline/change.ts';
import { changesIn } from '../redline/changes.ts';
import { redlineOf } from '../redline/compare.ts';
import { writeChanges } from '../redline/write-changes.ts';
import type { Theme } from '../theme/theme.ts';
import { type RedlineFile, type RedlineFormatName, redlineFormats } from './redline-formats.ts';
import type { RenderFile } from './render-file.ts';

/** Two versions of a notice in one locale, laid into one. */
export interface ComparedEdition {
  readonly changes: Changes;
  readonly flow: Flow;
}

/** Compares the older and the newer edition of a locale; `locales` are those in which that is done. */
export function compareEditions(
  before: Notice,
  after: Notice,
  { words, locales }: { readonly words: Words; readonly locales: readonly Locale[] },
): ComparedEdition {
  const redline = redlineOf(before, after);
  const changes = changesIn(redline);
  const flow = lowerRedline(redline, changes, {
    phrases: words.phrases(after.locale),
    nameOf: (locale) => words.phrases(locale).say('localeName'),
    locales,
  });
  return { changes, flow };
}

export interface RedlineSink {
  /** `path` is relative to the folder of the redlines: `privacy/ko/redline.html`. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly renderFile: RenderFile;
}

/** Makes the files of a redline in these formats; gives their paths. */
export async function renderRedline(
  { changes, flow }: ComparedEdition,
  { formats, theme }: { readonly formats: readonly RedlineFormatName[]; readonly theme: Theme },
  { write, renderFile }: RedlineSink,
): Promise<readonly string[]> {
  const files: readonly RedlineFile[] = formats.flatMap(
    (format): readonly RedlineFile[] => redlineFormats[format],
  );
  const bytesOf = async (made: RedlineFile['made']): Promise<Uint8Array> => {
    if (made === 'changes') return writeChanges(changes);
    if (made === 'styles') return redlineStyles(theme);
    return renderFile({ ...made, flow, edition: null }, theme);
  };
  const paths: string[] = [];
  for (const { name, made } of files) {
    const bytes = await bytesOf(made);
    const path = `${changes.notice}/${changes.locale}/${name}`;
    write(path, bytes);
    paths.push(path);
  }
  return paths;
}
