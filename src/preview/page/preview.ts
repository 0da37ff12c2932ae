import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FindingView, PreviewMessage, PreviewState } from '../protocol.ts';
import { createAnnouncer } from './announcer.ts';
import { type Connection, type ConnectionPorts, type ConnectionState, connect } from './connection.ts';
import { createFindingList, type FindingList } from './finding-list.ts';
import { createPaneBoard, type PaneBoard } from './pane-board.ts';
import type { ParseHtml } from './parse-html.ts';
import { type Route, readRoute, writeRoute } from './route.ts';
import { editionsOf, type Shown, shownBy } from './shown.ts';

/** What the page knows, and what can be done with it. */
export interface Preview {
  /** `null` until the server has said anything. */
  readonly state: ReadonlySignal<PreviewState | null>;
  readonly connection: ReadonlySignal<ConnectionState>;
  /** Another number each time that the server was lost and came back: nothing of before holds. */
  readonly epoch: ReadonlySignal<number>;
  readonly route: ReadonlySignal<Route>;
  readonly shown: ReadonlySignal<Shown | null>;
  readonly list: FindingList;
  readonly board: PaneBoard;
  /** What has changed last in each locale's page while it was shown: its anchors, in reading order. */
  readonly lastChanges: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  /** What a screen reader is told, now and then. */
  readonly said: ReadonlySignal<string>;
  readonly say: (words: string) => void;
  readonly parse: ParseHtml;
  readonly go: (to: Partial<Route>) => void;
  /** Shows what a finding is about, where there is a page with it. */
  readonly reveal: (finding: FindingView) => void;
  /** Clauses of a page say something else. */
  readonly tellChange: (locale: string, anchors: readonly string[]) => void;
  readonly close: () => void;
}

export interface PreviewPorts {
  readonly open: ConnectionPorts['open'];
  readonly parse: ParseHtml;
  /** The address of the page: its hash is read once and then written. */
  readonly window: Window;
}

export function createPreview({ open, parse, window }: PreviewPorts): Preview {
  const state = signal<PreviewState | null>(null);
  const epoch = signal(0);
  const route: Signal<Route> = signal(readRoute(window.location.hash));
  const lastChanges = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  const shown = computed(() => (state.value === null ? null : shownBy(route.value, state.value)));
  const board = createPaneBoard(route.peek().at);
  const list = createFindingList({ state, shown });

  const { said, say, ...announcer } = createAnnouncer();
  let counted = '';

  const hear = (message: PreviewMessage, anew: boolean): void => {
    if (message.type === 'patch') {
      board.patch(message.patch);
      return;
    }
    batch(() => {
      state.value = message.state;
      if (anew) epoch.value += 1;
    });
  };
  const connection: Connection = connect({ open, hear });

  const go = (to: Partial<Route>): void => {
    const before = shown.peek();
    route.value = { ...route.peek(), ...to };
    const now = shown.peek();
    if (before?.notice.notice === now?.notice.notice) return;
    lastChanges.value = new Map();
    if (to.at == null) board.forget();
  };
  const stops = [
    effect(() => {
      if (shown.value !== null) connection.show(editionsOf(shown.value).map(({ edition }) => edition));
    }),
    effect(() =>
      writeAddress(window, { ...route.value, at: board.place.value?.anchor ?? null }, shown.value),
    ),
    effect(() => {
      const { value: now } = state;
      const words = now === null || now.checking ? counted : countWords(now.counts);
      if (words !== counted) say(`${words}.`);
      counted = words;
    }),
  ];
  const follow = (): void => {
    const asked = readRoute(window.location.hash);
    go(asked);
    if (asked.at !== null) board.show({ anchor: asked.at, top: null }, asked.locale);
  };
  window.addEventListener('hashchange', follow);

  return {
    state,
    connection: connection.state,
    epoch,
    route,
    shown,
    list,
    board,
    lastChanges,
    said,
    say,
    parse,
    go,
    reveal: (finding) => {
      const now = shown.peek();
      const { anchor, notice, locale } = finding;
      if (now === null || anchor === null) return;
      const isShown =
        route.peek().format === 'html' &&
        (notice ?? now.notice.notice) === now.notice.notice &&
        editionsOf(now).some(({ edition }) => edition.locale === (locale ?? edition.locale));
      board.point(anchor);
      if (isShown) board.show({ anchor, top: null }, locale);
      else {
        board.begin({ anchor, top: null });
        go({
          format: 'html',
          at: anchor,
          ...(notice === null ? {} : { notice }),
          ...(locale === null ? {} : { locale }),
        });
      }
    },
    tellChange: (locale, anchors) => {
      lastChanges.value = new Map([...lastChanges.value, [locale, anchors]]);
      if (anchors.length === 0) return;
      say(anchors.length === 1 ? `Changed: ${anchors[0]}.` : `${anchors.length} clauses changed.`);
    },
    close: () => {
      announcer.close();
      window.removeEventListener('hashchange', follow);
      for (const stop of stops) stop();
      connection.close();
    },
  };
}

/** What is shown, even where the address said less or something else. */
function writeAddress({ history, location }: Window, route: Route, shown: Shown | null): void {
  if (shown === null) return;
  const { notice, edition, beside } = shown;
  const address = writeRoute({
    ...route,
    notice: notice.notice,
    locale: edition.edition.locale,
    beside: beside?.edition.locale ?? null,
  });
  if (location.hash !== address) history.replaceState(null, '', address);
}

/** "2 errors, 1 warning". */
export function countWords({ errors, warnings }: PreviewState['counts']): string {
  const counted = (count: number, noun: string): string[] =>
    count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
  const words = [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ');
  return words === '' ? 'No findings' : words;
}
