import type { Locale } from '../../ast/notice.ts';
import type { ProjectSources } from '../../build/project.ts';
import { type EditionPage, editionPage } from '../engine/edition-page.ts';
import { pageChange } from '../engine/page-change.ts';
import {
  createPreviewMemory,
  editionsOf,
  lowerForPage,
  openEdition,
  type Preview,
  type PreviewNotice,
  readPreview,
} from '../engine/preview.ts';
import type { EditionName, PageChange, PagePatch } from '../protocol.ts';
import {
  type EditionGround,
  editionKey,
  type KeptEdition,
  type MadePage,
  screenTheme,
  withGround,
} from './kept-edition.ts';

/** An edition that the project has, to be read again. */
export interface BookEntry {
  readonly key: string;
  readonly name: EditionName;
  readonly notice: PreviewNotice;
  readonly locale: Locale;
}

/** What takes a page that was made from one revision to the next. */
export type PageStep = Omit<PagePatch, 'took'>;

export type PageListener = (step: PageStep) => void;

/** The editions of a project as they were when they could be made last, and the pages that were made of them. */
export interface EditionBook {
  /** Reads the project. Its editions, in its order, stay as they were until they are refreshed. */
  readonly open: (sources: ProjectSources) => readonly BookEntry[];
  /**
   * Reads editions again, and gives those that differ. `patched` hears at once of pages that were made before and differ
   * now; `null` where nobody looks at them: they are made when they are asked for.
   */
  readonly refresh: (
    entries: readonly BookEntry[],
    patched: PageListener | null,
  ) => Promise<readonly EditionName[]>;
  /** `null` before a project was opened. */
  readonly preview: () => Preview | null;
  /** In the project's order. */
  readonly editions: () => readonly KeptEdition[];
  /** `null` where the project has no such edition. */
  readonly edition: (name: EditionName) => KeptEdition | null;
  readonly revisionOf: (kept: Pick<KeptEdition, 'revision'>) => string;
  /** The page of an edition, made where it is not there yet. */
  readonly page: (name: EditionName, at: PageGround) => Promise<EditionPage>;
}

/** What a page is to be made of, and the revision that it is of then. */
export type PageGround = Omit<MadePage, 'page'>;

interface OpenProject {
  readonly preview: Preview;
  /** By their keys, in the project's order. */
  readonly entries: ReadonlyMap<string, BookEntry>;
}

/** An edition that differs, somebody looking at its page. */
interface PageTurn {
  readonly before: KeptEdition;
  readonly after: KeptEdition & PageGround;
  readonly last: MadePage;
  readonly patched: PageListener;
}

/** The session stands in every revision, and tells them from those of another server. */
export function createBook(session: string): EditionBook {
  const memory = createPreviewMemory();
  const kept = new Map<string, KeptEdition>();
  const pages = new Map<string, MadePage>();
  let project: OpenProject | null = null;

  const revisionOf: EditionBook['revisionOf'] = ({ revision }) => `${session}.${revision}`;

  /** Nothing stays of an edition that is gone but its revision, so that none is given twice. */
  const forgetAllBut = (keys: OpenProject['entries']): void => {
    for (const [key, one] of kept) {
      if (keys.has(key)) continue;
      kept.set(key, { ...one, ground: null });
      pages.delete(key);
    }
  };

  const makePage = async (key: string, { ground, revision }: PageGround): Promise<MadePage> => {
    const known = pages.get(key);
    if (known?.ground === ground) return known;
    const { flow, blocks } = lowerForPage(ground, ground.edition, memory);
    const made = { ground, revision, page: await editionPage(flow, screenTheme(ground), blocks) };
    pages.set(key, made);
    return made;
  };

  /** Makes the next page of an edition from its last one. Where they do not differ it stays at its revision. */
  const turnPage = async ({ key, name }: BookEntry, turn: PageTurn): Promise<boolean> => {
    const { before, after, last, patched } = turn;
    const made = await makePage(key, after);
    const change = changeOf(last, made);
    if (change === null && last.revision === before.revision) {
      pages.set(key, { ...made, revision: before.revision });
      kept.set(key, { ...after, revision: before.revision });
      return false;
    }
    kept.set(key, after);
    patched({ ...name, from: revisionOf(last), to: revisionOf(after), change: change ?? { type: 'reload' } });
    return true;
  };

  const refreshOne = async (
    entry: BookEntry,
    preview: Preview,
    patched: PageListener | null,
  ): Promise<boolean> => {
    const { key, name, notice, locale } = entry;
    const before = kept.get(key) ?? null;
    const { edition, isHeld } = openEdition(preview, notice, { locale, memory });
    const after = withGround(before, name, { ground: groundOf(edition, preview), isHeld });
    const { ground } = after;
    const last = pages.get(key);
    const isOther = after.revision !== before?.revision;
    if (before === null || ground === null || last === undefined || patched === null || !isOther) {
      kept.set(key, after);
      return isOther;
    }
    return await turnPage(entry, { before, after: { ...after, ground }, last, patched });
  };

  return {
    open: (sources) => {
      const preview = readPreview(sources, project?.preview ?? null, memory);
      const all = preview.notices.flatMap(entriesOf);
      project = { preview, entries: new Map(all.map((entry) => [entry.key, entry])) };
      forgetAllBut(project.entries);
      return all;
    },
    refresh: async (entries, patched) => {
      if (project === null) return [];
      const changed: EditionName[] = [];
      for (const entry of entries) {
        if (await refreshOne(entry, project.preview, patched)) changed.push(entry.name);
      }
      return changed;
    },
    preview: () => project?.preview ?? null,
    editions: () => [...(project?.entries.keys() ?? [])].flatMap((key) => kept.get(key) ?? []),
    edition: (name) => {
      const key = editionKey(name);
      return project?.entries.has(key) === true ? (kept.get(key) ?? null) : null;
    },
    revisionOf,
    page: async (name, at) => (await makePage(editionKey(name), at)).page,
  };
}

function entriesOf(notice: PreviewNotice): readonly BookEntry[] {
  return editionsOf(notice).map((locale) => {
    const name = { notice: notice.source.id, locale };
    return { key: editionKey(name), name, notice, locale };
  });
}

function groundOf(edition: EditionGround['edition'] | null, { theme, words }: Preview): EditionGround | null {
  return edition === null || theme === null ? null : { edition, theme, words };
}

function changeOf(last: MadePage, made: MadePage): PageChange | null {
  const isOtherLook = last.ground.theme !== made.ground.theme || last.ground.words !== made.ground.words;
  return isOtherLook ? { type: 'reload' } : pageChange(last.page, made.page);
}
