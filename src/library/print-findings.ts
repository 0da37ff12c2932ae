import type { ClauseId, Locale, Span } from '../ast/notice.ts';
import { generator } from '../build/manifest.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { FilePlace, Finding } from '../diagnostic/finding.ts';
import { type Places, placesIn } from '../diagnostic/places.ts';
import { type ReporterName, reporters } from '../diagnostic/reporters/reporters.ts';
import { oneOf } from './asked-options.ts';
import type { Checked } from './checked.ts';
import type { ProjectFiles } from './project-files.ts';
import { sourceFiles } from './source-files.ts';

export interface PrintOptions {
  /** For whom; `pretty`, for people, where it is left out. */
  readonly reporter?: ReporterName;
  /** What the findings are about, for showing lines of it. */
  readonly files?: ProjectFiles;
  /** Whether the terminal that it is for shows colours; `false` where it is left out. */
  readonly colour?: boolean;
  /** What stands before the path of each file, where the project is not the root of its repository: `legal/`. */
  readonly prefix?: string;
}

/**
 * Writes findings as `stele check --reporter` does: all that a check gave, or those of it that were chosen. Throws a
 * `UsageError` where there is no such reporter.
 */
export function printFindings(
  { findings, editions }: Pick<Checked, 'findings' | 'editions'>,
  { reporter = 'pretty', files = {}, colour = false, prefix = '' }: PrintOptions = {},
): string {
  oneOf(Object.keys(reporters), reporter, 'reporter');
  const { spanOf, places } = knownPlaces(files);
  const diagnostics = findings.map((finding) => diagnosticOf(finding, spanOf));
  return reporters[reporter](diagnostics, { places, colour, prefix, program: generator, editions });
}

interface KnownPlaces {
  readonly spanOf: (place: FilePlace) => Span;
  readonly places: Places;
}

/** What a reporter is given are spans: each stands here for a place that is known already, by its number. */
function knownPlaces(files: ProjectFiles): KnownPlaces {
  const texts = new Map(sourceFiles(files).map(({ path, bytes }) => [path, bytes]));
  const inFiles = placesIn((path) => {
    const bytes = texts.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  });
  const known: FilePlace[] = [];
  return {
    spanOf: (place) => {
      known.push(place);
      return { file: place.file, start: known.length - 1, end: known.length - 1 };
    },
    places: { ...inFiles, placeOf: (span) => known[span.start] ?? inFiles.placeOf(span) },
  };
}

function diagnosticOf(finding: Finding, spanOf: KnownPlaces['spanOf']): Diagnostic {
  const { code, severity, message, notice, locale, clause, hint, related } = finding;
  return {
    code,
    severity,
    message,
    span: spanOf(finding),
    ...(notice === null ? {} : { notice }),
    ...(locale === null ? {} : { locale: locale as Locale }),
    ...(clause === null ? {} : { clause: clause as ClauseId }),
    ...(hint === null ? {} : { hint }),
    related: related.map((other) => ({ message: other.message, span: spanOf(other) })),
  };
}
