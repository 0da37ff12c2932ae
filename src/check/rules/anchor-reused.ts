import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { liveAnchors } from '../live-anchors.ts';
import type { Rule } from '../rule.ts';

/** An anchor that was moved or withdrawn never comes back with another meaning. */
export const anchorReused: Rule = {
  scope: 'notice',
  code: 'anchor-reused',
  *check({ source, ledger, released }) {
    for (const [id, span] of liveAnchors(source)) {
      const now = ledger.entries.get(id);
      const entry = now?.state === 'live' ? released?.ledger.entries.get(id) : now;
      if (entry === undefined || entry.state === 'live') continue;
      const where = entry === now ? '' : ` in the release of ${released?.version}`;
      yield diagnostic('anchor-reused', {
        message: `the anchor \`${id}\` was ${entry.state}${where} and stands in a clause again`,
        span,
        notice: source.id,
        clause: id,
        related: [
          { message: entry === now ? 'what the ledger says' : 'what the release says', span: entry.span },
        ],
        hint: 'give the clause a new id: leave it out, and `stele fmt` writes one',
      });
    }
  },
};
