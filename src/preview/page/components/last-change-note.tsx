import { languageName } from '../../../loopback/page/language-name.ts';
import type { Preview } from '../preview.ts';
import { editionsOf } from '../shown.ts';

/** Of so many clauses that changed the note names no more. */
const mostNamed = 3;

/** What was changed last in the pages that are shown, and the way there: it may stand far from what is in sight. */
export function LastChangeNote({ preview }: { readonly preview: Preview }) {
  const { shown, route, lastChanges } = preview;
  const locales = shown.value === null ? [] : editionsOf(shown.value).map(({ edition }) => edition.locale);
  const changed = locales.filter((locale) => (lastChanges.value.get(locale) ?? []).length > 0);
  if (changed.length === 0 || route.value.format !== 'html') return null;
  return (
    <div class="last-change">
      {changed.map((locale) => (
        <Changed key={locale} locale={locale} preview={preview} />
      ))}
    </div>
  );
}

function Changed({ locale, preview }: { readonly locale: string; readonly preview: Preview }) {
  const { lastChanges, board } = preview;
  const anchors = lastChanges.value.get(locale) ?? [];
  const more = anchors.length - mostNamed;
  return (
    <p>
      Changed last, in {languageName(locale)}:
      {anchors.slice(0, mostNamed).map((anchor) => (
        <button
          key={anchor}
          type="button"
          class="quiet"
          onClick={() => {
            board.point(anchor);
            board.show({ anchor, top: null }, locale);
          }}
        >
          <code>{anchor}</code>
        </button>
      ))}
      {more > 0 ? `and ${more} more` : null}
    </p>
  );
}
