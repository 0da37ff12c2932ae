/** The segmenter of a locale's words (UAX #29). */
export function wordSegmenter(locale: string): Intl.Segmenter {
  return new Intl.Segmenter(locale, { granularity: 'word' });
}
