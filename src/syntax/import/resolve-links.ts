import { readTarget } from '../../ast/link-target.ts';
import { type AnchorIndex, anchorIndex } from './anchor-index.ts';
import { mapClauses } from './clauses-of.ts';
import type { Draft, DraftLink } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { type ImportNote, type ImportNoteKind, joinNotes } from './import-notes.ts';
import { linksOf } from './links-of.ts';
import { localFragment } from './local-fragment.ts';
import { tidyRuns } from './tidy-runs.ts';

/** Where a link leads now, and what is to be said of it. A link that leads nowhere is `null`: its words stay as text. */
interface Resolved {
  readonly href: string | null;
  readonly note: (ImportNote & { readonly kind: ImportNoteKind }) | null;
}

/** Makes every link one to a clause of the notice or to an address that a notice may hold. */
export function resolveLinks(draft: Draft): Draft {
  const lookup = anchorIndex(draft);
  const links = new Map<DraftLink, DraftLink | null>();
  const notes: Record<ImportNoteKind, ImportNote[]> = { repairs: [], unplaced: [] };
  for (const link of linksOf(draft)) {
    const { href, note } = resolve(link, lookup, draft.metadata.url);
    links.set(link, href === null ? null : { ...link, href });
    if (note !== null) notes[note.kind].push({ line: note.line, message: note.message });
  }
  const resolved = mapClauses(draft, (clause) => ({
    ...clause,
    runs: tidyRuns(
      clause.runs.map((run) => {
        const { link } = run.marks;
        return link === null ? run : { ...run, marks: { ...run.marks, link: links.get(link) ?? null } };
      }),
    ),
  }));
  return { ...resolved, notes: joinNotes(draft.notes, notes) };
}

function resolve({ href, line }: DraftLink, lookup: AnchorIndex, url: string | null): Resolved {
  const fragment = localFragment(href, url);
  if (fragment !== null) return resolveLocal({ href, line }, fragment, lookup);
  const address = addressOf(href, url);
  const target = address === null ? null : readTarget(address, url ?? '');
  if (address === null || target === null || typeof target === 'string') {
    const message = `the link to \`${excerpt(href)}\` leads to no address that a notice may hold; its words stay as text`;
    return { href: null, note: { kind: 'unplaced', line, message } };
  }
  if (address === href) return { href, note: null };
  const message = `the link to \`${excerpt(href)}\` leads to \`${address}\` now`;
  return { href: address, note: { kind: 'repairs', line, message } };
}

function resolveLocal({ href, line }: DraftLink, fragment: string, lookup: AnchorIndex): Resolved {
  const id = lookup(fragment)?.id ?? null;
  if (id === null) {
    const message = `the link to \`${excerpt(href)}\` leads to no anchor of this notice; its words stay as text`;
    return { href: null, note: { kind: 'unplaced', line, message } };
  }
  if (href === `#${id}`) return { href, note: null };
  const message = `the link to \`${excerpt(href)}\` leads to \`#${id}\` now`;
  return { href: `#${id}`, note: { kind: 'repairs', line, message } };
}

/** The whole address that a link means: spaces encoded, a bare mail address named as one, a path seen from `url`. */
function addressOf(href: string, url: string | null): string | null {
  const bare = href.trim().replace(/\s/gu, '%20');
  if (/^[a-z][a-z0-9+.-]*:/iu.test(bare)) return bare;
  if (/^[^\s/?#@]+@[^\s/?#@]+\.[^\s/?#@]+$/u.test(bare)) return `mailto:${bare}`;
  return bare === '' || url === null || !URL.canParse(bare, url) ? null : new URL(bare, url).href;
}
