const longest = 60;

/** The beginning of a text, short enough for a message, on one line and without backticks of its own. */
export function excerpt(text: string): string {
  const line = whole(text);
  const characters = [...line];
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** A text that is in the message and nowhere else from now on, so that none of it is cut. */
export function whole(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('`', "'").trim();
}
