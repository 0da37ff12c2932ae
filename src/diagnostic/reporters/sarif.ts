import type { Span } from '../../ast/notice.ts';
import { type Code, codes, type Severity, severityFor } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fingerprints } from './fingerprints.ts';
import { type ReportContext, summarize } from './reporter.ts';

/** What paths are relative to: the root of the repository, whose own place is nobody's business. */
const root = '%SRCROOT%';

const codeNames = Object.keys(codes) as readonly Code[];

/** SARIF 2.1.0 (OASIS), for code-scanning services; as GitHub asks for it in "SARIF support for code scanning". */
export function sarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { program, prefix } = context;
  const prints = fingerprints(diagnostics);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: program.name,
            version: program.version,
            semanticVersion: program.version,
            rules: codeNames.map(ruleOf),
          },
        },
        // What stands before the last slash tells the analyses of several projects in one repository apart.
        automationDetails: { id: `${program.name}/${prefix}` },
        invocations: [{ executionSuccessful: true, exitCode: summarize(diagnostics).errors > 0 ? 1 : 0 }],
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one, index) => resultOf(one, prints[index] ?? '', context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  const { severity, about } = codes[code];
  const sentence = `${about.slice(0, 1).toUpperCase()}${about.slice(1)}.`;
  const consequence = consequences[severityFor(code, 'build')];
  return {
    id: code,
    shortDescription: { text: sentence },
    fullDescription: { text: `${sentence} ${consequence}` },
    help: {
      text: `${sentence} ${consequence} Each finding says where it is and, where that can be said, what to do.`,
      markdown: `${sentence}\n\n${consequence} Each finding says where it is and, where that can be said, what to do.`,
    },
    defaultConfiguration: { level: severity },
    properties: { tags: ['legal-notice'], 'problem.severity': severity },
  };
}

/** What a finding keeps from happening. */
const consequences = {
  error: 'While there is such a finding, the notice is not built.',
  warning: 'Such a finding asks for a look, and does not keep the notice from being built.',
} as const satisfies Record<Severity, string>;

function resultOf(diagnostic: Diagnostic, print: string, context: ReportContext): object {
  const { code, severity, span, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codeNames.indexOf(code),
    level: severity,
    message: { text: messageOf(diagnostic) },
    locations: [{ physicalLocation: locationOf(span, context), ...logicalOf(diagnostic) }],
    relatedLocations: related.map((other, index) => ({
      id: index + 1,
      message: { text: other.message },
      physicalLocation: locationOf(other.span, context),
    })),
    // GitHub makes its own `primaryLocationLineHash` of the line, and warns of one that it did not make.
    partialFingerprints: { 'steleFinding/v1': print },
  };
}

/** The places that explain it are shown where the message links to them: `[words](id)`. */
function messageOf({ message, hint, related }: Diagnostic): string {
  const see = related.map((other, index) => `[${escapeLink(other.message)}](${index + 1})`);
  return [
    escapeLink(message),
    ...(hint === undefined ? [] : [`hint: ${escapeLink(hint)}`]),
    ...(see.length === 0 ? [] : [`see ${see.join(', ')}`]),
  ].join('\n');
}

/** Brackets in a message begin a link unless a backslash stands before them (SARIF 2.1.0, 3.11.6). */
function escapeLink(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function logicalOf({ clause, notice, locale }: Diagnostic): object {
  if (clause === undefined) return {};
  const qualified = [notice, locale, clause].filter((part) => part !== undefined).join('/');
  return { logicalLocations: [{ name: clause, fullyQualifiedName: qualified, kind: 'element' }] };
}

function locationOf(span: Span, { places, prefix }: ReportContext): object {
  const { line: startLine, column: startColumn, endLine, endColumn } = places.placeOf(span);
  return {
    artifactLocation: {
      uri: `${prefix}${span.file}`.split('/').map(encodeURIComponent).join('/'),
      uriBaseId: root,
    },
    region: { startLine, startColumn, endLine, endColumn },
  };
}
