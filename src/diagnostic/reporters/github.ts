import type { Diagnostic } from '../diagnostic.ts';
import type { ReportContext } from './reporter.ts';

/** Workflow commands of GitHub Actions: each finding becomes a note at its line of the change. */
export function github(diagnostics: readonly Diagnostic[], { places }: ReportContext): string {
  return diagnostics
    .map(({ severity, code, message, span, hint }) => {
      const { line, column, endLine, endColumn } = places.placeOf(span);
      const properties = [
        `file=${property(span.file)}`,
        `line=${line}`,
        `col=${column}`,
        `endLine=${endLine}`,
        `endColumn=${endColumn}`,
        `title=${property(code)}`,
      ];
      return `::${severity} ${properties.join(',')}::${data(hint === undefined ? message : `${message} (${hint})`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
