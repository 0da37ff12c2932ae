import { checkedEditions } from '../../build/checked-editions.ts';
import { compile } from '../../build/compile.ts';
import { load } from '../../build/load.ts';
import { generator } from '../../build/manifest.ts';
import { type ProjectSources, sourceText } from '../../build/project.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { jobSummary } from '../../diagnostic/reporters/job-summary.ts';
import { type ReporterName, reporters } from '../../diagnostic/reporters/reporters.ts';
import { sparesMemory } from '../memory.ts';
import { addToJobSummary, type Environment, filesOfCommit, pathInRepository } from '../pipeline.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface CheckOptions {
  readonly project: string;
  readonly reporter: ReporterName;
  /** As strictly as for publishing. */
  readonly publish: boolean;
}

/**
 * `stele check`: what is wrong with the project, as the reporter writes it, on stdout. For GitHub it is added to the
 * summary of the step, too.
 */
export function check(
  { project, reporter, publish }: CheckOptions,
  terminal: Terminal,
  environment: Environment = process.env,
): ExitStatus {
  const sources = load(project);
  sparesMemory(sources);
  const compiled = compile(sources, publish ? 'publish' : 'check');
  const { diagnostics } = compiled;
  const context = {
    places: placesIn((path) => sourceText(sources, path)),
    colour: terminal.colour,
    prefix: pathInRepository(project, environment),
    program: generator,
    editions: checkedEditions(compiled),
  };
  terminal.out(reporters[reporter](diagnostics, context));
  if (reporter === 'github') {
    const summary = jobSummary(diagnostics, context, filesOfCommit(environment));
    const fault = addToJobSummary(summary, environment);
    if (fault !== null) terminal.err(`stele: ${fault}\n`);
  }
  return hasErrors(diagnostics) ? exit.errors : exit.fine;
}

export interface ReportOptions {
  readonly sources: ProjectSources;
  readonly colour: boolean;
}

/** Findings for people. */
export function report(diagnostics: readonly Diagnostic[], { sources, colour }: ReportOptions): string {
  return reporters.pretty(diagnostics, { places: placesIn((path) => sourceText(sources, path)), colour });
}
