import type { Anchor } from './flow.ts';

/**
 * What a clause is called in a redline at the place where it stood: `was.Cookies.1`, or `was-2.Cookies.1` where a
 * clause bears that name.
 */
export function formerAnchor(anchor: Anchor, taken: (anchor: Anchor) => boolean): Anchor {
  let former = `was.${anchor}`;
  for (let number = 2; taken(former); number += 1) former = `was-${number}.${anchor}`;
  return former;
}

/** What the clause at such an anchor was called in the older edition; `null` for any other anchor. */
export function nameBefore(former: Anchor): Anchor | null {
  return /^was(?:-\d+)?\.(.+)$/.exec(former)?.[1] ?? null;
}
