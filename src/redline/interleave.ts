import { type Bond, heaviestChain } from './heaviest-chain.ts';
import type { Sides } from './redline.ts';

/** By what a member of a sequence is known again in another one. A list has one for each of its items. */
export interface Token {
  readonly name: string;
  /** The member's index. */
  readonly at: number;
  /** How much text it holds: above 0. */
  readonly weight: number;
}

export interface Sequence {
  /** How many members there are, those without a token too. */
  readonly length: number;
  /** How many of its first members come, in either sequence, before all others: blocks before headed parts. */
  readonly lead: number;
  readonly tokens: readonly Token[];
}

/** A sequence whose members have one token each. */
export function sequenceOf(members: readonly Omit<Token, 'at'>[]): Sequence {
  const { length } = members;
  return { length, lead: length, tokens: members.map((member, at) => ({ ...member, at })) };
}

/**
 * Lays two sequences into one: indices of members that are one and stand in one order, or an index of one side alone.
 * Where orders differ, as little text as possible leaves its place. What stands in the older alone comes before what
 * stands in the newer alone, but no member of a lead after one that is of none.
 */
export function interleave(before: Sequence, after: Sequence): readonly Sides<number>[] {
  const merged: Sides<number>[] = [];
  let [older, newer] = [0, 0];
  const catchUp = (toOlder: number, toNewer: number): void => {
    for (; older < toOlder; older += 1) merged.push({ before: older, after: null });
    for (; newer < toNewer; newer += 1) merged.push({ before: null, after: newer });
  };
  const fill = (toOlder: number, toNewer: number): void => {
    catchUp(Math.min(toOlder, before.lead), Math.min(toNewer, after.lead));
    catchUp(toOlder, toNewer);
  };
  for (const pair of heaviestChain(bondsOf(before, after))) {
    fill(pair.before, pair.after);
    merged.push({ before: pair.before, after: pair.after });
    older += 1;
    newer += 1;
  }
  fill(before.length, after.length);
  return merged;
}

function bondsOf(before: Sequence, after: Sequence): readonly Bond[] {
  const named = new Map(after.tokens.map((token) => [token.name, token]));
  const bonds = new Map<number, Bond>();
  for (const token of before.tokens) {
    const twin = named.get(token.name);
    if (twin === undefined) continue;
    const key = token.at * after.length + twin.at;
    const weight = Math.min(token.weight, twin.weight) + (bonds.get(key)?.weight ?? 0);
    bonds.set(key, { before: token.at, after: twin.at, weight });
  }
  return [...bonds.values()];
}
