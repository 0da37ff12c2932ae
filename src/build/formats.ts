import type { Render } from '../format/format.ts';
import type { PhraseKey } from '../locale/phrase-keys.ts';
import { type FormatName, formatNames } from './format-name.ts';

/** A file that a format writes into an edition's folder. */
export interface FormatFile {
  readonly name: (notice: string) => string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
  /** What other parts of the program ask for it by. */
  readonly role?: FileRole;
  /** Brings the renderer, and with it the format's library, when it is first asked for. */
  readonly load: () => Promise<Render | 'tree'>;
}

/**
 * `page` is the one file whose links are those of its place; `fragment` is its article alone; `beside` is what a page
 * needs in its folder, whatever it shows: an edition, a redline, the list of all versions.
 */
export type FileRole = 'page' | 'fragment' | 'beside';

export interface Format {
  readonly about: string;
  readonly files: readonly FormatFile[];
  /** What a page calls this format's file in its list of downloads; `null` where it has no place there. */
  readonly download: PhraseKey | null;
  /** Made only where it is asked for by name; else every build makes it. */
  readonly onRequest?: true;
}

/** Every format there is. A new one is a folder in `format/` and a row here. */
export const formats = {
  html: {
    about:
      'a web page and what stands beside it; for a site the article alone, its headings, and data for search engines',
    files: [
      {
        name: () => 'index.html',
        mediaType: 'text/html; charset=utf-8',
        role: 'page',
        load: async () => (await import('../format/html/render.ts')).renderPage,
      },
      {
        name: () => 'fragment.html',
        mediaType: 'text/html; charset=utf-8',
        role: 'fragment',
        load: async () => (await import('../format/html/render.ts')).renderFragment,
      },
      {
        name: () => 'notice.css',
        mediaType: 'text/css; charset=utf-8',
        role: 'beside',
        load: async () => (await import('../format/html/render.ts')).renderNoticeStyles,
      },
      {
        name: () => 'page.css',
        mediaType: 'text/css; charset=utf-8',
        role: 'beside',
        load: async () => (await import('../format/html/render.ts')).renderPageStyles,
      },
      {
        name: () => 'page.js',
        mediaType: 'text/javascript; charset=utf-8',
        role: 'beside',
        load: async () => (await import('../format/html/render.ts')).renderScript,
      },
      {
        name: () => 'toc.json',
        mediaType: 'application/json',
        load: async () => (await import('../format/html/table-of-contents.ts')).renderTableOfContents,
      },
      {
        name: () => 'notice.jsonld',
        mediaType: 'application/ld+json',
        load: async () => (await import('../format/html/structured-data.ts')).renderStructuredData,
      },
    ],
    download: null,
  },
  pdf: {
    about: 'a tagged PDF, set as a book page',
    files: [
      {
        name: (notice) => `${notice}.pdf`,
        mediaType: 'application/pdf',
        load: async () => (await import('../format/pdf/render.ts')).render,
      },
    ],
    download: 'filePdf',
  },
  docx: {
    about: 'a Word file with native styles, lists and bookmarks',
    files: [
      {
        name: (notice) => `${notice}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        load: async () => (await import('../format/docx/render.ts')).render,
      },
    ],
    download: 'fileDocx',
  },
  'docx-review': {
    about: 'a Word file to edit, which `stele review` reads back clause by clause',
    files: [
      {
        name: (notice) => `${notice}.review.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        load: async () => (await import('../format/docx/render.ts')).renderReview,
      },
    ],
    download: null,
    onRequest: true,
  },
  text: {
    about: 'plain text, wrapped, its links numbered and listed',
    files: [
      {
        name: (notice) => `${notice}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        load: async () => (await import('../format/text/render.ts')).render,
      },
    ],
    download: 'fileText',
  },
  markdown: {
    about: 'clean Markdown',
    files: [
      {
        name: (notice) => `${notice}.md`,
        mediaType: 'text/markdown; charset=utf-8',
        load: async () => (await import('../format/markdown/render.ts')).render,
      },
    ],
    download: null,
  },
  json: {
    about: 'the localized notice as data',
    files: [{ name: (notice) => `${notice}.json`, mediaType: 'application/json', load: async () => 'tree' }],
    download: null,
  },
} as const satisfies Record<FormatName, Format>;

export { type FormatName, formatNames };

/** What a build makes where no format is asked for. */
export const usualFormats = formatNames.filter((name) => {
  const format: Format = formats[name];
  return format.onRequest !== true;
});

/** A file of a format, and its number there, by which it is rendered. */
export interface NumberedFile {
  readonly index: number;
  readonly file: FormatFile;
}

/** The files of a format that have a role, in its order. */
export function filesWithRole(name: FormatName, role: FileRole): readonly NumberedFile[] {
  const { files }: Format = formats[name];
  return files.map((file, index) => ({ file, index })).filter(({ file }) => file.role === role);
}

/** The number of the one file of a format that has a role. */
export function indexWithRole(name: FormatName, role: Exclude<FileRole, 'beside'>): number {
  const [found] = filesWithRole(name, role);
  if (found === undefined) throw new Error(`the format ${name} has no ${role}`);
  return found.index;
}

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
