import { isClauseId } from './clause-id.ts';
import type { LinkTarget } from './notice.ts';

/** The schemes that a link may have (RFC 3986); all else could run code or read files on the reader's machine. */
export const allowedSchemes = ['https', 'http', 'mailto', 'tel'] as const;

export type TargetFault = 'scheme' | 'address';

/**
 * Reads where a link leads. `noticeUrl` is the notice's own address: a link to it with a fragment is a link within
 * the notice, however it was written. Returns the fault for an address that no edition may hold.
 */
export function readTarget(href: string, noticeUrl: string): LinkTarget | TargetFault {
  if (href.startsWith('#')) return anchorTarget(href.slice(1));
  if (/[\s\u0000-\u001f\u007f]/u.test(href)) return 'address';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'address';
  if (!(allowedSchemes as readonly string[]).includes(scheme)) return 'scheme';
  if (!URL.canParse(href)) return 'address';
  const hash = href.indexOf('#');
  if (hash >= 0 && samePage(href.slice(0, hash), noticeUrl)) return anchorTarget(href.slice(hash + 1));
  return { type: 'address', href };
}

function anchorTarget(fragment: string): LinkTarget | TargetFault {
  return isClauseId(fragment) ? { type: 'anchor', id: fragment } : 'address';
}

/** Two addresses of one page: scheme and host fold case, a trailing slash does not count. */
function samePage(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const bare = (href: string) => {
    const url = new URL(href);
    return `${url.protocol}//${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
  };
  return bare(a) === bare(b);
}

/** Whether two addresses are one. Programs percent-encode addresses each in their own way. */
export function isSameAddress(a: string, b: string): boolean {
  return a === b || decoded(a) === decoded(b);
}

function decoded(address: string): string {
  const bare = address.replace(/(?:%[0-9a-f]{2})+/giu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes.toUpperCase();
    }
  });
  return URL.canParse(bare) ? new URL(bare).href : bare;
}
