import { addressTarget } from '../format/docx/address-target.ts';

/** Whether a link of a file leads to an address. Programs percent-encode addresses each in their own way. */
export function isSameAddress(link: string, href: string): boolean {
  return canonical(link) === canonical(addressTarget(href));
}

function canonical(address: string): string {
  const decoded = address.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes.toUpperCase();
    }
  });
  return URL.canParse(decoded) ? new URL(decoded).href : decoded;
}
