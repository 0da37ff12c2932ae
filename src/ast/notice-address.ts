/** The address of a notice as others are made of it: normal (RFC 3986), without a slash at its end, a query or a fragment. */
export function noticeAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/+$/, '');
}
