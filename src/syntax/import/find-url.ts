import { mediaWikiAnchor } from './anchor-forms.ts';
import { anchorIndex } from './anchor-index.ts';
import { clauseText } from './clause-text.ts';
import type { Draft } from './draft.ts';
import { joinNotes } from './import-notes.ts';
import { linksOf } from './links-of.ts';

/**
 * Finds the notice's own address: what the front matter says, else the page that links lead to whose fragments are
 * anchors of this notice (`https://www.example.com/privacy#Your_rights`). Stays `null` where there is none: one word
 * may be an anchor of many pages, so that one link to it tells nothing.
 */
export function findUrl(draft: Draft): Draft {
  if (draft.metadata.url !== null) return draft;
  const lookup = anchorIndex(draft);
  const pages = new Map<string, { fragments: Set<string>; certain: boolean; line: number }>();
  for (const { href, line } of linksOf(draft)) {
    const [, page, fragment] = /^(https?:\/\/[^#\s]+)#(.+)$/u.exec(href) ?? [];
    if (page === undefined || fragment === undefined || !URL.canParse(page)) continue;
    const clause = lookup(fragment);
    if (clause === null) continue;
    const known = pages.get(page) ?? { fragments: new Set(), certain: false, line };
    known.fragments.add(fragment);
    const spelt = clause.names.includes(fragment) || mediaWikiAnchor(clauseText(clause)) === fragment;
    pages.set(page, { ...known, certain: known.certain || (spelt && /[a-z][_-]+[a-z]/iu.test(fragment)) });
  }
  const [best] = [...pages]
    .filter(([, { fragments, certain }]) => certain || fragments.size > 1)
    .sort(([, a], [, b]) => b.fragments.size - a.fragments.size || a.line - b.line);
  if (best === undefined) return draft;
  const [url, { line }] = best;
  const message = `\`${url}\` is taken for the notice's address, since links to it lead to anchors of this notice`;
  return {
    ...draft,
    metadata: { ...draft.metadata, url },
    notes: joinNotes(draft.notes, { repairs: [{ line, message }] }),
  };
}
