/** Control and bidirectional characters would move what is printed after them: each is shown as one mark. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u{fffd}');
}
