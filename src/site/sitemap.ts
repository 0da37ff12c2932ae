import { noticeAddress } from '../ast/notice-address.ts';
import type { ManifestNotice } from '../build/manifest.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { pathsOf, placesOf } from './served-places.ts';

/** Pages that say the same in several locales. */
interface PageGroup {
  /** Relative to the notice's folder. */
  readonly folder: string;
  /** The day that it says something since, ISO 8601. */
  readonly day: string;
  readonly locales: readonly string[];
}

/**
 * `out/<notice>/sitemap.xml` (sitemaps.org, protocol 0.9, with the alternates of XHTML): the page of each edition and the
 * pages of all versions. UTF-8. `null` where the build has no page.
 */
export function writeSitemap(notice: ManifestNotice): Uint8Array | null {
  const paths = new Set(pathsOf(notice));
  const base = noticeAddress(notice.url);
  const elements = groupsOf(notice).flatMap(({ folder, day, locales }) => {
    const pages = locales.flatMap((locale) => {
      const path = `${folder}${locale}/index.html`;
      return paths.has(path) ? [{ locale, address: `${base}/${placesOf(path)[0]}` }] : [];
    });
    const links = pages.length < 2 ? [] : alternatesOf(pages, notice.sourceLocale);
    return pages.map(({ address }) => urlElement(address, day, links));
  });
  if (elements.length === 0) return null;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${elements.join('')}</urlset>
`,
  );
}

/** The editions of the whole notice and of each jurisdiction, then the pages of all versions. */
function groupsOf({ editions, version, versions, history }: ManifestNotice): readonly PageGroup[] {
  const codes = [...new Set(editions.map(({ jurisdiction }) => jurisdiction ?? null))];
  const newest = versions.at(-1)?.version;
  return [
    ...codes.map((code) => ({
      folder: code === null ? '' : `jurisdictions/${code}/`,
      day: version,
      locales: editions
        .filter(({ jurisdiction = null }) => jurisdiction === code)
        .map(({ locale }) => locale),
    })),
    ...(newest === undefined
      ? []
      : [{ folder: 'versions/', day: newest, locales: history.map(({ locale }) => locale) }]),
  ];
}

interface LocalePage {
  readonly locale: string;
  /** Absolute. */
  readonly address: string;
}

/** Each page of a group names all of them, itself too, and the one for readers of other languages. */
function alternatesOf(pages: readonly LocalePage[], sourceLocale: string): readonly LocalePage[] {
  const source = pages.find(({ locale }) => locale === sourceLocale);
  return [...pages, ...(source === undefined ? [] : [{ ...source, locale: 'x-default' }])];
}

function urlElement(address: string, day: string, links: readonly LocalePage[]): string {
  const lines = [
    `<loc>${escapeXml(address)}</loc>`,
    `<lastmod>${escapeXml(day)}</lastmod>`,
    ...links.map(
      ({ locale, address: href }) =>
        `<xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${escapeXml(href)}"/>`,
    ),
  ];
  return `  <url>\n${lines.map((line) => `    ${line}\n`).join('')}  </url>\n`;
}
