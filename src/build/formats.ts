import type { Render } from '../format/format.ts';
import type { PhraseKey } from '../locale/phrase-keys.ts';

/** A file that a format writes into an edition's folder. */
export interface FormatFile {
  readonly name: (notice: string) => string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
  /** Brings the renderer, and with it the format's library, when it is first asked for. */
  readonly load: () => Promise<Render | 'tree'>;
}

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
    about: 'a web page, its style sheet, and the article alone for a site to include',
    files: [
      {
        name: () => 'index.html',
        mediaType: 'text/html; charset=utf-8',
        load: async () => (await import('../format/html/render.ts')).renderPage,
      },
      {
        name: () => 'fragment.html',
        mediaType: 'text/html; charset=utf-8',
        load: async () => (await import('../format/html/render.ts')).renderFragment,
      },
      {
        name: () => 'page.css',
        mediaType: 'text/css; charset=utf-8',
        load: async () => (await import('../format/html/render.ts')).renderStyles,
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
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** What a build makes where no format is asked for. */
export const usualFormats = formatNames.filter((name) => {
  const format: Format = formats[name];
  return format.onRequest !== true;
});

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
