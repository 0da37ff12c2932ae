/** UTF-16 code units of the longest name or reason that is recorded. */
export const longestLine = 1000;

/**
 * What is wrong with a name or a reason that is recorded for people to read in one line; `null` where nothing is. It
 * reads on behind "it". Control and bidirectional characters would make a record say something else than it holds.
 */
export function lineFault(text: string): string | null {
  if (text.trim() === '') return 'has no words';
  if (text.length > longestLine) return `has more than ${longestLine} characters`;
  const [character] = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]/u.exec(text) ?? [];
  if (character === undefined) return null;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `holds U+${code}: it is to be one line of words`;
}
