import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type {
  EditionView,
  FindingView,
  PagePatch,
  PartsChange,
  PreviewMessage,
  PreviewState,
} from '../../src/preview/protocol.ts';

/** A server that says what a test tells it to say, and hands out the pages of a build. */
export interface FakePreview {
  readonly address: string;
  readonly state: () => PreviewState;
  /** From now on the project stands so; whoever listens is told. */
  readonly tell: (change: Partial<PreviewState>) => void;
  /** Changes one edition, and tells nobody. */
  readonly edition: (locale: string, change: Partial<EditionView>) => void;
  /** A clause says something else, as HTML: the page's next revision, and the patch that leads there. */
  readonly rewrite: (locale: string, anchor: string, html: string) => PagePatch;
  /** An edition says what another one says. */
  readonly become: (locale: string, other: string) => PagePatch;
  readonly patch: (patch: PagePatch) => void;
  /** The editions that somebody listens to. */
  readonly listened: () => readonly string[];
  /** The paths of editions' files that were asked for. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export interface FakeOptions {
  /** The built page of the preview, by path. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** The files of a build, by path below `out/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly locales: readonly string[];
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; trusted-types stele-preview; require-trusted-types-for 'script'";

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

export async function fakePreview({ page, files, locales }: FakeOptions): Promise<FakePreview> {
  const texts = new Map(locales.map((locale) => [locale, textOf(files, `privacy/${locale}/index.html`)]));
  const streams = new Map<ServerResponse, readonly string[]>();
  const asked: string[] = [];
  let state = firstState(locales, texts);
  let port = 0;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (status: number, type: string, body: Uint8Array | string, csp: string): void => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': csp,
        'cache-control': 'no-store',
      });
      response.end(body);
    };
    if (pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      streams.set(response, searchParams.getAll('show'));
      response.on('close', () => streams.delete(response));
      response.write(eventOf({ type: 'state', state }));
      return;
    }
    const [, folder, notice, locale = '', name = ''] = pathname.split('/');
    const type = mediaTypes[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? mediaTypes['html'] ?? '';
    if (folder !== 'editions') {
      const file = page.get(pathname === '/' ? 'index.html' : pathname.slice(1));
      send(file === undefined ? 404 : 200, type, file ?? '', policy);
      return;
    }
    asked.push(`${locale}/${name}`);
    if (name === 'index.html') {
      const { revision } = editionIn(state, locale);
      if (searchParams.get('revision') === revision)
        send(200, type, texts.get(locale) ?? '', "default-src 'self'");
      else response.writeHead(302, { location: `${pathname}?revision=${revision}` }).end();
      return;
    }
    const file = files.get(`${notice}/${locale}/${name}`);
    if (file !== undefined) send(200, type, file, "default-src 'self'");
    else send(503, 'application/json', JSON.stringify({ type: 'refused', reason: 'a font is missing' }), '');
  };

  let server = createServer(answer);
  const start = async (): Promise<void> => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await start();

  const tell: FakePreview['tell'] = (change) => {
    state = { ...state, ...change };
    for (const stream of streams.keys()) stream.write(eventOf({ type: 'state', state }));
  };
  const edition: FakePreview['edition'] = (locale, change) => {
    state = {
      ...state,
      notices: state.notices.map((notice) => ({
        ...notice,
        editions: notice.editions.map((one) => (one.locale === locale ? { ...one, ...change } : one)),
      })),
    };
  };
  const revise = (locale: string, html: string, change: Omit<PartsChange, 'type'>): PagePatch => {
    const { revision } = editionIn(state, locale);
    const to = String(Number(revision) + 1);
    texts.set(locale, html);
    edition(locale, { revision: to, files: filesOf(locale, to) });
    return { notice: 'privacy', locale, from: revision, to, took: 5, change: { type: 'parts', ...change } };
  };
  return {
    address: `http://127.0.0.1:${port}/`,
    state: () => state,
    tell,
    edition,
    rewrite: (locale, anchor, html) => {
      const element = new RegExp(`(<(\\w+) id="${anchor.replaceAll('.', '\\.')}"[^>]*>).*?(</\\2>)`);
      const before = texts.get(locale) ?? '';
      const after = before.replace(element, (_, open, __, close) => `${open}${html}${close}`);
      const blocks = elementsIn(after, 'stele-body');
      const at = blocks.findIndex((block) => block.includes(`id="${anchor}"`));
      return revise(locale, after, {
        cover: null,
        contents: null,
        changed: [anchor],
        blocks: [{ at, remove: 1, html: [`${blocks[at]}\n`] }],
      });
    },
    become: (locale, other) => {
      const [before, after] = [texts.get(locale) ?? '', texts.get(other) ?? ''];
      const blocks = elementsIn(after, 'stele-body');
      // The last block first, then two in the middle taken out, then all that is before them.
      const last = elementsIn(before, 'stele-body').length - 1;
      return revise(locale, after, {
        cover: elementOf(after, 'stele-cover'),
        contents: elementOf(after, 'stele-contents'),
        changed: [],
        blocks: [
          { at: last, remove: 1, html: blocks.slice(-2) },
          { at: last - 2, remove: 2, html: [] },
          { at: 0, remove: last - 2, html: blocks.slice(0, -2) },
        ],
      });
    },
    patch: (patch) => {
      for (const [stream, shown] of streams) {
        if (shown.includes(`${patch.notice}/${patch.locale}`))
          stream.write(eventOf({ type: 'patch', patch }));
      }
    },
    listened: () => [...streams.values()].flat(),
    asked: () => asked,
    start,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A finding about a clause, of which a test says what matters to it. */
export function finding(facts: Partial<FindingView>): FindingView {
  return {
    code: 'number-mismatch',
    severity: 'error',
    message: 'the translation says `14`, the source `13`',
    hint: null,
    place: {
      file: 'locales/ko/privacy.json',
      line: 12,
      column: 18,
      excerpt: { text: '  "Cookies": "쿠키는 14개월 동안"', start: 18, end: 20 },
    },
    related: [],
    notice: 'privacy',
    locale: null,
    clause: null,
    anchor: null,
    holds: false,
    ...facts,
  };
}

function firstState(locales: readonly string[], texts: ReadonlyMap<string, string>): PreviewState {
  const editions = locales.map(
    (locale): EditionView => ({
      notice: 'privacy',
      locale,
      localeName: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
      direction: 'ltr',
      title: /<title>(.*)<\/title>/.exec(texts.get(locale) ?? '')?.[1] ?? '',
      state: 'current',
      revision: '1',
      files: filesOf(locale, '1'),
      jurisdictions: [],
    }),
  );
  return {
    project: 'quillmere',
    notices: [{ notice: 'privacy', sourceLocale: locales[0] ?? 'en', editions }],
    first: { notice: 'privacy', locale: locales[0] ?? 'en' },
    findings: [],
    counts: { errors: 0, warnings: 0 },
    checking: false,
    fault: null,
  };
}

function filesOf(locale: string, revision: string): EditionView['files'] {
  return (
    [
      ['html', 'index.html'],
      ['pdf', 'privacy.pdf'],
      ['text', 'privacy.txt'],
      ['docx', 'privacy.docx'],
    ] as const
  ).map(([format, name]) => ({
    format,
    name,
    href: `/editions/privacy/${locale}/${name}?revision=${revision}`,
  }));
}

function editionIn({ notices }: PreviewState, locale: string): EditionView {
  const edition = notices[0]?.editions.find((one) => one.locale === locale);
  if (edition === undefined) throw new Error(`there is no edition ${locale}`);
  return edition;
}

function eventOf(message: PreviewMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

/** The HTML of each element right below the one of a class. */
function elementsIn(html: string, name: string): readonly string[] {
  const parent = find(parse(html), name);
  return (parent?.children ?? []).flatMap((child) =>
    child.type === 'element' ? [sourceOf(child, html)] : [],
  );
}

function elementOf(html: string, name: string): string | null {
  const element = find(parse(html), name);
  return element === undefined ? null : sourceOf(element, html);
}

function parse(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

function sourceOf({ position }: Element, html: string): string {
  return html.slice(position?.start.offset, position?.end.offset);
}

function find(node: Root | Element, name: string): Element | undefined {
  if (node.type === 'element' && `${node.properties['className']}` === name) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? find(child, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
