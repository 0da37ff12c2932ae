/** A segment of a path that says which language a page is in: `ko`, `en-US`, `zh-hant`. */
const localeSegment = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/iu;
const localeParameters: readonly string[] = ['hl', 'lang', 'locale', 'l'];

/**
 * What two addresses have in common that lead to one page in two languages. `noticeUrl` is the notice's own address: a
 * link to one of its anchors is the anchor, however it is written.
 */
export function addressKey(href: string, noticeUrl: string): string {
  const bare = href.trim();
  if (bare.startsWith('#')) return decoded(bare);
  if (!URL.canParse(bare, noticeUrl)) return bare;
  const page = pageKey(new URL(bare, noticeUrl));
  const { hash } = new URL(bare, noticeUrl);
  return hash !== '' && page === pageKey(new URL(noticeUrl)) ? decoded(hash) : page + decoded(hash);
}

/** The host of an address, without `www.`; the scheme of one that has no host. */
export function addressHost(href: string, noticeUrl: string): string {
  if (!URL.canParse(href.trim(), noticeUrl)) return '';
  const { protocol, host } = new URL(href.trim(), noticeUrl);
  return host === '' ? protocol : host.replace(/^www\./u, '');
}

function pageKey(url: URL): string {
  if (url.host === '') return decoded(`${url.protocol}${url.pathname}`);
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '' && !localeSegment.test(segment));
  const query = [...url.searchParams].filter(([name]) => !localeParameters.includes(name)).sort();
  const asked = query.length === 0 ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
  return `${url.host.replace(/^www\./u, '')}/${decoded(segments.join('/'))}${asked}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
