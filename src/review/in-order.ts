/**
 * The indices of a longest run of numbers that rise from left to right, not necessarily side by side: what stands there
 * was not moved. Patience sorting, so that a long notice takes no longer than it must.
 */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** Of the runs of each length, the index of the last number of the one that ends lowest. */
  const ends: number[] = [];
  const previous: (number | null)[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? null : (ends[low - 1] ?? null);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? null; at !== null; at = previous[at] ?? null) kept.add(at);
  return kept;
}
