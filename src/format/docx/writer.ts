import type { XmlComponent } from 'docx';
import { anchorsOf } from '../../flow/anchors.ts';
import type { Anchor, Flow } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { addressTarget } from './address-target.ts';
import { bookmarkEnd, bookmarkStart } from './bookmark.ts';
import { bookmarkNames } from './bookmark-names.ts';
import { Comments } from './comments.ts';
import { ListNumbers } from './list-numbers.ts';
import { moveNames } from './moves.ts';
import { Revisions } from './revisions.ts';
import type { Control } from './text-paragraph.ts';

/** The address behind external links: one relationship for each, however many links lead there. */
export interface AddressRelationship {
  /** Without the `rId` that docx writes before it. */
  readonly id: string;
  readonly target: string;
}

/** Word refuses a file with a longer tag. */
const longestTag = 64;

/** What a file is for: to be read, or to be edited and read back clause by clause. */
export type Purpose = 'reading' | 'review';

/** What one document counts while its blocks are written: bookmarks, addresses, lists. Each starts with the document. */
export class Writer {
  readonly tokens: ThemeTokens;
  readonly rightToLeft: boolean;
  readonly lists = new ListNumbers();
  readonly purpose: Purpose;
  readonly revisions: Revisions;
  readonly comments: Comments;
  readonly #names: ReadonlyMap<Anchor, string>;
  readonly #addresses = new Map<string, string>();
  readonly #moves: ReadonlyMap<Anchor, string>;
  #marks = 0;
  #controls = 0;
  #caveats = 0;
  #effectiveLines = 0;

  constructor(flow: Flow, tokens: ThemeTokens, purpose: Purpose = 'reading') {
    this.tokens = tokens;
    this.purpose = purpose;
    this.rightToLeft = flow.direction === 'rtl';
    this.revisions = new Revisions(flow, () => this.#nextMark());
    this.comments = new Comments(this.revisions);
    this.#names = bookmarkNames(anchorsOf(flow));
    this.#moves = flow.redline === null ? new Map() : moveNames(flow);
  }

  /** These children with a bookmark around them for each anchor. */
  bookmarked(anchors: readonly Anchor[], children: readonly XmlComponent[]): readonly XmlComponent[] {
    return this.named(
      anchors.map((anchor) => this.bookmark(anchor)),
      children,
    );
  }

  /** These children with bookmarks of these names around them. */
  named(names: readonly string[], children: readonly XmlComponent[]): readonly XmlComponent[] {
    const from = this.#marks + 1;
    this.#marks += names.length;
    return [
      ...names.map((name, index) => bookmarkStart(name, from + index)),
      ...children,
      ...names.map((_, index) => bookmarkEnd(from + index)).reverse(),
    ];
  }

  /** The content control of a clause, by its anchors, in a file for review; `null` in one for reading. */
  control([anchor]: readonly Anchor[]): Control | null {
    if (this.purpose === 'reading' || anchor === undefined) return null;
    this.#controls += 1;
    return { tag: controlTag(anchor, this.bookmark(anchor)), id: this.#controls };
  }

  /** What the two places of a moved block are called in a redline, by the first anchor of either. */
  moveName([anchor]: readonly Anchor[]): string | null {
    return anchor === undefined ? null : (this.#moves.get(anchor) ?? null);
  }

  /** Bookmarks and changes are marks of one count. */
  #nextMark(): number {
    this.#marks += 1;
    return this.#marks;
  }

  /** Counts the caveats that stand in paragraphs of their own, from 0. */
  nextCaveat(): number {
    this.#caveats += 1;
    return this.#caveats - 1;
  }

  /** The same of lines that say when a part takes effect. */
  nextEffectiveLine(): number {
    this.#effectiveLines += 1;
    return this.#effectiveLines - 1;
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

/** The tag of a clause's content control: its id, or its bookmark where the id is too long for Word. */
export function controlTag(anchor: Anchor, bookmark: string): string {
  return anchor.length <= longestTag ? anchor : bookmark;
}
