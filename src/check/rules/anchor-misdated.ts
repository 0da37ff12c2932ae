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
    for (const [id, entry] of ledger.entries) {
      const then = released.ledger.entries.get(id);
      if (entry.since !== then?.since) yield misdated(context, { id, entry, then });
    }
  },
};

interface Misdated {
  readonly id: ClauseId;
  readonly entry: LedgerEntry;
  /** What the ledger of the last release says of it. */
  readonly then: LedgerEntry | undefined;
}

function misdated({ source }: CheckContext, { id, entry, then }: Misdated): Diagnostic {
  const says = entry.since === undefined ? 'is not dated' : `is dated ${entry.since}`;
  const message =
    then === undefined
      ? `the anchor \`${id}\` ${says}, and no release holds it`
      : `the anchor \`${id}\` ${says}, and was released ${then.since === undefined ? 'without a date' : `in the version of ${then.since}`}`;
  return diagnostic('anchor-misdated', {
    message,
    span: entry.span,
    notice: source.id,
    clause: id,
    related: then === undefined ? [] : [{ message: 'what the release says', span: then.span }],
    hint:
      then?.since === undefined
        ? 'take out its `since`: `stele release` writes it'
        : `its \`since\` is \`${then.since}\``,
  });
}
