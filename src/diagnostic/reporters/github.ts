import type { Severity } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { countFindings, type ReportContext } from './reporter.ts';
import { visible } from './visible.ts';

/** How many notes of each severity GitHub shows of one step; it drops what comes after. */
const mostShown = 10;

/** UTF-16 code units of a message; GitHub cuts what is longer than its notes hold. */
const longest = 4000;

/**
 * Workflow commands of GitHub Actions: each finding becomes a note at its line of the change, errors first, as many as
 * GitHub shows. The others stand in the log, in a group that can be opened, and the last line counts them all.
 */
export function github(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  if (diagnostics.length === 0) return '';
  const errors = ofSeverity('error', diagnostics);
  const warnings = ofSeverity('warning', diagnostics);
  const shown = [...errors.slice(0, mostShown), ...warnings.slice(0, mostShown)];
  const others = [...errors.slice(mostShown), ...warnings.slice(mostShown)];
  return [
    ...shown.map((one) => command(one, context)),
    ...(others.length === 0 ? [] : group(others, context)),
    `${countFindings(diagnostics)}${others.length === 0 ? '' : `; ${leftOut(errors, warnings)}`}\n`,
  ].join('');
}

function ofSeverity(severity: Severity, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.severity === severity);
}

function leftOut(errors: readonly Diagnostic[], warnings: readonly Diagnostic[]): string {
  const most = (all: readonly Diagnostic[]): number => Math.min(all.length, mostShown);
  return `GitHub shows notes for ${most(errors)} of the errors and ${most(warnings)} of the warnings`;
}

function command(diagnostic: Diagnostic, { places, prefix }: ReportContext): string {
  const { severity, code, span, notice, locale, clause } = diagnostic;
  const { line, column, endLine, endColumn } = places.placeOf(span);
  const where = [notice, locale, clause].filter((part) => part !== undefined).join(' ');
  const properties = [
    `file=${property(`${prefix}${span.file}`)}`,
    `line=${line}`,
    // GitHub refuses columns of a note that goes over several lines.
    ...(line === endLine
      ? [`col=${column}`, `endLine=${endLine}`, `endColumn=${endColumn}`]
      : [`endLine=${endLine}`]),
    `title=${property(where === '' ? code : `${code} (${where})`)}`,
  ];
  return `::${severity} ${properties.join(',')}::${data(wordsOf(diagnostic).slice(0, longest))}\n`;
}

function wordsOf({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}\nhint: ${hint}`;
}

/** Lines of the log that are no commands, whatever the words hold. */
function group(diagnostics: readonly Diagnostic[], { places, prefix }: ReportContext): readonly string[] {
  const lines = diagnostics.map((one) => {
    const { line, column } = places.placeOf(one.span);
    const words = `${prefix}${one.span.file}:${line}:${column}: ${one.severity} ${one.code}: ${wordsOf(one)}`;
    return `- ${harmless(words)}\n`;
  });
  const noun = diagnostics.length === 1 ? 'finding' : 'findings';
  return [`::group::${diagnostics.length} more ${noun}\n`, ...lines, '::endgroup::\n'];
}

/** One line, in which the runner sees none of its commands: it looks for `##[` anywhere, for `::` at the beginning. */
function harmless(text: string): string {
  const line = text.slice(0, longest).replace(/\s*[\r\n\u2028\u2029]+\s*/g, '; ');
  return visible(line).replaceAll('##[', '## [');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
