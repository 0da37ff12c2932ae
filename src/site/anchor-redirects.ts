import type { RetiredAnchor } from '../ast/notice.ts';
import type { AnchorRedirect } from './redirects.ts';

/** Each retired anchor, with the end of its moves; sorted by code unit. */
export function anchorRedirects(retired: readonly RetiredAnchor[]): readonly AnchorRedirect[] {
  const byId = new Map<string, RetiredAnchor>(retired.map((anchor) => [anchor.id, anchor]));
  return [...byId.keys()].sort().map((from): AnchorRedirect => {
    const end = endOf(from, byId);
    if (typeof end !== 'object' || end === null) return { from, state: 'moved', to: end };
    const see = end.see === null ? null : endOf(end.see, byId);
    const shown = typeof see === 'string' ? { see } : {};
    return { from, state: 'withdrawn', to: null, ...shown, on: end.on };
  });
}

/** The live clause that an anchor leads to, the withdrawn anchor that its moves end in, or `null` for a circle. */
function endOf(
  id: string,
  retired: ReadonlyMap<string, RetiredAnchor>,
): string | Extract<RetiredAnchor, { type: 'withdrawn' }> | null {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); ) {
    seen.add(at);
    const anchor = retired.get(at);
    if (anchor === undefined) return at;
    if (anchor.type === 'withdrawn') return anchor;
    at = anchor.to;
  }
  return null;
}
