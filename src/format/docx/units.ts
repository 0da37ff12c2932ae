/** A length in points as twips (twentieths of a point), the unit of most lengths in WordprocessingML. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** A font size in points as half-points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A border's width in points as eighths of a point. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** `#rrggbb` as WordprocessingML writes it: `RRGGBB`. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
