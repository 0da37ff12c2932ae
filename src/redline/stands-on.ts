import type { Presence, Side } from './redline.ts';

/** On which sides a node of this presence stands, there where it is in the tree. */
const sides = {
  kept: { before: true, after: true },
  added: { before: false, after: true },
  removed: { before: true, after: false },
  'moved-here': { before: false, after: true },
  'moved-away': { before: true, after: false },
} as const satisfies Record<Presence, Readonly<Record<Side, boolean>>>;

/** Whether a node stands in the older or the newer notice, there where it is in the redline. */
export function standsOn(presence: Presence, side: Side): boolean {
  return sides[presence][side];
}
