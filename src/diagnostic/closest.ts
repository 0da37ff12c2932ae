import { distance } from 'fastest-levenshtein';

/**
 * The name most like `name` among `names`, whatever its case; `null` where none is near enough to be what was meant: no
 * more than a quarter of it apart, or two letters in a short one, and at least half of them the same.
 */
export function closest(name: string, names: Iterable<string>): string | null {
  const reach = Math.max(2, Math.floor(name.length / 4));
  const asked = name.toLowerCase();
  let best: string | null = null;
  let least = reach + 1;
  for (const other of names) {
    if (Math.abs(other.length - name.length) >= least) continue;
    const apart = distance(asked, other.toLowerCase());
    if (apart < least && apart * 2 <= Math.max(name.length, other.length)) {
      least = apart;
      best = other;
    }
  }
  return best;
}
