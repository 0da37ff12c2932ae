import { anchorIndex } from './anchor-index.ts';
import type { Draft } from './draft.ts';
import { joinNotes } from './import-notes.ts';
import { linksOf } from './links-of.ts';

/**
 * Finds the notice's own address: what the front matter says, else the page that links lead to whose fragments are
 * anchors of this notice (`https://www.example.com/privacy#Cookies`). `null` where there is no such link.
 */
export function findUrl(draft: Draft): Draft {
  if (draft.metadata.url !== null) return draft;
  const lookup = anchorIndex(draft);
  const pages = new Map<string, { count: number; line: number }>();
  for (const { href, line } of linksOf(draft)) {
    const [, page, fragment] = /^(https?:\/\/[^#\s]+)#(.+)$/u.exec(href) ?? [];
    if (page === undefined || fragment === undefined || !URL.canParse(page) || lookup(fragment) === null)
      continue;
    const known = pages.get(page);
    pages.set(page, { count: (known?.count ?? 0) + 1, line: known?.line ?? line });
  }
  const [best] = [...pages].sort(([, a], [, b]) => b.count - a.count || a.line - b.line);
  if (best === undefined) return draft;
  const [url, { count, line }] = best;
  const links = count === 1 ? 'a link' : `${count} links`;
  const message = `\`${url}\` is taken for the notice's address: ${links} to it lead to anchors of this notice`;
  return {
    ...draft,
    metadata: { ...draft.metadata, url },
    notes: joinNotes(draft.notes, { repairs: [{ line, message }] }),
  };
}
