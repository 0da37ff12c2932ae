/** The stretch in which two texts differ, by offsets in UTF-16 code units, ends exclusive; empty where they are the same. */
export interface ChangedStretch {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** So many characters are compared at once before they are looked at one by one. */
const block = 4096;

/** What two texts have in common at their beginning and at their end, and what lies between. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= most && before.startsWith(after.slice(start, start + block), start)) start += block;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const rest = most - start;
  let end = 0;
  const blockFromEnd = (text: string): string => text.slice(text.length - end - block, text.length - end);
  while (end + block <= rest && blockFromEnd(before) === blockFromEnd(after)) end += block;
  while (
    end < rest &&
    before.charCodeAt(before.length - end - 1) === after.charCodeAt(after.length - end - 1)
  ) {
    end += 1;
  }
  return { start, endBefore: before.length - end, endAfter: after.length - end };
}
