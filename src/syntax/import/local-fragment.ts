import { readTarget } from '../../ast/link-target.ts';

/** The fragment of a link within the notice, however it is written, without its `#`; `null` for any other link. */
export function localFragment(href: string, url: string | null): string | null {
  const hash = href.indexOf('#');
  if (hash === 0) return href.slice(1);
  if (hash < 0 || url === null || !URL.canParse(href, url)) return null;
  const page = new URL(href.slice(0, hash), url).href;
  // Any id does: the question is whether the page is the notice's own.
  const target = readTarget(`${page}#page`, url);
  return typeof target === 'object' && target.type === 'anchor' ? href.slice(hash + 1) : null;
}
