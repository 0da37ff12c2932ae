const longest = 60;

/** The beginning of a text, short enough for a message, on one line and without backticks of its own. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replaceAll('`', "'").trim();
  const characters = [...line];
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
