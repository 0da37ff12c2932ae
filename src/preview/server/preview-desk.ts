import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JurisdictionCode, Locale } from '../../ast/notice.ts';
import { usualFormats } from '../../build/formats.ts';
import {
  jurisdictionEdition,
  type LowerableEdition,
  wholeEdition,
} from '../../build/jurisdiction-edition.ts';
import type { ProjectSources } from '../../build/project.ts';
import { type FileJob, type Renderer, renderFile } from '../../build/render-file.ts';
import { hasPartFor } from '../../lower/notice-for.ts';
import { editionPage, wholePage } from '../engine/edition-page.ts';
import type { Findings } from '../engine/finding-views.ts';
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
import type { EditionName, FindingView, PagePatch, PreviewMessage, PreviewState } from '../protocol.ts';
import {
  type EditionGround,
  editionView,
  type KeptEdition,
  type MadePage,
  withGround,
} from './edition-desk.ts';
import { fileNamed, pageFile } from './edition-files.ts';
import { paperTheme, type ThemeMemory } from './paper-theme.ts';

/** What the desk needs of the world. */
export interface DeskPorts {
  /** The name of the project's folder. */
  readonly project: string;
  /** What to show first; `null` for any. */
  readonly first: { readonly notice: string | null; readonly locale: string | null };
  /** Tells the revisions of this server from those of one before it. */
  readonly session: string;
  readonly check: (sources: ProjectSources) => Promise<Findings>;
  readonly renderer: Renderer;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Takes a bug of ours. */
  readonly report: (error: unknown) => void;
  /** Takes what became of a change, when it was checked. */
  readonly tell: (rebuilt: Rebuilt) => void;
}

/** What became of the changes since it was told last. */
export interface Rebuilt {
  /** The files that changed, relative to the project; empty at the beginning. */
  readonly files: readonly string[];
  /** The editions whose pages differ now. */
  readonly changed: readonly EditionName[];
  /** The editions that cannot be shown as they are saved. */
  readonly held: readonly EditionName[];
  /** Until the pages were made that somebody looks at, and until everything was checked. */
  readonly took: { readonly pages: number; readonly checks: number };
  readonly counts: Findings['counts'];
}

/** A change of the project as it was noticed. */
export interface ProjectChange {
  /** `null` where the project cannot be read, and then why. */
  readonly sources: ProjectSources | null;
  readonly fault: string | null;
  readonly files: readonly string[];
  /** When it was noticed, as `now` tells it. */
  readonly since: number;
}

/** A request for a file of an edition. */
export interface FileRequest {
  readonly notice: string;
  readonly locale: string;
  readonly code: string | null;
  readonly name: string;
}

export type FileAnswer =
  | {
      readonly type: 'file';
      readonly bytes: Uint8Array;
      readonly mediaType: string;
      readonly revision: string;
    }
  /** There is no such edition, or no such file of one. */
  | { readonly type: 'unknown' }
  /** It cannot be made yet. */
  | { readonly type: 'missing'; readonly reason: string };

export type Listener = (message: PreviewMessage) => void;

/** Keeps the pages of a project, and tells those who look at them what has changed. */
export interface PreviewDesk {
  /** Takes a change; those that come while one is worked on are taken together. Never throws. */
  readonly update: (change: ProjectChange) => Promise<void>;
  /** When all that was taken is worked on and checked. */
  readonly settled: () => Promise<void>;
  /** Begins with the whole state. `show` holds editions as `<notice>/<locale>`. Gives what ends it. */
  readonly subscribe: (show: readonly string[], listener: Listener) => () => void;
  readonly file: (request: FileRequest) => Promise<FileAnswer>;
  /** `null` where there is no such edition. */
  readonly revisionOf: (notice: string, locale: string) => string | null;
}

/** What was done and not told yet, since it is not checked. */
interface Untold extends Pick<Rebuilt, 'files' | 'changed'> {
  readonly pagesTook: number;
  readonly since: number;
}

const noFindings: Findings = { findings: [], counts: { errors: 0, warnings: 0 } };

export function createDesk(ports: DeskPorts): PreviewDesk {
  const memory = createPreviewMemory();
  const themes: ThemeMemory = new WeakMap();
  const editions = new Map<string, KeptEdition>();
  const pages = new Map<string, MadePage>();
  const flows: FlowMemory = new WeakMap();
  const files = new Map<string, { readonly revision: number; readonly bytes: Promise<Uint8Array> }>();
  const listeners = new Map<Listener, ReadonlySet<string>>();
  let preview: Preview | null = null;
  let fault: string | null = null;
  let findings = noFindings;
  let waiting: ProjectChange | null = null;
  let work: Promise<void> | null = null;
  let unchecked: ProjectSources | null = null;
  let checks: Promise<void> | null = null;
  let sent = '';
  let untold: Untold | null = null;

  const keyOf = ({ notice, locale }: EditionName): string => `${notice}/${locale}`;
  const revisionOf = (kept: Pick<KeptEdition, 'revision'>): string => `${ports.session}.${kept.revision}`;
  const send = (message: PreviewMessage, only: (shown: ReadonlySet<string>) => boolean): void => {
    for (const [listener, shown] of listeners) if (only(shown)) listener(message);
  };

  /** Whether an edition is held that the finding is about: not every error of its kind keeps a page from being made. */
  const holdsOne = ({ notice, locale }: FindingView): boolean => {
    const all = preview?.sources.notices.length ?? 0;
    if (notice !== null && all > (preview?.notices.length ?? 0) && !isKept(notice)) return true;
    return [...editions.values()].some(
      ({ name, isHeld }) =>
        isHeld && name.notice === (notice ?? name.notice) && name.locale === (locale ?? name.locale),
    );
  };
  const isKept = (notice: string): boolean =>
    preview?.notices.some(({ source }) => source.id === notice) ?? false;

  const state = (): PreviewState => {
    const words = preview?.words;
    const notices = (preview?.notices ?? []).map(({ source }) => ({
      notice: source.id,
      sourceLocale: source.sourceLocale,
      editions: [...editions.values()].flatMap((kept) =>
        kept.name.notice !== source.id || words === undefined
          ? []
          : [editionView(kept, { revision: revisionOf(kept), words })],
      ),
    }));
    return {
      project: ports.project,
      notices,
      first: firstOf([...editions.values()], ports.first),
      findings: findings.findings.map((one) =>
        one.holds && !holdsOne(one) ? { ...one, holds: false } : one,
      ),
      counts: findings.counts,
      checking: unchecked !== null || checks !== null,
      fault,
    };
  };
  const tellState = (): void => {
    const now = state();
    const text = JSON.stringify(now);
    if (text === sent) return;
    sent = text;
    send({ type: 'state', state: now }, () => true);
  };

  const makePage = async (key: string, ground: EditionGround, revision: number): Promise<MadePage> => {
    const known = pages.get(key);
    if (known?.ground === ground) return known;
    const of: Preview = { ...current(), words: ground.words };
    const { flow, blocks } = lowerForPage(of, ground.edition, memory);
    const page = await editionPage(flow, screenTheme(ground), blocks);
    const made = { ground, revision, page };
    pages.set(key, made);
    return made;
  };
  const current = (): Preview => {
    if (preview === null) throw new Error('a page was asked for before there was a project');
    return preview;
  };

  /** Reads an edition again. Of one that somebody looks at the page is made too, and its change is sent. */
  const refresh = async (
    notice: PreviewNotice,
    locale: Locale,
    { isShown, since }: { readonly isShown: boolean; readonly since: number },
  ): Promise<boolean> => {
    const name = { notice: notice.source.id, locale };
    const key = keyOf(name);
    const now = current();
    const { edition, isHeld } = openEdition(now, notice, { locale, memory });
    const { theme, words } = now;
    const ground = edition === null || theme === null ? null : { edition, theme, words };
    const before = editions.get(key) ?? null;
    const after = withGround(before, name, { ground, isHeld });
    const last = pages.get(key);
    if (before === null || after.revision === before.revision || !isShown || last === undefined) {
      editions.set(key, after);
      return before === null || after.revision !== before.revision;
    }
    if (after.ground === null) return false;
    const made = await makePage(key, after.ground, after.revision);
    const isOther = last.ground.theme !== theme || last.ground.words !== words;
    const change = isOther ? ({ type: 'reload' } as const) : pageChange(last.page, made.page);
    if (change === null && last.revision === before.revision) {
      pages.set(key, { ...made, revision: before.revision });
      editions.set(key, { ...after, revision: before.revision });
      return false;
    }
    editions.set(key, after);
    const patch: PagePatch = {
      ...name,
      from: revisionOf(last),
      to: revisionOf(after),
      change: change ?? { type: 'reload' },
      took: Math.max(0, ports.now() - since),
    };
    send({ type: 'patch', patch }, (shown) => shown.has(key));
    return true;
  };

  const apply = async ({ sources, fault: reason, files: names, since }: ProjectChange): Promise<void> => {
    fault = reason;
    if (sources === null) {
      tellState();
      return;
    }
    preview = readPreview(sources, preview, memory);
    const all = preview.notices.flatMap((notice) => editionsOf(notice).map((locale) => ({ notice, locale })));
    const keys = new Set(all.map(({ notice, locale }) => keyOf({ notice: notice.source.id, locale })));
    for (const key of [...editions.keys()]) {
      if (!keys.has(key)) for (const map of [editions, pages]) map.delete(key);
    }
    const shown = new Set([...listeners.values()].flatMap((one) => [...one]));
    const isShown = ({ notice, locale }: (typeof all)[number]): boolean =>
      shown.has(keyOf({ notice: notice.source.id, locale }));
    const changed: EditionName[] = [];
    const takeAll = async (some: typeof all): Promise<void> => {
      for (const one of some) {
        const differs = await refresh(one.notice, one.locale, { isShown: isShown(one), since });
        if (differs) changed.push({ notice: one.notice.source.id, locale: one.locale });
      }
    };
    await takeAll(all.filter(isShown));
    const pagesTook = ports.now() - since;
    // What was changed on the page is on its way before the others are looked at.
    if (shown.size > 0) await nextTurn();
    await takeAll(all.filter((one) => !isShown(one)));
    keepOrder(
      all.map(({ notice, locale }) => keyOf({ notice: notice.source.id, locale })),
      editions,
    );
    untold = {
      files: [...new Set([...(untold?.files ?? []), ...names])],
      changed: distinct([...(untold?.changed ?? []), ...changed]),
      pagesTook,
      since,
    };
    unchecked = sources;
    tellState();
    checks ??= checkAll();
  };

  const checkAll = async (): Promise<void> => {
    await nextTurn();
    while (unchecked !== null) {
      const sources = unchecked;
      unchecked = null;
      try {
        // Where more has changed meanwhile they are of what was before, and better than none.
        findings = await ports.check(sources);
        tellState();
      } catch (error) {
        ports.report(error);
      }
    }
    checks = null;
    tellState();
    if (untold === null) return;
    const { files: names, changed, pagesTook, since } = untold;
    untold = null;
    ports.tell({
      files: names,
      changed,
      held: [...editions.values()].filter(({ isHeld }) => isHeld).map(({ name }) => name),
      took: { pages: pagesTook, checks: ports.now() - since },
      counts: findings.counts,
    });
  };

  const workOn = async (): Promise<void> => {
    for (let next = waiting; next !== null; next = waiting) {
      waiting = null;
      try {
        await apply(next);
      } catch (error) {
        ports.report(error);
      }
    }
    work = null;
  };

  return {
    update: (change) => {
      waiting =
        waiting === null
          ? change
          : { ...change, since: waiting.since, files: [...waiting.files, ...change.files] };
      work ??= workOn();
      return work;
    },
    settled: async () => {
      while (work !== null || checks !== null) await (work ?? checks);
    },
    subscribe: (show, listener) => {
      listeners.set(listener, new Set(show));
      listener({ type: 'state', state: state() });
      return () => void listeners.delete(listener);
    },
    revisionOf: (notice, locale) => {
      const kept = editions.get(keyOf({ notice, locale }));
      return kept === undefined ? null : revisionOf(kept);
    },
    file: async ({ notice, locale, code, name }) => {
      const key = keyOf({ notice, locale });
      const kept = editions.get(key);
      const file = fileNamed(name, notice);
      if (kept === undefined || file === null) return { type: 'unknown' };
      const { ground, revision } = kept;
      if (ground === null) return { type: 'missing', reason: 'an error keeps this edition from being made' };
      const answer = { type: 'file', mediaType: file.mediaType, revision: revisionOf(kept) } as const;
      if (code === null && name === pageFile) {
        const { page } = await makePage(key, ground, revision);
        return { ...answer, bytes: new TextEncoder().encode(wholePage(page)) };
      }
      const [font] = file.format === 'pdf' ? ground.theme.shelf.missing() : [];
      if (font !== undefined)
        return { type: 'missing', reason: `the fonts in \`${font}\` are not installed` };
      const lowered = lowerFor(ground, code, flows);
      if (lowered === null) return { type: 'unknown' };
      const path = `${key}/${code ?? ''}/${name}`;
      const known = files.get(path);
      if (known?.revision === revision) return { ...answer, bytes: await known.bytes };
      const { format, index } = file;
      const job = { format, index, ...lowered };
      const bytes =
        format === 'html'
          ? renderFile(job, screenTheme(ground))
          : ports.renderer.renderFile(job, paperTheme(ground.theme, lowered.flow, themes));
      files.set(path, { revision, bytes });
      try {
        return { ...answer, bytes: await bytes };
      } catch (error) {
        files.delete(path);
        throw error;
      }
    },
  };
}

/** A page needs no fonts of paper. */
function screenTheme({ theme: { tokens, page, shelf } }: EditionGround) {
  return { tokens, page, fonts: shelf.files() };
}

/** What was lowered of an edition for the files beside its page, by the jurisdiction that it is for. */
type FlowMemory = WeakMap<EditionGround, Map<string, LoweredEdition>>;

type LoweredEdition = Pick<FileJob, 'flow' | 'edition'>;

/** `null` where the notice has no part for the jurisdiction. */
function lowerFor(ground: EditionGround, code: string | null, memory: FlowMemory): LoweredEdition | null {
  const known = memory.get(ground) ?? new Map<string, LoweredEdition>();
  memory.set(ground, known);
  const last = known.get(code ?? '');
  if (last !== undefined) return last;
  const lowerable = chosenEdition(ground, code);
  if (lowerable === null) return null;
  const { edition } = lowerable;
  const made = { flow: lowerable.lowered(ground.words, usualFormats), edition };
  known.set(code ?? '', made);
  return made;
}

function chosenEdition({ edition }: EditionGround, code: string | null): LowerableEdition | null {
  if (code === null) return wholeEdition(edition);
  const jurisdiction = code as JurisdictionCode;
  return hasPartFor(edition, jurisdiction) ? jurisdictionEdition(edition, jurisdiction) : null;
}

function firstOf(kept: readonly KeptEdition[], wanted: DeskPorts['first']): EditionName | null {
  const fits = ({ name }: KeptEdition): boolean =>
    name.notice === (wanted.notice ?? name.notice) && name.locale === (wanted.locale ?? name.locale);
  return (kept.find(fits) ?? kept[0])?.name ?? null;
}

/** Puts the entries of a map into the order of these keys. */
function keepOrder<T>(keys: readonly string[], map: Map<string, T>): void {
  for (const key of keys) {
    const value = map.get(key);
    if (value === undefined) continue;
    map.delete(key);
    map.set(key, value);
  }
}

function distinct(names: readonly EditionName[]): readonly EditionName[] {
  return [...new Map(names.map((name) => [`${name.notice}/${name.locale}`, name])).values()];
}
