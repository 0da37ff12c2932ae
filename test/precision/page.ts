import { type Code, codes } from '../../src/diagnostic/codes.ts';
import type { Injected } from './measure.ts';

/** A finding as the page lists it, with what a reader of both texts made of it. */
export interface Judged {
  readonly document: string;
  readonly locale: string;
  readonly code: Code;
  readonly clause: string;
  readonly verdict: 'true' | 'false';
  readonly why: string;
}

export interface MeasuredPage {
  readonly clauses: number;
  readonly translations: number;
  readonly findings: readonly Judged[];
  /** What was put into the translations, and how often something was found. */
  readonly injected: readonly Injected[];
  /** The codes of the rules that were run, in the order of the table of codes. */
  readonly codes: readonly Code[];
}

/** The share of findings that may be false alarms, where a finding is an error. */
export const mostFalse = 0.05;

/** docs/precision.md. */
export function precisionPage({
  clauses,
  translations,
  findings,
  injected,
  codes: run,
}: MeasuredPage): string {
  return `# Precision

How often the checks are right about real notices. All checks of translations were run over five legal documents of
Mozilla in up to four languages (${translations} translations, ${clauses} translated clauses), laid onto their English clauses by
\`stele import\`. A person read both texts of every finding: **true** is what a translator or reviewer should see, **false** is
an alarm over nothing. The documents were published and maintained for years, so few faults are left in them; that
the checks are not blind is shown by [faults that were put in](#faults-that-were-put-in), and by
\`test/check/injected-faults.test.ts\` on the notice of this repository.

\`npm run precision\` measures and writes this page; it needs the documents, which are not part of this repository. It
fails where a finding has no verdict in \`test/precision/verdicts.json\`. No check whose findings are errors may have more
than ${100 * mostFalse}% false alarms.

The terms are those of the glossaries in \`test/precision/glossaries/\`: for each language what its translators say most
often, so that a finding is a place where they say something else. A row tells of a term’s other sense (\`rights and
liabilities\` is not \`liability\` in German); without it there would be one false alarm.

## By code

| code | severity | findings | true | false | precision |
| --- | --- | --- | --- | --- | --- |
${run.map((code) => summaryRow(code, findings)).join('')}
A code without findings was not triggered in ${clauses} clauses: no false alarm, and nothing to be right about.

## Faults that were put in

One fault at a time was put into every translated clause that has a place for it, in all languages. Of texts left in
English those that are not found are addresses and copyright lines, which stay as they are. A lost sentence is found
where it held a fact or a term, or where the rest is too short for its source.

| fault | clauses | found | share |
| --- | --- | --- | --- |
${injected.map(injectedRow).join('')}
## Every finding

| document | locale | code | clause | verdict | what it is |
| --- | --- | --- | --- | --- | --- |
${findings.map(findingRow).join('')}`;
}

function summaryRow(code: Code, findings: readonly Judged[]): string {
  const own = findings.filter((finding) => finding.code === code);
  const right = own.filter(({ verdict }) => verdict === 'true').length;
  const precision = own.length === 0 ? '–' : `${Math.round((100 * right) / own.length)}%`;
  return `| \`${code}\` | ${codes[code].severity} | ${own.length} | ${right} | ${own.length - right} | ${precision} |\n`;
}

function injectedRow({ what, clauses, found }: Injected): string {
  return `| ${what} | ${clauses} | ${found} | ${Math.floor((100 * found) / clauses)}% |\n`;
}

function findingRow({ document, locale, code, clause, verdict, why }: Judged): string {
  return `| ${document} | ${locale} | \`${code}\` | \`${clause}\` | ${verdict} | ${why} |\n`;
}
