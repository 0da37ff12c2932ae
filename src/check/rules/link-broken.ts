import { clausesOf, linksOf } from '../../ast/walk.ts';
import { closest } from '../../diagnostic/closest.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { resolveAnchor } from '../../syntax/ledger.ts';
import { liveAnchors } from '../live-anchors.ts';
import type { Rule } from '../rule.ts';

/** A link within the notice leads to a clause that is there now. */
export const linkBroken: Rule = {
  scope: 'notice',
  code: 'link-broken',
  *check({ source, ledger }) {
    const live = liveAnchors(source);
    for (const { clause } of clausesOf(source)) {
      for (const { target, span } of linksOf(clause.children)) {
        if (target.type !== 'anchor' || live.has(target.id)) continue;
        const entry = ledger.entries.get(target.id);
        // An anchor that was published and is lost is one fault, whatever leads to it: `anchor-lost` names it.
        if (entry?.state === 'live') continue;
        const now = resolveAnchor(ledger, target.id);
        const near = now !== null && live.has(now.id) ? now.id : closest(target.id, live.keys());
        const past =
          entry?.state === 'moved'
            ? ', which was moved'
            : entry?.state === 'withdrawn'
              ? ', which was withdrawn'
              : '';
        yield diagnostic('link-broken', {
          message: `the link leads to \`#${target.id}\`${past === '' ? ', which does not exist' : past}`,
          span,
          notice: source.id,
          clause: clause.id,
          ...(near === null
            ? {}
            : { hint: past === '' ? `the nearest anchor is \`#${near}\`` : `it is now \`#${near}\`` }),
        });
      }
    }
  },
};
