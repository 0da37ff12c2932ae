import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { align } from '../../src/align/align.ts';
import type { Alignment } from '../../src/align/alignment.ts';
import type { Locale, Notice } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { render } from '../../src/build/render.ts';
import { rendererHere } from '../../src/build/render-file.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { readHtml } from '../../src/syntax/import/read-html.ts';
import { readTranslation } from '../../src/syntax/import/read-translation.ts';
import { largestFile } from '../../src/syntax/text-file.ts';
import { wordToHtml } from '../../src/word/word-to-html.ts';
import { stele } from './fixture-project.ts';

/** Stele's own notice, and what its editions look like in the formats that are imported, without a single id. */
export interface BareEditions {
  readonly notice: Notice;
  /** By locale, then by format. */
  readonly texts: ReadonlyMap<Locale, ReadonlyMap<EditionFormat, string>>;
  /** By locale and clause id: what an import should find. */
  readonly truth: ReadonlyMap<Locale, ReadonlyMap<string, string>>;
}

export const editionFormats = ['Markdown', 'HTML', 'Word'] as const;
export type EditionFormat = (typeof editionFormats)[number];

const locales = ['ko', 'ms'] as const;

export async function bareEditions(): Promise<BareEditions> {
  const compiled = compile(stele);
  const notice = compiled.notices[0]?.editions.find(({ locale }) => locale === 'en');
  if (notice === undefined) throw new Error('Stele has no notice of its own');
  const files = new Map<string, Uint8Array>();
  await render(
    { ...compiled, notices: [...compiled.notices] },
    { notice: null, locales, jurisdictions: [], formats: ['html', 'markdown', 'docx'] },
    {
      write: (path, bytes) => files.set(path, bytes),
      progress: () => {},
      renderFile: rendererHere().renderFile,
    },
  );
  const texts = new Map<Locale, ReadonlyMap<EditionFormat, string>>();
  const truth = new Map<Locale, ReadonlyMap<string, string>>();
  for (const tag of locales) {
    const locale = tag as Locale;
    const file = (name: string): Uint8Array => files.get(`privacy/${locale}/${name}`) ?? new Uint8Array();
    const word = await wordToHtml(withoutBookmarks(file('privacy.docx')), largestFile);
    texts.set(
      locale,
      new Map([
        ['Markdown', strFromU8(file('privacy.md'))],
        ['HTML', strFromU8(file('fragment.html')).replaceAll(/ id="[^"]*"/g, '')],
        ['Word', word.replaceAll(/<a id="[^"]*"><\/a>/g, '')],
      ]),
    );
    const catalog = stele.catalogs.get(`locales/${locale}/privacy.json`);
    truth.set(locale, new Map(Object.entries(JSON.parse(strFromU8(catalog?.bytes ?? new Uint8Array())))));
  }
  return { notice, texts, truth };
}

/** A Word file whose places have lost their names. */
function withoutBookmarks(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bare = document.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(bare) });
}

/** A text of one of these formats, laid onto the notice. */
export function importEdition(
  notice: Notice,
  { text, format, locale }: { text: string; format: EditionFormat; locale: Locale },
): Alignment {
  const input = { file: 'edition', text, id: notice.id };
  const draft = format === 'Markdown' ? readDocument(input) : readHtml(input);
  const alignment = align(notice, readTranslation(draft, { markdown: format === 'Markdown' }), locale);
  if (alignment === null) throw new Error('the edition is too long');
  return alignment;
}

/** The aligned clauses whose text is not that of the catalog. */
export function wrongIn({ aligned }: Alignment, truth: ReadonlyMap<string, string>): string[] {
  return aligned.filter(({ id, text }) => truth.get(id) !== text).map(({ id, text }) => `${id}: ${text}`);
}
