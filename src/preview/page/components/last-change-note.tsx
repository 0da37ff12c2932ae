import { languageName } from '../../../loopback/page/language-name.ts';
import type { Preview } from '../preview.ts';

/** Of so many clauses that changed the note names no more. */
const mostNamed = 3;

/** What was changed last, and the way there: it may stand far from what is in sight. */
export function LastChangeNote({ preview: { lastChange, board } }: { readonly preview: Preview }) {
  const { value: change } = lastChange;
  if (change === null || change.anchors.length === 0) return null;
  const { anchors, locale } = change;
  const more = anchors.length - mostNamed;
  return (
    <p class="last-change">
      <span>Changed last, in {languageName(locale)}:</span>
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
      {more > 0 ? <span>and {more} more</span> : null}
    </p>
  );
}
