import type { Clause, ClauseId, Notice } from '../../ast/notice.ts';
import { clausesOf } from '../../ast/walk.ts';
import type { Edition } from '../../build/edition.ts';
import type { Catalog, CatalogEntry } from '../../locale/catalog.ts';
import { localize } from '../../locale/localize.ts';
import { clauseStatuses } from '../../status/clause-state.ts';
import type { Status } from '../../status/status.ts';
import { sameElements } from './share-parts.ts';

type Part = Notice['children'][number];

/** What was localized before, by the source's parts and its title, for one catalog and one status. */
export interface LocalizeMemory {
  readonly parts: WeakMap<Part | Clause, RememberedPart>;
}

interface RememberedPart {
  readonly entries: readonly (CatalogEntry | undefined)[];
  readonly status: Status | null;
  readonly localized: LocalizedPart;
}

interface LocalizedPart {
  readonly ids: readonly ClauseId[];
  readonly notice: Notice;
  /** Whether the words of every clause are there and could be taken. */
  readonly isSound: boolean;
  readonly outdated: readonly ClauseId[];
}

/** A translation in the making. */
export interface TranslationFacts {
  readonly catalog: Catalog;
  /** `null` where nobody has said anything of the translation. */
  readonly status: Status | null;
}

export function createLocalizeMemory(): LocalizeMemory {
  return { parts: new WeakMap() };
}

/** The edition of a source in the catalog's locale; `null` where words of it are missing or cannot be taken. */
export function localizeParts(
  source: Notice,
  facts: TranslationFacts,
  memory: LocalizeMemory,
): Edition | null {
  const titled = localizePart(source.title, { ...source, children: [] }, { ...facts, memory });
  const { title } = source;
  const parts = source.children.map((part) => {
    // A title without words is asked of no catalog.
    const alone: Notice = { ...source, title: { ...title, children: [] }, children: [part] };
    return localizePart(part, alone, { ...facts, memory });
  });
  if (!titled.isSound || !parts.every(({ isSound }) => isSound)) return null;
  return {
    ...source,
    locale: facts.catalog.locale,
    title: titled.notice.title,
    children: parts.flatMap(({ notice }) => notice.children),
    outdated: [titled, ...parts].flatMap(({ outdated }) => outdated),
  };
}

interface LocalizeFacts extends TranslationFacts {
  readonly memory: LocalizeMemory;
}

function localizePart(key: Part | Clause, alone: Notice, facts: LocalizeFacts): LocalizedPart {
  const { catalog, status, memory } = facts;
  const known = memory.parts.get(key);
  const ids = known?.localized.ids ?? idsIn(alone);
  const entries = ids.map((id) => catalog.entries.get(id));
  if (known !== undefined && known.status === status && sameElements(known.entries, entries)) {
    return known.localized;
  }
  const found = entries.flatMap((entry) => (entry === undefined ? [] : [[entry.key, entry] as const]));
  const own: Catalog = { ...catalog, entries: new Map(found) };
  const { value: notice, sound } = localize(alone, own);
  const states = status === null ? [] : clauseStatuses(alone, own, status);
  const localized: LocalizedPart = {
    ids,
    notice,
    isSound: ids.every((id) => sound.has(id)),
    outdated: states.filter(({ state }) => state === 'stale').map(({ id }) => id),
  };
  memory.parts.set(key, { entries, status, localized });
  return localized;
}

/** The clauses that have words; the others need no translation. */
function idsIn(notice: Notice): readonly ClauseId[] {
  return [...clausesOf(notice)].flatMap(({ clause }) => (clause.children.length > 0 ? [clause.id] : []));
}
