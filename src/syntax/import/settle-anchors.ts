import { anchorId, mediaWikiAnchor } from './anchor-forms.ts';
import { type AnchorIndex, anchorIndex } from './anchor-index.ts';
import { clauseText } from './clause-text.ts';
import { clausesOf, mapClauses } from './clauses-of.ts';
import type { Draft, DraftClause, DraftLink } from './draft.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';
import { linksOf } from './links-of.ts';
import { localFragment } from './local-fragment.ts';

/**
 * Gives an id to every clause that has an anchor, as the source declares it or as links of the notice spell it, and to
 * the jurisdictions, after their names. A clause that has an id keeps it; what stays without one is counted later.
 */
export function settleAnchors(draft: Draft): Draft {
  const lookup = anchorIndex(draft);
  const used = fragmentsByClause(linksOf(draft), lookup, draft.metadata.url);
  const jurisdictions = new Set(draft.jurisdictions.map(({ heading }) => heading));
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  const ids = new Map<DraftClause, string>();
  const taken = new Set([...clausesOf(draft)].flatMap(({ clause }) => clause.id ?? []));
  for (const { clause } of clausesOf(draft)) {
    const linked = used.get(clause) ?? [];
    const named = jurisdictions.has(clause) ? [mediaWikiAnchor(clauseText(clause))] : [];
    const declared = clause.names.filter((name) => lookup(name) === clause);
    const anchor =
      clause.id ??
      [...declared, ...linked, ...named].find((candidate) => {
        const id = anchorId(candidate);
        return id !== null && !taken.has(id);
      });
    for (const name of clause.names) {
      if (name === anchor) continue;
      const message = `the anchor \`${name}\` is lost: its place has ${anchor === undefined ? 'no anchor' : `the anchor \`${anchor}\``}`;
      unplaced.push({ line: clause.line, message });
    }
    const id = anchor === undefined ? null : anchorId(anchor);
    if (anchor === undefined || id === null) continue;
    taken.add(id);
    ids.set(clause, id);
    if (id !== anchor && !named.includes(anchor)) {
      const message = `the anchor \`${anchor}\` cannot be an id; it is \`${id}\` now`;
      unplaced.push({ line: clause.line, message });
    }
  }
  const settled = mapClauses(draft, (clause) => ({ ...clause, id: ids.get(clause) ?? null }));
  return { ...settled, notes: joinNotes(draft.notes, { repairs, unplaced }) };
}

/** How links spell the anchor of each clause they lead to, in the order of the document. */
function fragmentsByClause(
  links: readonly DraftLink[],
  lookup: AnchorIndex,
  url: string | null,
): Map<DraftClause, readonly string[]> {
  const used = new Map<DraftClause, readonly string[]>();
  for (const { href } of links) {
    const fragment = localFragment(href, url);
    const clause = fragment === null ? null : lookup(fragment);
    if (fragment !== null && clause !== null) used.set(clause, [...(used.get(clause) ?? []), fragment]);
  }
  return used;
}
