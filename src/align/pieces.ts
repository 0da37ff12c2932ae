const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write words without spaces between them or let particles follow without one. */
const dense =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** In characters: what stays of a word in most of its forms. */
const stem = 5;

/**
 * The pieces that a text's words are known by, each once, whatever their endings: the first letters of a word where
 * spaces part the words, and every two characters in a row where they do not, or where particles follow (쿠키를 → 쿠키).
 */
export function piecesOf(text: string): readonly string[] {
  const pieces = new Set<string>();
  for (const [raw] of text.normalize('NFC').toLowerCase().matchAll(word)) {
    if (!dense.test(raw)) {
      if (raw.length > 2) pieces.add(raw.slice(0, stem));
      continue;
    }
    const characters = [...raw];
    if (characters.length === 1) pieces.add(raw);
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const piece = characters.slice(at, at + 2).join('');
      if (!/^\p{Script=Hiragana}+$/u.test(piece)) pieces.add(piece);
    }
  }
  return [...pieces];
}
