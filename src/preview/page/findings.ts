import type { Severity } from '../../diagnostic/codes.ts';
import type { FindingView } from '../protocol.ts';
import { editionsOf, type Shown } from './shown.ts';

/** Whose findings are listed. */
export const scopes = {
  shown: { word: 'what is shown', about: 'about what is shown here' },
  all: { word: 'the whole project', about: 'in the project' },
} as const satisfies Record<string, { readonly word: string; readonly about: string }>;

export type Scope = keyof typeof scopes;

/** How grave those are that are listed. */
export const grades = {
  all: { word: 'All', lets: () => true },
  error: { word: 'Errors', lets: (severity) => severity === 'error' },
  warning: { word: 'Warnings', lets: (severity) => severity === 'warning' },
} as const satisfies Record<
  string,
  { readonly word: string; readonly lets: (severity: Severity) => boolean }
>;

export type Grade = keyof typeof grades;

/** What findings are put together by. */
export const groupings = {
  clause: { word: 'clause', nameOf: ({ clause, place }) => clause ?? place.file },
  file: { word: 'file', nameOf: ({ place }) => place.file },
} as const satisfies Record<
  string,
  { readonly word: string; readonly nameOf: (finding: FindingView) => string }
>;

export type Grouping = keyof typeof groupings;

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly FindingView[];
}

/** In the order that they come in: a group stands where its first finding does, so that errors stay first. */
export function groupsOf(findings: readonly FindingView[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const name = groupings[grouping].nameOf(finding);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups].map(([name, found]) => ({ name, findings: found }));
}

/** Whether a finding is about an edition that is shown: about it, about its source, or about all there are. */
export function isAbout(finding: FindingView, shown: Shown): boolean {
  const locales = editionsOf(shown).map(({ edition }) => edition.locale);
  return (
    (finding.notice === null || finding.notice === shown.notice.notice) &&
    (finding.locale === null || locales.includes(finding.locale))
  );
}

/** The clauses of one edition's page that something was found in, each with the worst of it. */
export function severitiesIn(
  findings: readonly FindingView[],
  { notice, locale }: { readonly notice: string; readonly locale: string },
): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const finding of findings) {
    const { anchor, severity } = finding;
    const isHere = finding.notice === notice && (finding.locale ?? locale) === locale;
    if (anchor === null || !isHere || worst.get(anchor) === 'error') continue;
    worst.set(anchor, severity);
  }
  return worst;
}

/** What keeps the editions that are shown from being made anew. Where it is not said which, all that may. */
export function holding(findings: readonly FindingView[], shown: Shown | null): readonly FindingView[] {
  const all = findings.filter(({ holds }) => holds);
  if (shown === null) return all;
  if (editionsOf(shown).every(({ edition }) => edition.state === 'current')) return [];
  const about = all.filter((finding) => isAbout(finding, shown));
  return about.length === 0 ? all : about;
}

/** Tells one finding from another, also when it comes back. */
export function findingKey({ code, message, place, locale }: FindingView): string {
  return [code, place.file, place.line, place.column, locale ?? '', message].join(' ');
}

/** As editors and terminals take it: `notice/privacy/notice.md:12:4`. */
export function placeWords({ file, line, column }: FindingView['place']): string {
  return `${file}:${line}:${column}`;
}
