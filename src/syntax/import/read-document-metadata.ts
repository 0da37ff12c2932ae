import { isMap, parseDocument } from 'yaml';
import { isCanonicalTag } from '../metadata.ts';
import { type DraftClause, type DraftMetadata, unmarked } from './draft.ts';
import { whole } from './excerpt.ts';
import { type ImportNote, type ImportNotes, joinNotes, noNotes } from './import-notes.ts';
import { readDay } from './read-day.ts';

/** What a document's front matter tells: keys as blogs, wikis and site generators name them. */
const keys: ReadonlyMap<string, keyof DraftMetadata | 'title'> = new Map([
  ['title', 'title'],
  ['version', 'posted'],
  ['date', 'posted'],
  ['updated', 'posted'],
  ['last_updated', 'posted'],
  ['lastupdated', 'posted'],
  ['last-updated', 'posted'],
  ['last_modified_at', 'posted'],
  ['lastmod', 'posted'],
  ['effective', 'effective'],
  ['effective_date', 'effective'],
  ['effectivedate', 'effective'],
  ['effective-date', 'effective'],
  ['lang', 'locale'],
  ['language', 'locale'],
  ['locale', 'locale'],
  ['url', 'url'],
  ['canonical', 'url'],
  ['canonical_url', 'url'],
]);

export interface DocumentMetadata {
  readonly metadata: DraftMetadata;
  readonly title: DraftClause | null;
  readonly notes: ImportNotes;
}

/**
 * Reads a document's front matter, without its fences; what a notice has no use for is named. `null` for a text that
 * only stands between two rules and is no front matter.
 */
export function readDocumentMetadata(yaml: string): DocumentMetadata | null {
  const entries = entriesOf(yaml);
  if (entries === null) return null;
  const found: Record<keyof DraftMetadata | 'title', string | null> = {
    posted: null,
    effective: null,
    locale: null,
    url: null,
    title: null,
  };
  let titleLine = 2;
  const unplaced: ImportNote[] = [];
  for (const { key, value, line } of entries) {
    const role = keys.get(key.toLowerCase());
    const read = role === undefined || typeof value !== 'string' ? null : readers[role](value);
    if (role === undefined || read === null || found[role] !== null) {
      const shown = whole(typeof value === 'string' ? value : JSON.stringify(value));
      unplaced.push({ line, message: `the front matter's \`${key}: ${shown}\` has no place in a notice` });
      continue;
    }
    if (role === 'title') titleLine = line;
    found[role] = read;
  }
  const { title, ...metadata } = found;
  return {
    metadata,
    title:
      title === null
        ? null
        : { id: null, names: [], runs: [{ type: 'text', value: title, marks: unmarked }], line: titleLine },
    notes: joinNotes(noNotes, { unplaced }),
  };
}

const readers = {
  title: (value) => value.replace(/\s+/gu, ' ').trim() || null,
  posted: readDay,
  effective: readDay,
  locale: (value) => (isCanonicalTag(value) ? value : null),
  url: (value) => (/^https?:\/\/[^\s#]+$/u.test(value) && URL.canParse(value) ? value : null),
} satisfies Record<keyof DraftMetadata | 'title', (value: string) => string | null>;

function entriesOf(yaml: string): { key: string; value: unknown; line: number }[] | null {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const data = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  const lines = yaml.split('\n');
  return Object.entries(data).map(([key, value]) => {
    const index = lines.findIndex((line) => line.startsWith(key) || line.startsWith(`"${key}`));
    return { key, value, line: Math.max(0, index) + 2 };
  });
}
