import { isSameAddress } from '../ast/link-target.ts';
import { addressTarget } from '../format/docx/address-target.ts';

/** Whether a link of a Word file leads to an address, as Word files hold it. */
export function leadsToAddress(link: string, href: string): boolean {
  return isSameAddress(link, addressTarget(href));
}
