/**
 * An address as a relationship's target holds it: an ASCII URI (ISO/IEC 29500-2, `xsd:anyURI`). What a URI may not
 * hold is percent-encoded as UTF-8; what is encoded already stays.
 */
export function addressTarget(href: string): string {
  return href.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}
