import type { KeyRow } from '../../loopback/page/components/keys-dialog.tsx';
import type { Preview } from './preview.ts';
import { formatNames } from './route.ts';

/** What a key can do something to. */
export interface ShortcutTools {
  readonly preview: Preview;
  readonly help: () => void;
}

interface Shortcut extends KeyRow {
  readonly fits: (event: KeyboardEvent) => boolean;
  readonly run: (event: KeyboardEvent, tools: ShortcutTools) => void;
}

const withAlt = (event: KeyboardEvent): boolean => event.altKey && !event.ctrlKey && !event.metaKey;
const digitOf = ({ code }: KeyboardEvent): number => Number(/^(?:Digit|Numpad)([1-3])$/.exec(code)?.[1] ?? 0);

/** Every key there is; the help shows them in this order. They work in the frames too. */
export const shortcuts: readonly Shortcut[] = [
  {
    keys: ['Alt', '1…3'],
    about: 'Web page, PDF, text',
    fits: (event) => withAlt(event) && digitOf(event) > 0,
    run: (event, { preview }) => {
      const format = formatNames[digitOf(event) - 1];
      if (format !== undefined) preview.go({ format });
    },
  },
  {
    keys: ['Alt', '↓'],
    about: 'Next finding of the list, and its clause',
    fits: (event) => withAlt(event) && event.key === 'ArrowDown',
    run: (_, { preview }) => revealNext(preview, 1),
  },
  {
    keys: ['Alt', '↑'],
    about: 'Previous finding of the list',
    fits: (event) => withAlt(event) && event.key === 'ArrowUp',
    run: (_, { preview }) => revealNext(preview, -1),
  },
  {
    keys: ['Alt', 'Page ↓'],
    about: 'Next language',
    fits: (event) => withAlt(event) && event.key === 'PageDown',
    run: (_, { preview }) => showNextLocale(preview, 1),
  },
  {
    keys: ['Alt', 'Page ↑'],
    about: 'Previous language',
    fits: (event) => withAlt(event) && event.key === 'PageUp',
    run: (_, { preview }) => showNextLocale(preview, -1),
  },
  {
    keys: ['Esc'],
    about: 'Take the mark of a clause away',
    fits: (event) => event.key === 'Escape',
    run: (_, { preview }) => preview.board.point(null),
  },
  {
    keys: ['?'],
    about: 'Show these keys',
    fits: (event) => event.key === '?' && !event.altKey && !event.ctrlKey && !event.metaKey,
    run: (_, { help }) => help(),
  },
];

/** Listens to the keys of a document: the page's own, or one in a frame. The returned function ends it. */
export function listenForShortcuts(page: Document, tools: ShortcutTools): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null)
      return;
    const shortcut = shortcuts.find(({ fits }) => fits(event));
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.run(event, tools);
  };
  page.addEventListener('keydown', onKey);
  return () => page.removeEventListener('keydown', onKey);
}

/** The next finding that has a clause in a page, all round. */
function revealNext({ list, board, reveal }: Preview, step: 1 | -1): void {
  const anchored = list.listed.peek().filter(({ anchor }) => anchor !== null);
  const anchors = [...new Map(anchored.map((finding) => [finding.anchor, finding])).values()];
  const at = anchors.findIndex(({ anchor }) => anchor === board.pointed.peek()?.anchor);
  const from = at < 0 && step < 0 ? 0 : at;
  const next = anchors[(from + step + anchors.length) % anchors.length];
  if (next !== undefined) reveal(next);
}

/** All round, but for the one that is shown beside it. */
function showNextLocale({ shown, go }: Preview, step: 1 | -1): void {
  const now = shown.peek();
  if (now === null) return;
  const locales = now.notice.editions
    .map(({ locale }) => locale)
    .filter((locale) => locale !== now.beside?.edition.locale);
  const at = locales.indexOf(now.edition.edition.locale);
  const next = locales[(at + step + locales.length) % locales.length];
  if (next !== undefined) go({ locale: next });
}
