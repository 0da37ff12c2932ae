import { findDays } from './read-day.ts';

/** What a line says of the notice's dates. */
export interface DateLine {
  /** Days, ISO 8601; `null` where the line does not name it. */
  readonly posted: string | null;
  readonly effective: string | null;
  /** Whether the line says nothing else, so that the two dates stand for it. */
  readonly whole: boolean;
}

type Label = 'posted' | 'effective';

/** What precedes or follows a date, in English, Korean and Malay. The first that is found decides. */
const labels: readonly { label: Label; pattern: RegExp }[] = [
  {
    label: 'effective',
    pattern:
      /\b(?:effective|in effect|in force|takes effect|valid)\b|시행일?자?|발효일?|적용일|berkuat ?kuasa/giu,
  },
  {
    label: 'posted',
    pattern:
      /\b(?:updated?|modified|revised|revision|changed|amended|posted|published|dated?|version|as of)\b|최종|업데이트|개정일?자?|수정일?자?|변경일?자?|게시일?자?|공고일?자?|(?:di)?kemas ?kini|dipinda|diterbitkan|bertarikh/giu,
  },
];

/** Words of a date line that carry no meaning of their own. */
const fillers =
  /\b(?:last|latest|most recently?|date|day|on|as|of|from|since|the|and|was|is|starting|terakhir|tarikh|pada|mulai|dari|dan)\b|마지막|날짜|일자|부터|및/giu;

/**
 * Reads a line such as "Last updated: June 3, 2022" or "Effective 1 May 2024 | Updated 3 May 2024". `null` for a line
 * that names no date, or none that a label explains.
 */
export function readDateLine(text: string): DateLine | null {
  const days = findDays(text);
  const found: Record<Label, string | null> = { posted: null, effective: null };
  let rest = '';
  let at = 0;
  for (const [index, { day, start, end }] of days.entries()) {
    const before = text.slice(at, start);
    const after = text.slice(end, days[index + 1]?.start ?? text.length);
    const label = labelOf(before) ?? (index === days.length - 1 ? labelOf(after) : null);
    if (label !== null) found[label] ??= day;
    else if (strip(text.slice(0, start) + after) === '') found.posted ??= day;
    rest += ` ${before}`;
    at = end;
  }
  if (found.posted === null && found.effective === null) return null;
  return { ...found, whole: strip(`${rest} ${text.slice(at)}`) === '' };
}

function labelOf(text: string): Label | null {
  return labels.find(({ pattern }) => text.search(pattern) >= 0)?.label ?? null;
}

function strip(text: string): string {
  return labels
    .reduce((rest, { pattern }) => rest.replace(pattern, ' '), text)
    .replace(fillers, ' ')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
