import type { Diagnostic } from '../diagnostic.ts';

/** Workflow commands of GitHub Actions: each finding becomes a note at its line of the change. */
export function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, code, message, span, hint }) => {
      const { file, start, end } = span;
      const properties = [
        `file=${property(file)}`,
        `line=${start.line}`,
        `col=${start.column}`,
        `endLine=${end.line}`,
        `endColumn=${end.column}`,
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
