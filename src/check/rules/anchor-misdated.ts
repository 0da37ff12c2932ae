import type { ClauseId } from '../../ast/notice.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import type { LedgerEntry } from '../../syntax/ledger.ts';
import type { CheckContext, Rule } from '../rule.ts';

/** `since` names the first release that held an anchor. `stele release` writes it, and nobody else. */
export const anchorMisdated: Rule = {
  scope: 'notice',
  code: 'anchor-misdated',
  *check(context) {
    const { ledger, released } = context;
    if (released === null) return;
    // Where the release itself is gone, all that it held is dated alike: that is one finding.
    const alike = new Map<string, Misdated>();
    for (const [id, entry] of ledger.entries) {
      const then = released.ledger.entries.get(id);
      if (entry.since === then?.since) continue;
      const dates = JSON.stringify([entry.since, then?.since]);
      const first = alike.get(dates);
      if (first === undefined) alike.set(dates, { id, entry, then, others: 0 });
      else alike.set(dates, { ...first, others: first.others + 1 });
    }
    for (const misdated of alike.values()) yield describe(context, misdated);
  },
};

interface Misdated {
  readonly id: ClauseId;
  readonly entry: LedgerEntry;
  /** What the ledger of the last release says of it. */
  readonly then: LedgerEntry | undefined;
  /** How many more anchors are misdated in the same way. */
  readonly others: number;
}

function describe({ source }: CheckContext, { id, entry, then, others }: Misdated): Diagnostic {
  const anchors = others === 0 ? `the anchor \`${id}\` is` : `the anchor \`${id}\` and ${others} more are`;
  const says = entry.since === undefined ? 'not dated' : `dated ${entry.since}`;
  const before = then?.since === undefined ? 'no release dates it so' : `the release says ${then.since}`;
  return diagnostic('anchor-misdated', {
    message: `${anchors} ${says}, and ${before}`,
    span: entry.span,
    notice: source.id,
    clause: id,
    related: then === undefined ? [] : [{ message: 'what the release says', span: then.span }],
    hint:
      then?.since === undefined
        ? 'put the release back, or take the `since` out: `stele release` alone writes it'
        : `its \`since\` is \`${then.since}\``,
  });
}
