import { monthNumber, monthPattern } from './month-names.ts';

/** A day found in a text. */
export interface FoundDay {
  /** ISO 8601. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The forms a day is written in. `3/6/2022` is none: it is two days, one on each side of the Atlantic. */
const forms: readonly { pattern: RegExp; read: (parts: readonly string[]) => string | null }[] = [
  {
    pattern: /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/giu,
    read: ([year = '', month = '', day = '']) => isoDay(year, month, day),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${monthPattern})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([month = '', day = '', year = '']) => isoDay(year, String(monthNumber(month)), day),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${monthPattern})\\.?,?\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([day = '', month = '', year = '']) => isoDay(year, String(monthNumber(month)), day),
  },
  {
    pattern: /(?<!\d)(\d{4})\s*[년年.]\s*(\d{1,2})\s*[월月.]\s*(\d{1,2})\s*[일日.]?/giu,
    read: ([year = '', month = '', day = '']) => isoDay(year, month, day),
  },
];

/** Every day that a text names, in order. */
export function findDays(text: string): FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match.slice(1));
      if (day !== null) found.push({ day, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one day that a text is; `null` where it is something else or says more. */
export function readDay(text: string): string | null {
  const [found] = findDays(text);
  if (found === undefined) return null;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  return /^(?:T[\d:.]+Z?|[\s\d:+Z-]*)$/u.test(rest.trim()) ? found.day : null;
}

function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
