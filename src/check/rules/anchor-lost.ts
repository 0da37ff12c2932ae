import type { ClauseId } from '../../ast/notice.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { type LedgerEntry, resolveAnchor } from '../../syntax/ledger.ts';
import { startOf } from '../../syntax/text-file.ts';
import { liveAnchors } from '../live-anchors.ts';
import type { CheckContext, Rule } from '../rule.ts';

/**
 * An anchor that was published leads somewhere for ever: it is live, moved to one that is, or withdrawn. Anchors that
 * were lost with the section they stand in are one finding.
 */
export const anchorLost: Rule = {
  scope: 'notice',
  code: 'anchor-lost',
  *check(context) {
    const live = liveAnchors(context.source);
    const lost: [ClauseId, LedgerEntry][] = [];
    for (const [id, entry] of context.ledger.entries) {
      switch (entry.state) {
        case 'live':
          if (!live.has(id)) lost.push([id, entry]);
          break;
        case 'moved':
          if (!live.has(id) && !leadsOn(context, live, entry.to)) {
            yield lostEntry(
              context,
              id,
              entry,
              `the anchor \`${id}\` was moved to \`${entry.to}\`, which is not live`,
            );
          }
          break;
        case 'withdrawn':
          if (entry.see !== undefined && !leadsOn(context, live, entry.see)) {
            yield lostEntry(
              context,
              id,
              entry,
              `the withdrawn \`${id}\` points to \`${entry.see}\`, which is not live`,
            );
          }
          break;
      }
    }
    yield* lostSinceRelease(context, live);
    for (const { first, entry, others } of groupBySection(lost)) {
      const more = others === 0 ? '' : ` and ${others} more below it`;
      const message = `the anchor \`${first}\`${more} ${others === 0 ? 'stands' : 'stand'} in no clause any more`;
      yield { ...lostEntry(context, first, entry, message), hint: gone(context, first) };
    }
  },
};

/** What an author does about a clause that is gone; of a notice that was never released it may never have been seen. */
function gone({ released }: CheckContext, id: ClauseId): string {
  const unseen =
    released !== null && released.version === null
      ? '; if it was never published, take its line out here'
      : '';
  return `put \`{#${id}}\` back behind its clause, or say what became of it: \`stele anchors move ${id} NEW\` or \`stele anchors withdraw ${id} --reason TEXT\`${unseen}`;
}

/** What a release held stays in the ledger for ever. One that a clause bears still is only to be recorded again. */
function* lostSinceRelease(
  { source, ledger, released }: CheckContext,
  live: ReadonlyMap<ClauseId, unknown>,
): Generator<Diagnostic> {
  if (released === null) return;
  const lost = [...released.ledger.entries].filter(([id]) => !ledger.entries.has(id) && !live.has(id));
  for (const { first, entry, others } of groupBySection(lost)) {
    const more = others === 0 ? '' : ` and ${others} more below it`;
    yield diagnostic('anchor-lost', {
      message: `the anchor \`${first}\`${more} of the release of ${released.version} ${others === 0 ? 'is' : 'are'} not in the ledger any more`,
      span: startOf(ledger.file),
      notice: source.id,
      clause: first,
      related: [{ message: 'what the release says', span: entry.span }],
      hint: 'put its entry back, and say what became of it: `stele anchors move` or `stele anchors withdraw`',
    });
  }
}

function leadsOn(context: CheckContext, live: ReadonlyMap<ClauseId, unknown>, id: ClauseId): boolean {
  if (live.has(id)) return true;
  const end = resolveAnchor(context.ledger, id);
  // Where the end of the moves is itself lost, that is the fault, and it is named there.
  return end !== null;
}

function lostEntry(
  { source }: CheckContext,
  id: ClauseId,
  { span }: LedgerEntry,
  message: string,
): Diagnostic {
  return diagnostic('anchor-lost', {
    message,
    span,
    notice: source.id,
    clause: id,
    hint: 'put it back, or say what became of it: `stele anchors move` or `stele anchors withdraw`',
  });
}

interface LostGroup {
  readonly first: ClauseId;
  readonly entry: LedgerEntry;
  readonly others: number;
}

/** `Cookies`, `Cookies.1` and `Cookies.2` were lost together when the section `Cookies` was. */
function groupBySection(lost: readonly [ClauseId, LedgerEntry][]): LostGroup[] {
  const ids = new Set<string>(lost.map(([id]) => id));
  const groups = new Map<string, LostGroup>();
  for (const [id, entry] of lost) {
    const first = outermost(id, ids);
    const group = groups.get(first);
    if (first === id) groups.set(first, { first: id, entry, others: group?.others ?? 0 });
    else
      groups.set(first, {
        first: group?.first ?? id,
        entry: group?.entry ?? entry,
        others: (group?.others ?? 0) + 1,
      });
  }
  return [...groups.values()];
}

function outermost(id: string, ids: ReadonlySet<string>): string {
  let first = id;
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
    const above = id.slice(0, dot);
    if (ids.has(above)) first = above;
  }
  return first;
}
