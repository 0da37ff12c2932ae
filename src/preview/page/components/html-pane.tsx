import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { languageName } from '../../../loopback/page/language-name.ts';
import { severitiesIn } from '../findings.ts';
import { listenToPage, type PageClick } from '../page-clicks.ts';
import { createPane, type Pane } from '../pane.ts';
import type { Preview } from '../preview.ts';
import { decoded, widths } from '../route.ts';
import { listenForShortcuts } from '../shortcuts.ts';
import type { ShownEdition } from '../shown.ts';

export interface HtmlPaneProps {
  readonly edition: ShownEdition;
  readonly href: string;
  readonly preview: Preview;
  readonly help: () => void;
}

/** The web page itself, in a frame of the width that was chosen. It is one component as long as it is one edition. */
export function HtmlPane({ edition: { edition, jurisdiction }, href, preview, help }: HtmlPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane | null>(null);
  const fault = useSignal<string | null>(null);
  const { notice, locale, revision } = edition;
  const { board, route, epoch, state } = preview;

  useEffect(() => {
    if (host.current === null) return;
    const made = createPane({
      host: host.current,
      title: `${languageName(locale)} web page`,
      parse: preview.parse,
      begin: () => board.place.peek(),
      onPage: (page) => {
        listenForShortcuts(page, { preview, help });
        page.defaultView?.addEventListener('hashchange', ({ newURL }) =>
          board.lineUp(made, decoded(new URL(newURL).hash.slice(1))),
        );
        listenToPage(
          page,
          () => state.peek()?.notices ?? [],
          (click) => follow(click, made),
        );
      },
      onScroll: () => board.onScroll(made),
      onLayout: board.onLayout,
      onChanged: (anchors) => preview.tellChange(locale, anchors),
      onFault: (reason) => {
        fault.value = reason;
      },
    });
    pane.current = made;
    const leave = board.enter(made, { notice, locale, jurisdiction });
    return () => {
      leave();
      made.close();
      pane.current = null;
    };
    // What else changes is told to the pane below: the page stays where it is.
  }, [preview, help, notice, locale, jurisdiction]);

  const follow = (click: PageClick, made: Pane): void => {
    if (click.type === 'clause') {
      board.choose(made, click.anchor);
      return;
    }
    if (click.at !== null) board.begin({ anchor: click.at, top: null });
    const { beside } = route.peek();
    const isBeside = click.name.locale === beside;
    preview.go({ ...click.name, format: click.format, ...(isBeside ? { beside: locale } : {}) });
  };

  // Where the server was lost, its revisions begin anew, and mean other pages.
  useEffect(() => pane.current?.load(href), [epoch.value]);
  useEffect(() => pane.current?.expect({ href, revision }), [href, revision]);
  useSignalEffect(() => pane.current?.look(route.value.look));
  useSignalEffect(() => {
    const findings = severitiesIn(state.value?.findings ?? [], { notice, locale });
    pane.current?.mark({ findings, pointed: board.pointed.value?.anchor ?? null });
  });

  const { pixels } = widths[route.value.width];
  return (
    <div class="frame-room" data-width={route.value.width}>
      <div class="frame" ref={host} style={pixels === null ? {} : { maxInlineSize: `${pixels}px` }} />
      {fault.value === null ? null : (
        <p class="no-page" role="alert">
          The page could not be loaded: {fault.value}.
        </p>
      )}
    </div>
  );
}
