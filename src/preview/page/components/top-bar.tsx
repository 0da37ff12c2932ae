import { languageName } from '../../../loopback/page/language-name.ts';
import type { Preview } from '../preview.ts';
import { looks, widths } from '../route.ts';
import { fileOf, type Shown } from '../shown.ts';
import { Choice } from './choice.tsx';
import { FormatTabs } from './format-tabs.tsx';
import { Picker } from './picker.tsx';

export interface TopBarProps {
  readonly preview: Preview;
  readonly help: () => void;
}

/** What is shown, and how. */
export function TopBar({ preview, help }: TopBarProps) {
  const { shown, route, go, state } = preview;
  const now = shown.value;
  const { format, width, look } = route.value;
  return (
    <header class="top">
      <h1>
        <span class="unseen">Preview of </span>
        {state.value?.project}
      </h1>
      {now === null ? null : (
        <>
          <div class="pickers">
            <EditionPickers preview={preview} shown={now} />
          </div>
          <FormatTabs preview={preview} />
          {format === 'html' ? (
            <div class="choices looks">
              <Choice
                name="width"
                label="Width"
                table={widths}
                chosen={width}
                choose={(name) => go({ width: name })}
              />
              <Choice
                name="look"
                label="Colours"
                table={looks}
                chosen={look}
                choose={(name) => go({ look: name })}
              />
            </div>
          ) : null}
          <Download shown={now} />
        </>
      )}
      <button type="button" class="quiet keys" title="Keys" onClick={help}>
        <span class="unseen">Keys </span>
        <kbd>?</kbd>
      </button>
    </header>
  );
}

function EditionPickers({ preview, shown }: { readonly preview: Preview; readonly shown: Shown }) {
  const { go, state, route } = preview;
  const notices = state.value?.notices ?? [];
  const { notice, edition, beside } = shown;
  const locales = notice.editions.map(({ locale }) => ({
    value: locale,
    words: languageName(locale),
  }));
  const codes = [
    ...new Set(notice.editions.flatMap(({ jurisdictions }) => jurisdictions.map(({ code }) => code))),
  ];
  return (
    <>
      {notices.length < 2 ? null : (
        <Picker
          label="Notice"
          value={notice.notice}
          options={notices.map((one) => ({ value: one.notice, words: one.notice }))}
          choose={(name) => go({ notice: name, at: null })}
        />
      )}
      <Picker
        label="Language"
        value={edition.edition.locale}
        options={locales}
        choose={(locale) =>
          go({ locale, ...(locale === route.peek().beside ? { beside: edition.edition.locale } : {}) })
        }
      />
      {locales.length < 2 ? null : (
        <Picker
          label="Beside"
          value={beside?.edition.locale ?? ''}
          options={[
            { value: '', words: 'nothing' },
            ...locales.filter(({ value }) => value !== edition.edition.locale),
          ]}
          choose={(locale) => go({ beside: locale === '' ? null : locale })}
        />
      )}
      {codes.length === 0 ? null : (
        <Picker
          label="For"
          value={edition.jurisdiction ?? ''}
          options={[
            { value: '', words: 'everybody' },
            ...codes.map((code) => ({ value: code, words: placeName(code) })),
          ]}
          choose={(code) => go({ jurisdiction: code === '' ? null : code })}
        />
      )}
    </>
  );
}

/** "South Korea"; of a part of a country, and of what is no country, the code. */
function placeName(code: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code)
    : code;
}

function Download({ shown: { edition } }: { readonly shown: Shown }) {
  const file = fileOf(edition, 'docx');
  if (file === null) return null;
  return (
    <a class="button" href={file.href} download={file.name}>
      <span aria-hidden="true">↓</span> Word
      <span class="unseen"> file of the {languageName(edition.edition.locale)} edition</span>
    </a>
  );
}
