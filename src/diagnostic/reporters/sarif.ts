import type { Span } from '../../ast/notice.ts';
import { type Code, codes } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Places } from '../places.ts';
import type { ReportContext } from './reporter.ts';

/** SARIF 2.1.0 (OASIS), for code-scanning services. */
export function sarif(diagnostics: readonly Diagnostic[], { places }: ReportContext): string {
  const used = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stele', rules: used.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, { used, places })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  const { severity, about } = codes[code];
  return { id: code, shortDescription: { text: about }, defaultConfiguration: { level: severity } };
}

interface ResultFacts {
  readonly used: readonly Code[];
  readonly places: Places;
}

function resultOf(diagnostic: Diagnostic, { used, places }: ResultFacts): object {
  const { code, severity, message, span, hint, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: used.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    locations: [{ physicalLocation: locationOf(span, places) }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: other.message },
      physicalLocation: locationOf(other.span, places),
    })),
  };
}

function locationOf(span: Span, places: Places): object {
  const { line: startLine, column: startColumn, endLine, endColumn } = places.placeOf(span);
  return {
    artifactLocation: { uri: span.file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine, startColumn, endLine, endColumn },
  };
}
