import type { Locale, Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { codePointName } from '../facts/forbidden-characters.ts';

/** What of a text that is in no clause the fonts of the PDF have no glyph for: a diagnostic for each character. */
export function unprinted(
  text: string,
  canPrint: (codePoint: number) => boolean,
  place: { readonly span: Span; readonly locale?: Locale },
): Diagnostic[] {
  return [...new Set(text)]
    .filter((character) => !/^\s$/.test(character) && !canPrint(character.codePointAt(0) ?? 0))
    .map((character) =>
      diagnostic('glyph-missing', {
        message: `the fonts of the PDF have no glyph for \`${character}\` (${codePointName(character)})`,
        ...place,
      }),
    );
}
