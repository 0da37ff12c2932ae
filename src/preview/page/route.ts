import type { FileView } from '../protocol.ts';

/** The formats that have a tab; Word is a download. */
export const formats = {
  html: { word: 'Web page' },
  pdf: { word: 'PDF' },
  text: { word: 'Text' },
} as const satisfies Partial<Record<FileView['format'], { readonly word: string }>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];

/** How wide the web page is shown, in CSS pixels; `null` for all there is. */
export const widths = {
  full: { word: 'Full', pixels: null },
  tablet: { word: 'Tablet', pixels: 820 },
  phone: { word: 'Phone', pixels: 390 },
} as const satisfies Record<string, { readonly word: string; readonly pixels: number | null }>;

export type Width = keyof typeof widths;

/** Which look of the web page is shown; `auto` is what the browser asks for. */
export const looks = {
  auto: { word: 'Auto' },
  light: { word: 'Light' },
  dark: { word: 'Dark' },
} as const satisfies Record<string, { readonly word: string }>;

export type Look = keyof typeof looks;

/** What is shown, as far as the address says. */
export interface Route {
  readonly notice: string | null;
  readonly locale: string | null;
  /** An edition for one jurisdiction alone. */
  readonly jurisdiction: string | null;
  readonly format: Format;
  /** The locale that is shown beside it. */
  readonly beside: string | null;
  readonly width: Width;
  readonly look: Look;
  /** The clause to begin at. */
  readonly at: string | null;
}

export const firstRoute: Route = {
  notice: null,
  locale: null,
  jurisdiction: null,
  format: 'html',
  beside: null,
  width: 'full',
  look: 'auto',
  at: null,
};

/** Reads `#privacy/ko/pdf?beside=en&width=phone`. What it does not know it takes for not said: nothing is refused. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [notice = '', locale = '', format = ''] = path.split('/').map(decoded);
  const asked = new URLSearchParams(query);
  return {
    notice: notice === '' ? null : notice,
    locale: locale === '' ? null : locale,
    jurisdiction: asked.get('for'),
    format: nameIn(formats, format) ?? firstRoute.format,
    beside: asked.get('beside'),
    width: nameIn(widths, asked.get('width')) ?? firstRoute.width,
    look: nameIn(looks, asked.get('look')) ?? firstRoute.look,
    at: asked.get('at'),
  };
}

/** The address of a route; what is as it is at first is left out. */
export function writeRoute(route: Route): string {
  const { notice, locale, format } = route;
  const query = new URLSearchParams();
  if (route.jurisdiction !== null) query.set('for', route.jurisdiction);
  if (route.beside !== null) query.set('beside', route.beside);
  if (route.width !== firstRoute.width) query.set('width', route.width);
  if (route.look !== firstRoute.look) query.set('look', route.look);
  if (route.at !== null) query.set('at', route.at);
  const path = [notice ?? '', locale ?? '', format].map(encodeURIComponent).join('/');
  return `#${path}${query.size === 0 ? '' : `?${query}`}`;
}

function nameIn<Table extends object>(table: Table, name: string | null): keyof Table | null {
  return name !== null && Object.hasOwn(table, name) ? (name as keyof Table) : null;
}

/** A hash that was cut somewhere is read as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
