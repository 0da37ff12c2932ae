/** Whether a text holds another that is not the beginning, the middle or the end of a longer number or word. */
export function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text.charAt(at - 1) + part.charAt(0);
    const after = part.charAt(part.length - 1) + text.charAt(at + part.length);
    if (!/^(?:\d\d|[A-Za-z]{2})$/.test(before) && !/^(?:\d\d|[A-Za-z]{2})$/.test(after)) return true;
  }
  return false;
}
