import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest } from 'stele/manifest';

/**
 * Makes pages of this site out of the notices that Stele built into `folder`. `page` makes the HTML of an edition and
 * `redirectPage` that of an address which leads to another; Vite then sees to the scripts and styles in them.
 */
export function noticePages({ folder, page, redirectPage }) {
  const read = () => siteFiles({ folder, page, redirectPage });
  let root = process.cwd();
  let files;

  return {
    name: 'notice-pages',
    enforce: 'pre',

    config(config) {
      root = resolve(config.root ?? '.');
      files = read();
      const input = [join(root, 'index.html'), ...[...files.pages.keys()].map((path) => join(root, path))];
      return {
        build: { rolldownOptions: { input } },
        // Stele fills a folder beside its last build, which is of no interest before it is whole.
        server: { watch: { ignored: [`**/.${folder}.*/**`] } },
      };
    },

    // The pages are on no disk: Vite gets them here.
    resolveId: (id) => (files.pages.has(pathIn(root, id)) ? id : null),
    load: (id) => files.pages.get(pathIn(root, id))?.() ?? null,

    generateBundle() {
      for (const [fileName, { path }] of files.copies) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, path)) });
      }
    },

    // Any host can serve the site: the policy is in the page, where a host sets no headers.
    transformIndexHtml: (_html, { server }) =>
      server === undefined
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: "default-src 'self'" },
              injectTo: 'head-prepend',
            },
          ]
        : [],

    // As hosts do: the page of a folder is found without the stroke at its end too.
    configurePreviewServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (files.pages.has(`${request.url.slice(1)}/index.html`)) request.url += '/';
        next();
      });
    },

    configureServer(server) {
      const manifest = join(root, folder, 'manifest.json');
      server.watcher.add(manifest);
      // A build takes the place of the last one as a whole: the file goes, and comes.
      server.watcher.on('all', (event, path) => {
        if (path === manifest && event !== 'unlink') server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        files = read();
        const path = pathname.slice(1);
        const found = files.pages.get(path) ?? files.pages.get(join(path, 'index.html'));
        const copy = files.copies.get(path);
        if (found !== undefined) {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(await server.transformIndexHtml(pathname, found()));
        } else if (copy !== undefined) {
          response.setHeader('content-type', copy.mediaType);
          response.end(readFileSync(join(folder, copy.path)));
        } else next();
      });
    },
  };
}

function pathIn(root, id) {
  return id.startsWith(`${root}/`) ? id.slice(root.length + 1) : null;
}

/** By their paths in the site: the pages to make, and the files that are taken over as they are. */
function siteFiles({ folder, page, redirectPage }) {
  const { notices } = readManifest(readFileSync(join(folder, 'manifest.json')));
  const text = ({ path }) => readFileSync(join(folder, path), 'utf8');
  const pages = new Map();
  const copies = new Map();
  for (const notice of notices) {
    const root = new URL(notice.url).pathname;
    const sitePath = (path) => `${root.slice(1)}${path.slice(notice.id.length)}`;
    const ofNotice = (format) => notice.files.find((file) => file.format === format);

    for (const edition of notice.editions) {
      const named = (name) => edition.files.find(({ path }) => path === `${edition.path}/${name}`);
      const [styles, script] = ['notice.css', 'page.js'].map((name) => {
        const { path, hashed = path, mediaType } = named(name);
        copies.set(sitePath(hashed), { path: hashed, mediaType });
        return `/${sitePath(hashed)}`;
      });
      for (const file of edition.files.filter(({ format }) => format !== 'html')) {
        copies.set(sitePath(file.path), file);
      }
      pages.set(`${new URL(edition.url).pathname.slice(1)}index.html`, () =>
        page({
          notice,
          edition,
          styles,
          script,
          article: text(named('fragment.html')),
          jsonLd: text(named('notice.jsonld')),
        }),
      );
    }

    const archive = [
      ...notice.versions.flatMap(archivedFiles),
      ...notice.history.flatMap(({ files }) => files),
    ];
    for (const file of [...archive, ofNotice('sitemap')]) copies.set(sitePath(file.path), file);

    // A host of files cannot redirect: the folder of the notice gets a page that leads on.
    for (const { from, to } of JSON.parse(text(ofNotice('redirects'))).files) {
      const path = `${decodeURI(from).slice(1).replace(/\/$/, '')}/index.html`;
      if (!from.includes('.')) pages.set(path, () => redirectPage(to));
    }
  }
  return { pages, copies };
}

function archivedFiles({ editions }) {
  return editions.flatMap(({ files, changes }) => [...files, ...(changes?.files ?? [])]);
}
