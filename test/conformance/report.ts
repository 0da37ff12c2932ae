import type { ConditionResult } from './condition-result.ts';

/** A file that was looked at. */
export interface Subject {
  readonly format: string;
  /** `example en`, `seed en`. */
  readonly name: string;
}

/** What a tool found. */
export interface ToolSaid {
  /** With its version. */
  readonly tool: string;
  readonly results: readonly ConditionResult[];
}

/** What a tool said of a file. */
export interface ToolResult extends ToolSaid {
  readonly subject: Subject;
}

/** `docs/conformance.md`: for each format a row a condition and a column a file; each cell is what a run found. */
export function conformancePage(all: readonly ToolResult[]): string {
  const formats = [...new Set(all.map(({ subject }) => subject.format))];
  return [
    '# What was checked',
    'Written by `npm run conformance`; change what is checked in `test/conformance/`, not this page. The same checks run with `npm test` and `npm run sites`.',
    'Every cell is from a run over a finished file: ✓ where nothing was found, else the number of findings, which stand below the table. It says that a file was checked against these conditions, on this machine, by these tools; it is no certificate.',
    ...formats.flatMap((format) =>
      sectionOf(
        format,
        all.filter(({ subject }) => subject.format === format),
      ),
    ),
    '',
  ].join('\n\n');
}

function sectionOf(format: string, said: readonly ToolResult[]): string[] {
  const names = [...new Set(said.map(({ subject }) => subject.name))];
  const tools = [...new Set(said.map(({ tool }) => tool))];
  const rows = tools.flatMap((tool, index) => rowsOf({ tool, number: index + 1 }, names, said));
  const findings = said.flatMap(({ subject, results }) =>
    results.flatMap((result) =>
      result.findings.slice(0, 20).map((finding) => `- ${subject.name}, ${result.condition}: ${finding}`),
    ),
  );
  return [
    `## ${format}`,
    tools.map((tool, index) => `${index + 1}. ${tool}`).join('\n'),
    table(['condition', 'what holds', ...names, 'by'], rows),
    ...(findings.length === 0 ? [] : [findings.join('\n')]),
  ];
}

interface NumberedTool {
  readonly tool: string;
  readonly number: number;
}

function rowsOf(
  { tool, number }: NumberedTool,
  names: readonly string[],
  said: readonly ToolResult[],
): string[][] {
  const own = said.filter((one) => one.tool === tool);
  const says = new Map(
    own.flatMap(({ results }) => results.map((result) => [result.condition, result.says] as const)),
  );
  return [...says].map(([condition, what]) => [
    condition,
    what,
    ...names.map((name) =>
      cellOf(
        own.filter(({ subject }) => subject.name === name),
        condition,
      ),
    ),
    String(number),
  ]);
}

function cellOf(said: readonly ToolResult[], condition: string): string {
  const found = said.flatMap(({ results }) => results.filter((result) => result.condition === condition));
  if (found.length === 0) return '–';
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  return count === 0 ? '✓' : String(count);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
