import { distance } from 'fastest-levenshtein';

/** The name most like `name` among `names`; `null` where none is near enough to be what was meant. */
export function closest(name: string, names: Iterable<string>): string | null {
  const reach = Math.max(2, Math.floor(name.length / 3));
  let best: string | null = null;
  let least = reach + 1;
  for (const other of names) {
    if (Math.abs(other.length - name.length) >= least) continue;
    const apart = distance(name, other);
    if (apart < least) {
      least = apart;
      best = other;
    }
  }
  return best;
}
