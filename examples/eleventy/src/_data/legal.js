import { readFileSync } from 'node:fs';
import { readManifest } from 'stele/manifest';

/** Where `npm run notice` builds into. */
const folder = 'legal';

/** What this site makes of the notices: the data of its pages, and what it copies. */
export default function legal() {
  const { notices } = readManifest(readFileSync(`${folder}/manifest.json`));
  return {
    editions: notices.flatMap((notice) => notice.editions.map((edition) => editionOf(notice, edition))),
    redirects: notices.flatMap(({ id }) => JSON.parse(textOf(`${id}/redirects.json`)).files),
    sitemaps: notices.map(({ url }) => `${url}/sitemap.xml`),
    copies: Object.fromEntries(notices.flatMap(copiesOf)),
  };
}

/** Everything that one page of the site needs of an edition. */
function editionOf(notice, edition) {
  const text = (name) => textOf(`${edition.path}/${name}`);
  return {
    locale: edition.locale,
    dir: edition.dir,
    title: edition.title,
    path: pathOf(edition.url),
    source: pathOf(notice.editions.find(({ locale }) => locale === notice.sourceLocale).url),
    languages: notice.editions.map(({ locale, url }) => ({ locale, path: pathOf(url) })),
    versions: notice.history.length > 0 ? `${pathOf(notice.url)}/versions/${edition.locale}/` : null,
    downloads: ['pdf', 'docx', 'text'].map((format) => downloadOf(edition, format)),
    article: text('fragment.html'),
    contents: JSON.parse(text('toc.json')).entries,
    jsonLd: text('notice.jsonld'),
  };
}

function downloadOf({ files }, format) {
  const { path, mediaType, bytes } = files.find((file) => file.format === format);
  return { format, mediaType, name: path.split('/').at(-1), kilobytes: Math.ceil(bytes / 1000) };
}

/**
 * What this site does not make itself goes to the notice's own address as it is: the style sheet and the script, the
 * downloads, every version that was released, and the sitemap of all that.
 */
function copiesOf(notice) {
  const { id, editions, versions, history } = notice;
  const paths = [
    ...editions.flatMap(({ files }) => files.filter(isCopied)).map(({ path }) => path),
    ...versions.map(({ path }) => path),
    ...history.map(({ path }) => path),
    `${id}/sitemap.xml`,
  ];
  return paths.map((path) => [`${folder}/${path}`, `${pathOf(notice.url).slice(1)}${path.slice(id.length)}`]);
}

/** Of the files of the format `html` a page of this site links to two; it takes in the others or replaces them. */
function isCopied({ format, path }) {
  return format !== 'html' || path.endsWith('/notice.css') || path.endsWith('/page.js');
}

/** `/legal/privacy` for `https://www.example.com/legal/privacy`. */
function pathOf(url) {
  return new URL(url).pathname;
}

function textOf(path) {
  return readFileSync(`${folder}/${path}`, 'utf8');
}
