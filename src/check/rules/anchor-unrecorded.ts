import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { isUnnamed } from '../../syntax/parse-context.ts';
import { liveAnchors } from '../live-anchors.ts';
import type { Rule } from '../rule.ts';

/**
 * Every clause is in the ledger before it is published. While an anchor is lost this waits: the clause that is new is
 * most likely the lost one under another id.
 */
export const anchorUnrecorded: Rule = {
  scope: 'notice',
  code: 'anchor-unrecorded',
  *check({ source, ledger }) {
    const live = liveAnchors(source);
    const lost = [...ledger.entries].some(([id, { state }]) => state === 'live' && !live.has(id));
    if (lost) return;
    const unrecorded = [...live].filter(([id]) => !ledger.entries.has(id) && !isUnnamed(id));
    const [first, ...others] = unrecorded;
    if (first === undefined) return;
    const [id, span] = first;
    const subject = others.length === 0 ? `\`${id}\` is` : `\`${id}\` and ${others.length} more are`;
    yield diagnostic('anchor-unrecorded', {
      message: `the anchor ${subject} not in the ledger`,
      span,
      notice: source.id,
      clause: id,
      hint: '`stele fmt` records new anchors',
    });
  },
};
