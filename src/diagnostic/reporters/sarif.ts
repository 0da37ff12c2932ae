import type { Span } from '../../ast/notice.ts';
import { type Code, codes } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** SARIF 2.1.0 (OASIS), for code-scanning services. */
export function sarif(diagnostics: readonly Diagnostic[]): string {
  const used = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stele', rules: used.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, used)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  const { severity, about } = codes[code];
  return { id: code, shortDescription: { text: about }, defaultConfiguration: { level: severity } };
}

function resultOf(diagnostic: Diagnostic, used: readonly Code[]): object {
  const { code, severity, message, span, hint, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: used.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    locations: [{ physicalLocation: locationOf(span) }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: other.message },
      physicalLocation: locationOf(other.span),
    })),
  };
}

function locationOf({ file, start, end }: Span): object {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
