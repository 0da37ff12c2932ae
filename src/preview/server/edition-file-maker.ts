import { type Renderer, renderFile } from '../../build/render-file.ts';
import { wholePage } from '../engine/edition-page.ts';
import type { EditionName } from '../protocol.ts';
import type { EditionBook } from './edition-book.ts';
import { type EditionFile, fileNamed, pageFile } from './edition-files.ts';
import { type FlowMemory, flowFor, type LoweredEdition } from './file-flows.ts';
import { type EditionGround, screenTheme } from './kept-edition.ts';
import { paperTheme, type ThemeMemory } from './paper-theme.ts';

/** A request for a file of an edition. */
export interface FileRequest extends EditionName {
  readonly code: string | null;
  readonly name: string;
}

export type FileAnswer =
  | {
      readonly type: 'file';
      readonly bytes: Uint8Array;
      readonly mediaType: string;
      readonly revision: string;
    }
  /** There is no such edition, or no such file of one. */
  | { readonly type: 'unknown' }
  /** It cannot be made yet. */
  | { readonly type: 'missing'; readonly reason: string };

export type EditionFileMaker = (request: FileRequest) => Promise<FileAnswer>;

/** What was made of an edition beside its page. */
interface MadeFiles {
  readonly flows: FlowMemory;
  /** By jurisdiction and name. */
  readonly bytes: Map<string, Promise<Uint8Array>>;
}

/**
 * Makes the files of editions when they are asked for, and each once until its edition changes. The page is that of the
 * book, which is patched; all else is rendered as a build renders it.
 */
export function createFileMaker(book: EditionBook, renderer: Renderer): EditionFileMaker {
  const themes: ThemeMemory = new WeakMap();
  const made = new WeakMap<EditionGround, MadeFiles>();

  const madeOf = (ground: EditionGround): MadeFiles => {
    const known = made.get(ground) ?? { flows: new Map(), bytes: new Map() };
    made.set(ground, known);
    return known;
  };

  const render = (
    { format, index }: EditionFile,
    ground: EditionGround,
    lowered: LoweredEdition,
  ): Promise<Uint8Array> => {
    const job = { format, index, ...lowered };
    if (format === 'html') return renderFile(job, screenTheme(ground));
    return renderer.renderFile(job, paperTheme(ground.theme, lowered.flow, themes));
  };

  /** `null` where the edition has no part for the jurisdiction. */
  const fileBeside = async (
    file: EditionFile,
    ground: EditionGround,
    { code, name }: FileRequest,
  ): Promise<Uint8Array | null> => {
    const { flows, bytes } = madeOf(ground);
    const lowered = flowFor(ground, code, flows);
    if (lowered === null) return null;
    const key = `${code ?? ''}/${name}`;
    const making = bytes.get(key) ?? render(file, ground, lowered);
    bytes.set(key, making);
    try {
      return await making;
    } catch (error) {
      bytes.delete(key);
      throw error;
    }
  };

  return async (request) => {
    const { notice, code, name } = request;
    const kept = book.edition(request);
    const file = fileNamed(name, notice);
    if (kept === null || file === null) return { type: 'unknown' };
    const { ground, revision } = kept;
    if (ground === null) return { type: 'missing', reason: 'an error keeps this edition from being made' };
    const missing = missingFont(file, ground);
    if (missing !== null) return { type: 'missing', reason: `the fonts in \`${missing}\` are not installed` };
    const bytes =
      code === null && name === pageFile
        ? encoder.encode(wholePage(await book.page(request, { ground, revision })))
        : await fileBeside(file, ground, request);
    if (bytes === null) return { type: 'unknown' };
    return { type: 'file', mediaType: file.mediaType, revision: book.revisionOf(kept), bytes };
  };
}

const encoder = new TextEncoder();

/** The folder of a font that the file needs and that is not there. Only paper has fonts in it. */
function missingFont({ format }: EditionFile, { theme }: EditionGround): string | null {
  return format === 'pdf' ? (theme.shelf.missing()[0] ?? null) : null;
}
