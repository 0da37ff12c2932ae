import { readFileSync } from 'node:fs';
import { fontPaths } from '../theme/fonts.ts';
import type { FontFiles, PaperFamily } from '../theme/theme.ts';

/** Reads the files of a family. Throws where a package of the family is not installed. */
export function readFontFiles(family: PaperFamily): FontFiles {
  const { regular, bold, italic, boldItalic } = fontPaths(family);
  return {
    regular: readFileSync(regular),
    bold: readFileSync(bold),
    italic: readFileSync(italic),
    boldItalic: readFileSync(boldItalic),
  };
}
