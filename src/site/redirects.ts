/**
 * `out/<notice>/redirects.json`: where anchors and addresses lead that were published once. `schemas/redirects.schema.json`
 * is its JSON Schema.
 */
export interface Redirects {
  readonly schema: 1;
  readonly notice: string;
  /** ISO 8601. */
  readonly version: string;
  readonly url: string;
  /** Sorted by `from`. A server never sees an anchor: these are for links that a site checks or writes itself. */
  readonly anchors: readonly AnchorRedirect[];
  /** Sorted by `from`. None leads to another, and none stands where the build serves something. */
  readonly files: readonly FileRedirect[];
}

/** What became of an anchor that no clause bears any more. */
export type AnchorRedirect = MovedAnchor | WithdrawnAnchor;

export interface MovedAnchor {
  readonly from: string;
  readonly state: 'moved';
  /** The clause at the end of its moves; `null` where they end nowhere. */
  readonly to: string | null;
}

/** It, or what it was moved to, says no more than that it is gone. */
export interface WithdrawnAnchor {
  readonly from: string;
  readonly state: 'withdrawn';
  readonly to: null;
  /** The clause to look at instead, where one was named. */
  readonly see?: string;
  /** The day, ISO 8601. */
  readonly on: string;
}

/** An address at which nothing is served, and the one that it leads to. */
export interface FileRedirect {
  /** An absolute path on the notice's host, percent-encoded; of another host an absolute address, and `to` with it. */
  readonly from: string;
  readonly to: string;
  /** Of HTTP: 301 is for ever, 302 may be another tomorrow. */
  readonly status: 301 | 302;
  readonly reason: RedirectReason;
}

/**
 * `entry`: a folder without a page of its own leads to the page in the source's locale. `address`: the notice was there
 * before. `archived`: a release published the file and the build has it in the archive alone.
 */
export type RedirectReason = 'entry' | 'address' | 'archived';

/** JSON, UTF-8, two spaces, LF at the end. */
export function writeRedirects(redirects: Redirects): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(redirects, null, 2)}\n`);
}
