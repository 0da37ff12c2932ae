/**
 * Counts new ids: for a prefix, one above the highest number that any id of the notice ever had. What has been used
 * is never used again, so that an anchor that was published leads to one clause for ever.
 */
export interface IdCounter {
  /** The next id of this prefix; `Cookies.` gives `Cookies.8`. */
  readonly next: (prefix: string) => string;
  /** The id itself where it was never used, or a counted one. */
  readonly claim: (id: string) => string;
}

/** `used` holds every id there is and every one of the ledger. */
export function idCounter(used: Iterable<string>): IdCounter {
  const taken = new Set<string>();
  const highest = new Map<string, number>();
  const note = (id: string): void => {
    taken.add(id);
    // Each numbered segment of `kr.table.r3.c2` counts for its own prefix.
    for (const { 0: digits, index } of id.matchAll(/\d+(?=\.|$)/g)) {
      const prefix = id.slice(0, index);
      highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
    }
  };
  for (const id of used) note(id);
  const next = (prefix: string): string => {
    const id = `${prefix}${(highest.get(prefix) ?? 0) + 1}`;
    note(id);
    return id;
  };
  const claim = (id: string): string => {
    if (taken.has(id)) return next(`${id}.`);
    note(id);
    return id;
  };
  return { next, claim };
}
