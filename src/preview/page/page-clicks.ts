import type { EditionName, FileView, NoticeView } from '../protocol.ts';
import { decoded, type Format, formats } from './route.ts';

/** What a click in a page asks for. */
export type PageClick =
  /** Another edition, or another format of one. */
  | {
      readonly type: 'edition';
      readonly name: EditionName;
      readonly format: Format;
      readonly at: string | null;
    }
  /** A clause. */
  | { readonly type: 'clause'; readonly anchor: string };

/**
 * Listens to a page in a frame. Links to what the preview shows by itself are followed by it, those to elsewhere open in
 * a tab of their own: within the frame they would take the page away.
 */
export function listenToPage(
  page: Document,
  notices: () => readonly NoticeView[],
  onClick: (click: PageClick) => void,
): void {
  page.addEventListener('click', (event) => {
    const target = event.target as Element | null;
    const link = target?.closest?.('a[href]') as HTMLAnchorElement | null | undefined;
    if (link != null) followLink(event, { page, link, notices: notices() }, onClick);
    else if (page.getSelection()?.isCollapsed !== false) {
      const anchor = target?.closest?.('[id]:not([id^="_"], [id=""])')?.id;
      if (anchor !== undefined) onClick({ type: 'clause', anchor });
    }
  });
}

interface LinkPlace {
  readonly page: Document;
  readonly link: HTMLAnchorElement;
  readonly notices: readonly NoticeView[];
}

function followLink(
  event: Event,
  { page, link, notices }: LinkPlace,
  onClick: (click: PageClick) => void,
): void {
  const { location } = page;
  const isHere = link.origin === location.origin && link.pathname === location.pathname;
  if (isHere && link.hash !== '') return;
  const found = link.origin === location.origin ? fileAt(link, notices) : null;
  if (found === null) {
    link.target = '_blank';
    link.rel = 'noopener';
    return;
  }
  const { format } = found.file;
  if (!Object.hasOwn(formats, format)) return;
  event.preventDefault();
  const at = link.hash === '' ? null : decoded(link.hash.slice(1));
  onClick({ type: 'edition', name: found.name, format: format as Format, at });
}

interface FoundFile {
  readonly name: EditionName;
  readonly file: FileView;
}

/** A folder's address is that of its page. */
function fileAt({ pathname, href }: HTMLAnchorElement, notices: readonly NoticeView[]): FoundFile | null {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  for (const { editions } of notices) {
    for (const { notice, locale, files } of editions) {
      const file = files.find((one) => new URL(one.href, href).pathname === path);
      if (file !== undefined) return { name: { notice, locale }, file };
    }
  }
  return null;
}
