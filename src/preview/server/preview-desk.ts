import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ProjectSources } from '../../build/project.ts';
import type { Renderer } from '../../build/render-file.ts';
import type { EditionName, PreviewState } from '../protocol.ts';
import { createAudience, type Listener } from './audience.ts';
import { createChangeQueue, type ProjectChange } from './change-queue.ts';
import { type CheckedChange, type CheckPorts, createCheckRound, type Remade } from './check-round.ts';
import { deskState, type FirstShown } from './desk-state.ts';
import { createBook, type PageListener } from './edition-book.ts';
import { createFileMaker, type EditionFileMaker } from './edition-file-maker.ts';

/** What the desk needs of the world. */
export interface DeskPorts extends Pick<CheckPorts, 'check' | 'now'> {
  /** The name of the project's folder. */
  readonly project: string;
  /** What to show first; `null` for any. */
  readonly first: FirstShown;
  /** Tells the revisions of this server from those of one before it. */
  readonly session: string;
  readonly renderer: Renderer;
  /** Takes a bug of ours. */
  readonly report: (error: unknown) => void;
  /** Takes what became of a change, when it was checked. */
  readonly tell: (rebuilt: Rebuilt) => void;
}

/** What became of the changes since it was told last. */
export interface Rebuilt extends CheckedChange {
  /** The editions that cannot be shown as they are saved. */
  readonly held: readonly EditionName[];
}

/** Keeps the pages of a project, and tells those who look at them what has changed. */
export interface PreviewDesk {
  /** Takes a change; those that come while one is worked on are taken together. Never throws. */
  readonly update: (change: ProjectChange) => Promise<void>;
  /** When all that was taken is worked on and checked. */
  readonly settled: () => Promise<void>;
  /** Begins with the whole state. `show` holds editions as `<notice>/<locale>`. Gives what ends it. */
  readonly subscribe: (show: readonly string[], listener: Listener) => () => void;
  readonly file: EditionFileMaker;
  /** `null` where there is no such edition. */
  readonly revisionOf: (notice: string, locale: string) => string | null;
}

/** A change goes from the queue to the book, from there to those who look at its pages, and last to the checks. */
export function createDesk(ports: DeskPorts): PreviewDesk {
  const { now, report } = ports;
  const book = createBook(ports.session);
  const audience = createAudience();
  let fault: string | null = null;

  const state = (): PreviewState =>
    deskState({
      project: ports.project,
      first: ports.first,
      preview: book.preview(),
      editions: book.editions(),
      revisionOf: book.revisionOf,
      findings: checks.findings(),
      checking: checks.running() !== null,
      fault,
    });
  const tellState = (): void => audience.tellState(state());
  const held = (): readonly EditionName[] =>
    book.editions().flatMap(({ name, isHeld }) => (isHeld ? [name] : []));

  const checks = createCheckRound({
    check: ports.check,
    now,
    report,
    changed: tellState,
    tell: (change) => ports.tell({ ...change, held: held() }),
  });

  /** What was changed on the pages that somebody looks at is on its way before the others are looked at. */
  const remake = async (
    sources: ProjectSources,
    { files, since }: Pick<Remade, 'files' | 'since'>,
  ): Promise<Remade> => {
    const entries = book.open(sources);
    const shown = audience.shown();
    const patched: PageListener = (step) => audience.tellPatch({ ...step, took: Math.max(0, now() - since) });
    const changed = await book.refresh(
      entries.filter(({ key }) => shown.has(key)),
      patched,
    );
    const pagesTook = now() - since;
    if (shown.size > 0) await nextTurn();
    const others = await book.refresh(
      entries.filter(({ key }) => !shown.has(key)),
      null,
    );
    return { files, changed: [...changed, ...others], since, pagesTook };
  };

  const changes = createChangeQueue({
    apply: async (change) => {
      const { sources } = change;
      fault = change.fault;
      if (sources !== null) checks.follow(sources, await remake(sources, change));
      tellState();
    },
    report,
  });

  return {
    update: changes.take,
    settled: async () => {
      const running = () => changes.running() ?? checks.running();
      for (let work = running(); work !== null; work = running()) await work;
    },
    subscribe: (show, listener) => {
      const leave = audience.join(show, listener);
      listener({ type: 'state', state: state() });
      return leave;
    },
    file: createFileMaker(book, ports.renderer),
    revisionOf: (notice, locale) => {
      const kept = book.edition({ notice, locale });
      return kept === null ? null : book.revisionOf(kept);
    },
  };
}
