import type { Diagnostic } from '../diagnostic.ts';
import { countFindings, type ReportContext } from './reporter.ts';

/** GitHub takes up to 1 MB from a step; nobody reads as much. */
const mostRows = 100;

/** UTF-16 code units of a message in a cell. */
const longest = 400;

/**
 * The page that a step of GitHub Actions shows of itself, in GitHub's Markdown: how many findings there are, and a table
 * of them, also of those for which GitHub has no note. `files` is the address of the files of this commit, to which each
 * place becomes a link; `null` where it is not known.
 */
export function jobSummary(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  files: string | null,
): string {
  const head = `### Stele: ${countFindings(diagnostics)}\n\n`;
  if (diagnostics.length === 0) return head;
  const errorsFirst = [...diagnostics].sort((a, b) =>
    a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0,
  );
  const rows = errorsFirst.slice(0, mostRows).map((one) => row(one, context, files));
  const left = diagnostics.length - rows.length;
  const more = left === 0 ? '' : `\nand ${left} more, which the log lists\n`;
  return `${head}| | place | finding |\n| --- | --- | --- |\n${rows.join('')}${more}\n`;
}

function row(
  { severity, code, message, hint, span }: Diagnostic,
  { places, prefix }: ReportContext,
  files: string | null,
): string {
  const { line, endLine } = places.placeOf(span);
  const path = `${prefix}${span.file}`;
  const lines = line === endLine ? `L${line}` : `L${line}-L${endLine}`;
  const target = path.split('/').map(encodeURIComponent).join('/');
  const place = cell(`${path}:${line}`);
  const linked = files === null ? place : `[${place}](${files}/${target}#${lines})`;
  const words = hint === undefined ? message : `${message} – ${hint}`;
  return `| ${severity} | ${linked} | ${cell(code)}: ${cell(words.slice(0, longest))} |\n`;
}

/** Words alone: each character that Markdown or HTML could read as more is written as its number. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>|[\]()*_~`\\#!@:$]/g, (character) => `&#${character.codePointAt(0)};`);
}
