import type { XmlComponent } from 'docx';
import { anchorsOf } from '../../flow/anchors.ts';
import type { Anchor, Flow } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { addressTarget } from './address-target.ts';
import { bookmarkEnd, bookmarkStart } from './bookmark.ts';
import { bookmarkNames } from './bookmark-names.ts';
import { ListNumbers } from './list-numbers.ts';

/** The address behind external links: one relationship for each, however many links lead there. */
export interface AddressRelationship {
  /** Without the `rId` that docx writes before it. */
  readonly id: string;
  readonly target: string;
}

/** What one document counts while its blocks are written: bookmarks, addresses, lists. Each starts with the document. */
export class Writer {
  readonly tokens: ThemeTokens;
  readonly rightToLeft: boolean;
  readonly lists = new ListNumbers();
  readonly #names: ReadonlyMap<Anchor, string>;
  readonly #addresses = new Map<string, string>();
  #bookmarks = 0;

  constructor(flow: Flow, tokens: ThemeTokens) {
    this.tokens = tokens;
    this.rightToLeft = flow.direction === 'rtl';
    this.#names = bookmarkNames(anchorsOf(flow));
  }

  /** These children with a bookmark around them for each anchor. */
  bookmarked(anchors: readonly Anchor[], children: readonly XmlComponent[]): readonly XmlComponent[] {
    const from = this.#bookmarks + 1;
    this.#bookmarks += anchors.length;
    return [
      ...anchors.map((anchor, index) => bookmarkStart(this.bookmark(anchor), from + index)),
      ...children,
      ...anchors.map((_, index) => bookmarkEnd(from + index)).reverse(),
    ];
  }

  /** The bookmark of an anchor of this notice. */
  bookmark(anchor: Anchor): string {
    const name = this.#names.get(anchor);
    if (name === undefined) throw new Error(`no block bears the anchor ${anchor}`);
    return name;
  }

  /** The id of the relationship that leads to an address. */
  addressId(href: string): string {
    const target = addressTarget(href);
    const known = this.#addresses.get(target);
    if (known !== undefined) return known;
    const id = `Address${this.#addresses.size + 1}`;
    this.#addresses.set(target, id);
    return id;
  }

  /** The addresses that were asked for, in the order of their first use. */
  addresses(): readonly AddressRelationship[] {
    return [...this.#addresses].map(([target, id]) => ({ id, target }));
  }
}
