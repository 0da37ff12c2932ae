import type { FlowLink, FlowReference } from '../flow/flow.ts';

/** Numbers the addresses of an edition's links in the order of their first use. */
export interface AddressBook {
  /** The link to an address whose linked words are `words`. */
  readonly link: (href: string, words: string) => FlowLink;
  readonly entries: () => readonly FlowReference[];
}

export function addressBook(): AddressBook {
  const numbers = new Map<string, number>();
  return {
    link: (href, words) => {
      // The reader of a page sees the address already: printing it again beside itself would help nobody.
      if (saysAddress(words, href)) return { type: 'address', href, reference: null };
      const reference = numbers.get(href) ?? numbers.size + 1;
      numbers.set(href, reference);
      return { type: 'address', href, reference };
    },
    entries: () => [...numbers.keys()].map((href) => ({ href, printed: printedAddress(href) })),
  };
}

/** Whether the linked words are the address itself, but for its scheme, a last slash, or how a number is grouped. */
function saysAddress(words: string, href: string): boolean {
  if (/^tel:/i.test(href)) return digits(words) === digits(href);
  const fold = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  return fold(words) === fold(printedAddress(href));
}

function digits(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

/** An address as it is printed: of `mailto:` and `tel:` what a person would write down. */
export function printedAddress(href: string): string {
  const [, bare] = /^(?:mailto|tel):([^?]*)/i.exec(href) ?? [];
  return bare === undefined || bare === '' ? href : bare;
}
