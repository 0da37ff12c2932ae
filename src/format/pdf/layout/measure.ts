import type { FontFace } from '../../../theme/paper-families.ts';
import type { Figures } from './pages.ts';

/** What layout asks of the fonts. */
export interface Measure {
  readonly has: (face: FontFace, codePoint: number) => boolean;
  /**
   * The advance of every code unit of the text at size 1, kerning with its neighbour included. The second unit of a
   * pair has none.
   */
  readonly advances: (face: FontFace, text: string, figures: Figures) => ArrayLike<number>;
}
