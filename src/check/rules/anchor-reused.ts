import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { liveAnchors } from '../live-anchors.ts';
import type { Rule } from '../rule.ts';

/** An anchor that was moved or withdrawn never comes back with another meaning. */
export const anchorReused: Rule = {
  scope: 'notice',
  code: 'anchor-reused',
  *check({ source, ledger }) {
    for (const [id, span] of liveAnchors(source)) {
      const entry = ledger.entries.get(id);
      if (entry === undefined || entry.state === 'live') continue;
      yield diagnostic('anchor-reused', {
        message: `the anchor \`${id}\` was ${entry.state} and stands in a clause again`,
        span,
        notice: source.id,
        clause: id,
        related: [{ message: 'what the ledger says', span: entry.span }],
        hint: 'give the clause a new id: leave it out, and `stele fmt` writes one',
      });
    }
  },
};
