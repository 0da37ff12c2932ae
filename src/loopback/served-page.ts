import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** A file of the page as it is sent. */
export interface SentFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file that a path of a request names; `null` where the page has none. It is looked up and never read from a disk. */
export function fileOf(page: ReadonlyMap<string, Uint8Array>, path: string): SentFile | null {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const file = page.get(name);
  if (file === undefined) return null;
  return {
    bytes: new Uint8Array(file),
    headers: { 'content-type': mediaTypeOf(name), 'cache-control': 'no-cache' },
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

function mediaTypeOf(name: string): string {
  return mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** What a page may do besides. */
export interface PagePolicy {
  /** Whether it holds other pages of its server in frames. */
  readonly framesOwn?: boolean;
  /** The names of the policies by which it makes markup of text (Trusted Types); without any, it may name one as it likes. */
  readonly trustedTypes?: readonly string[];
}

/** Nothing but the page's own files is run or fetched, and no page may hold this one in a frame. */
export function pageHeaders({ framesOwn = false, trustedTypes = [] }: PagePolicy = {}): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      ...(framesOwn ? { frameSrc: ["'self'"], fontSrc: ["'self'"] } : {}),
      ...(trustedTypes.length === 0 ? {} : { trustedTypes: [...trustedTypes] }),
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

/** For what the server's own page holds in a frame: it has nothing from elsewhere, and stands in no other page. */
export function framedHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'SAMEORIGIN',
  });
}

/** The same for a file that the browser shows with a viewer of its own, which a policy for pages would stop. */
export function framedFileHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { frameAncestors: ["'self'"] },
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'SAMEORIGIN',
  });
}
