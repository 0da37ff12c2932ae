/** What a build writes beside the files of releases, by its path. */
const besides = [
  [/(?:^|\/)manifest\.json$/u, 'the list of what a build wrote'],
  [/(?:^|\/)versions\/(?!\d{4}-\d\d-\d\d\/)[^/]+\/index\.html$/u, 'the page that lists the versions'],
  [
    /(?:^|\/)versions\/(?!\d{4}-\d\d-\d\d\/)[^/]+\/(?:notice\.css|page\.css|page\.js)$/u,
    'beside the page that lists the versions',
  ],
  [/(?:^|\/)redirects\.json$/u, 'the list of old anchors and addresses'],
  [/(?:^|\/)sitemap\.xml$/u, 'the list of pages for search engines'],
  [/(?:^|\/)feed\.xml$/u, 'the feed of changes'],
  [/(?:^|\/)changes\.json$/u, 'a list of changes'],
  [/(?:^|\/)redline\.(?:html|docx|pdf|txt)$/u, 'a redline'],
  [/\.review\.docx$/u, 'a file for review'],
  [/(?:^|\/)jurisdictions\/[^/]+\/[^/]+\/[^/]+$/u, 'of an edition for one jurisdiction'],
] as const;

/** What a file is that a build writes and no release publishes; `null` for any other. */
export function apartFrom(path: string): string | null {
  const name = path.replaceAll('\\', '/');
  return besides.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
