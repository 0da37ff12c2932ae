import { readFileSync, statSync } from 'node:fs';
import { compile } from '../../build/compile.ts';
import { load, ProjectError } from '../../build/load.ts';
import { fileIn } from '../../build/project.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import { applyReview } from '../../review/apply.ts';
import { compareWithEdition } from '../../review/compare.ts';
import { findEdition } from '../../review/edition.ts';
import { readEditedFile } from '../../review/read-edited-file.ts';
import { type ReviewReporterName, reviewReporters } from '../../review/reporters/reporters.ts';
import { largestPackage } from '../../word/open-package.ts';
import { fileFault } from '../file-fault.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface ReviewOptions {
  readonly project: string;
  /** `null` for the locale that the file says. */
  readonly locale: string | null;
  /** Write what the reviewer wrote into the project; all of it, or nothing. */
  readonly apply: boolean;
  readonly reporter: ReviewReporterName;
}

/** `stele review FILE`: what was changed in a file for review, clause by clause; with `--apply` it is taken over. */
export function review(file: string, options: ReviewOptions, terminal: Terminal): ExitStatus {
  const edited = readEditedFile(readBounded(file));
  const { locale } = edited.facts;
  if (options.locale !== null && locale !== null && options.locale !== locale) {
    throw new ProjectError(`${file} is in ${locale}, not in ${options.locale}`);
  }
  const sources = load(options.project);
  const compiled = compile(sources);
  const edition = findEdition(compiled, { ...edited.facts, locale: options.locale ?? locale });
  const compared = compareWithEdition(edited, edition);
  const applied = options.apply ? applyReview({ sources, compiled, edition }, compared) : null;
  if (applied !== null) {
    replaceFiles(
      options.project,
      applied.files.map((one) => ({ file: one, before: fileIn(sources, one.path)?.bytes ?? null })),
    );
  }
  terminal.out(reviewReporters[options.reporter](compared.review, { colour: terminal.colour, applied }));
  return applied !== null && applied.refusals.length > 0 ? exit.errors : exit.fine;
}

function readBounded(file: string): Uint8Array {
  try {
    // A file too large is not read: its size alone is passed on, and refused where it would be unpacked.
    const { size } = statSync(file);
    return size > largestPackage ? new Uint8Array(largestPackage + 1) : readFileSync(file);
  } catch (error) {
    throw new ProjectError(fileFault(file, error));
  }
}
