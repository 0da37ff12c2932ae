import type { Preview } from '../preview.ts';
import { type Format, formatNames, formats } from '../route.ts';

/** The ids of the tabs and of what they show. */
export const tabIds = {
  tab: (format: Format) => `tab-${format}`,
  panel: 'panel',
} as const;

/** Where a key leads to in a row of so many. */
const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The formats, as tabs: the tab key comes to the one that is open, the arrow keys go on from there. */
export function FormatTabs({ preview: { route, go } }: { readonly preview: Preview }) {
  const open = route.value.format;
  return (
    <div class="tabs" role="tablist" aria-label="Format">
      {formatNames.map((format, at) => (
        <button
          key={format}
          type="button"
          role="tab"
          id={tabIds.tab(format)}
          aria-selected={format === open}
          aria-controls={tabIds.panel}
          tabIndex={format === open ? 0 : -1}
          onClick={() => go({ format })}
          onKeyDown={(event) => {
            const to = formatNames[moves[event.key]?.(at, formatNames.length - 1) ?? -1];
            if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            go({ format: to });
            document.getElementById(tabIds.tab(to))?.focus();
          }}
        >
          {formats[format].word}
        </button>
      ))}
    </div>
  );
}
