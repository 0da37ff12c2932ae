import { compile } from '../../build/compile.ts';
import { load } from '../../build/load.ts';
import { type ProjectSources, sourceText } from '../../build/project.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { type ReporterName, reporters } from '../../diagnostic/reporters/reporters.ts';
import { sparesMemory } from '../memory.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface CheckOptions {
  readonly project: string;
  readonly reporter: ReporterName;
  /** As strictly as for publishing. */
  readonly publish: boolean;
}

/** `stele check`: what is wrong with the project, as the reporter writes it, on stdout. */
export function check({ project, reporter, publish }: CheckOptions, terminal: Terminal): ExitStatus {
  const sources = load(project);
  sparesMemory(sources);
  const { diagnostics } = compile(sources, publish ? 'publish' : 'check');
  terminal.out(report(diagnostics, { sources, reporter, colour: terminal.colour }));
  return hasErrors(diagnostics) ? exit.errors : exit.fine;
}

export interface ReportOptions {
  readonly sources: ProjectSources;
  readonly reporter: ReporterName;
  readonly colour: boolean;
}

export function report(
  diagnostics: readonly Diagnostic[],
  { sources, reporter, colour }: ReportOptions,
): string {
  return reporters[reporter](diagnostics, {
    places: placesIn((path) => sourceText(sources, path)),
    colour,
  });
}
