import { assertNever } from '../../../ast/assert-never.ts';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { Preview } from '../preview.ts';
import type { Format } from '../route.ts';
import { editionsOf, fileOf, keyOf, type ShownEdition } from '../shown.ts';
import { ErrorPanel } from './error-panel.tsx';
import { tabIds } from './format-tabs.tsx';
import { HtmlPane } from './html-pane.tsx';
import { LastChangeNote } from './last-change-note.tsx';
import { PdfPane } from './pdf-pane.tsx';
import { TextPane } from './text-pane.tsx';

export interface StageProps {
  readonly preview: Preview;
  readonly help: () => void;
}

/** The edition in the format of the open tab, or two editions beside each other; over them what keeps them from changing. */
export function Stage({ preview, help }: StageProps) {
  const { shown, route, state } = preview;
  const { format } = route.value;
  const editions = shown.value === null ? [] : editionsOf(shown.value);
  return (
    <main class="stage">
      <div class="panel-room">
        <div
          class="panel"
          role="tabpanel"
          id={tabIds.panel}
          aria-labelledby={tabIds.tab(format)}
          data-format={format}
          data-count={editions.length}
        >
          {editions.length === 0 ? (
            <p class="no-page">{state.value?.fault ?? 'There is no notice yet.'}</p>
          ) : (
            editions.map((edition) => (
              <section
                key={`${keyOf(edition)}/${format}`}
                class="pane"
                aria-label={`${languageName(edition.edition.locale)} edition`}
              >
                <PaneHead edition={edition} format={format} />
                <PaneBody edition={edition} format={format} preview={preview} help={help} />
              </section>
            ))
          )}
        </div>
        <ErrorPanel preview={preview} />
      </div>
      <LastChangeNote preview={preview} />
    </main>
  );
}

interface PaneProps {
  readonly edition: ShownEdition;
  readonly format: Format;
}

function PaneHead({ edition, format }: PaneProps) {
  const { locale, localeName, title, state } = edition.edition;
  const file = fileOf(edition, format);
  return (
    <div class="pane-head">
      <p class="pane-title">
        <span class="pane-locale">{languageName(locale)}</span>{' '}
        <span lang={locale} class="pane-words">
          {title === '' ? localeName : title}
        </span>
      </p>
      {state === 'held' ? <p class="held">Shows the text as it was before</p> : null}
      {file === null ? null : (
        <a href={file.href} target="_blank" rel="noopener">
          Open alone<span class="unseen">, in a tab of its own</span>
        </a>
      )}
    </div>
  );
}

function PaneBody({ edition, format, preview, help }: PaneProps & StageProps) {
  const file = fileOf(edition, format);
  if (file === null) {
    return <p class="no-page">There is no page yet: an error keeps it from being made.</p>;
  }
  switch (format) {
    case 'html':
      return <HtmlPane edition={edition} href={file.href} preview={preview} help={help} />;
    case 'pdf':
      return <PdfPane edition={edition} file={file} place={preview.board.place} />;
    case 'text':
      return <TextPane edition={edition} href={file.href} />;
    default:
      return assertNever(format);
  }
}
