/** How much longer a translation is than its source: the natural logarithm of the ratio, in characters. */
export interface LengthModel {
  readonly mean: number;
}

/** The lengths of two texts that belong together, in characters. */
export interface LengthPair {
  readonly source: number;
  readonly target: number;
}

/** How far the ratio of unrelated texts strays, as a standard deviation of its logarithm. */
const unrelated = 1.2;
const own = 0.13;
/** Short texts stray more: this, over the root of the source's length. */
const short = 1.1;
const lowest = -6;

/** Learns from pairs, by their median, so that some wrong pairs do no harm; `fallback` where there are few. */
export function learnLengths(pairs: readonly LengthPair[], fallback: LengthModel): LengthModel {
  const ratios = pairs
    .filter(({ source, target }) => source > 20 && target > 0)
    .map(({ source, target }) => Math.log(target / source))
    .sort((a, b) => a - b);
  return ratios.length < 5 ? fallback : { mean: ratios[Math.floor(ratios.length / 2)] ?? fallback.mean };
}

/** The log-odds that two texts of these lengths belong together rather than by chance, natural logarithm. */
export function lengthOdds({ mean }: LengthModel, { source, target }: LengthPair): number {
  const deviation = own + short / Math.sqrt(source + 1);
  const distance = Math.log((target + 1) / (source + 1)) - mean;
  const odds =
    Math.log(unrelated / deviation) -
    (distance * distance) / (2 * deviation * deviation) +
    (distance * distance) / (2 * unrelated * unrelated);
  return Math.max(lowest, odds);
}
