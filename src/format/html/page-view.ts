import type { Flow, FlowPageLink, FlowVersions } from '../../flow/flow.ts';
import { inlines } from './inlines.ts';
import { structuredData } from './structured-data.ts';
import { redlineStylesName } from './styles.ts';

/**
 * What `page.html` may name. Everything is text, which `{{name}}` escapes, but for `article`, `foot` and
 * `json`, which are HTML and stand in `{{{three braces}}}`.
 */
export interface PageView {
  readonly locale: string;
  readonly direction: string;
  readonly title: string;
  /** The canonical address of this page. */
  readonly url: string;
  /** The root of the release that the edition is of: none or one. */
  readonly release: readonly { readonly root: string }[];
  /** Other versions of the notice, for programs (RFC 5829). */
  readonly versionLinks: readonly { readonly rel: string; readonly url: string }[];
  /** The page of all versions: none or one. */
  readonly history: readonly FlowPageLink[];
  /** The Atom feed of all versions: none or one. */
  readonly feed: readonly FlowPageLink[];
  /** What is said on a page of the archive, and the link to the current version: none or one. */
  readonly archived: readonly (FlowPageLink & { readonly note: string })[];
  /** Every edition of the notice, this one included; empty where there is one alone. */
  readonly alternates: readonly { readonly locale: string; readonly url: string }[];
  /** The edition for a reader of no listed locale: none or one. */
  readonly fallback: readonly { readonly url: string }[];
  /** The style sheet of a redline: none or one. */
  readonly redline: readonly { readonly href: string }[];
  readonly skip: string;
  /** The switch of locales: none or one. */
  readonly localeSwitch: readonly PageNavigation<PageLocale>[];
  /** The links to the other formats: none or one. */
  readonly downloads: readonly PageNavigation<PageFile>[];
  /** What search engines are told of the edition: JSON for a `script` element, or none where the page is of no edition. */
  readonly structuredData: readonly { readonly json: string }[];
  readonly article: string;
  readonly foot: string;
}

interface PageNavigation<Link> {
  readonly label: string;
  readonly links: readonly Link[];
}

interface PageLocale {
  readonly locale: string;
  readonly direction: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

interface PageFile {
  readonly label: string;
  readonly href: string;
  readonly mediaType: string;
}

/** `article` stands where the template puts the article. */
export function pageView(flow: Flow, article: string): PageView {
  const { web, release } = flow;
  const { versions } = web;
  const locales = web.locales.length > 1 ? web.locales : [];
  return {
    locale: flow.locale,
    direction: flow.direction,
    title: flow.title,
    url: versions?.canonical ?? flow.url,
    release: release === null ? [] : [{ root: release.root }],
    versionLinks: (versions?.links ?? []).map(({ rel, url }) => ({ rel, url })),
    history: versions === null ? [] : [versions.history],
    feed: versions === null ? [] : [versions.feed],
    archived: archivedNote(versions),
    alternates: locales.map(({ locale, url }) => ({ locale, url })),
    fallback: locales.filter(({ source }) => source).map(({ url }) => ({ url })),
    redline: flow.redline === null ? [] : [{ href: redlineStylesName }],
    skip: web.skip,
    localeSwitch: navigation(
      web.localesLabel,
      locales.map(({ locale, direction, name, href, current }) => ({
        locale,
        direction,
        name,
        href,
        current,
      })),
    ),
    downloads: navigation(
      web.filesLabel,
      web.files.map(({ label, href, mediaType }) => ({ label, href, mediaType })),
    ),
    structuredData: isEdition(flow) ? [{ json: structuredData(flow) }] : [],
    article,
    foot: inlines(flow.running.foot),
  };
}

/** A redline and the list of versions are no editions. */
function isEdition({ redline, web }: Flow): boolean {
  return redline === null && web.isIndex === undefined;
}

function archivedNote(versions: FlowVersions | null): PageView['archived'] {
  const archived = versions?.archived ?? null;
  return archived === null ? [] : [{ ...archived.current, note: archived.note }];
}

function navigation<Link>(label: string, links: readonly Link[]): readonly PageNavigation<Link>[] {
  return links.length === 0 ? [] : [{ label, links }];
}
