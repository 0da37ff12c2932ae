import { createHash } from 'node:crypto';
import type { Anchor } from '../../flow/flow.ts';

/** Word takes no longer name, and sends a link to a longer one to the start of the document. */
const longestName = 40;
const hashDigits = 8;
const plain = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * The bookmark of each anchor: `[A-Za-z][A-Za-z0-9_]*`, at most 40 characters, no two alike, letter case aside (Word
 * compares them so). An anchor that is such a name keeps it; any other becomes the nearest one with a hash of the
 * anchor behind it, so a name does not depend on the other anchors of the document unless two would collide.
 */
export function bookmarkNames(anchors: Iterable<Anchor>): ReadonlyMap<Anchor, string> {
  const names = new Map<Anchor, string>();
  const taken = new Set<string>();
  const take = (anchor: Anchor, name: string): boolean => {
    const folded = name.toLowerCase();
    if (taken.has(folded)) return false;
    taken.add(folded);
    names.set(anchor, name);
    return true;
  };
  const lossy: Anchor[] = [];
  for (const anchor of new Set(anchors)) {
    const keeps = plain.test(anchor) && anchor.length <= longestName;
    if (!keeps || !take(anchor, anchor)) lossy.push(anchor);
  }
  for (const anchor of lossy) {
    let salt = 0;
    while (!take(anchor, hashedName(anchor, salt))) salt += 1;
  }
  return names;
}

/** The bookmark of a line of the cover. It begins as no anchor's does, and Word's dialog does not list it. */
export function coverBookmark(index: number): string {
  return `_Cover${index + 1}`;
}

/** The same of a line of the banner, of a caveat, and of the line that says when a part takes effect. */
export function bannerBookmark(index: number): string {
  return `_Banner${index + 1}`;
}

export function caveatBookmark(index: number): string {
  return `_Caveat${index + 1}`;
}

export function effectiveBookmark(index: number): string {
  return `_Effective${index + 1}`;
}

/** Whether a bookmark is of words that no clause says, whatever the edition. Word does not tell letters apart by case. */
export function isFurnitureBookmark(name: string): boolean {
  return /^_(?:Cover|Banner|Caveat|Effective)\d+$/i.test(name);
}

function hashedName(anchor: Anchor, salt: number): string {
  const hash = createHash('sha256')
    .update(salt === 0 ? anchor : `${anchor}\n${salt}`)
    .digest('hex')
    .slice(0, hashDigits);
  const ascii = anchor.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '');
  const stem = (ascii === '' ? 'a' : ascii).slice(0, longestName - hashDigits - 1);
  return `${stem}_${hash}`;
}
