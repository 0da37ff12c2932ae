import { setImmediate } from 'node:timers/promises';
import type { Flow } from '../flow/flow.ts';
import { type JsonObject, renderTree } from '../format/json/render-tree.ts';
import type { Theme } from '../theme/theme.ts';
import type { Edition } from './edition.ts';
import { type Format, type FormatName, formats } from './formats.ts';

/** Which file of an edition is to be made: the `index`th of its format. */
export interface FileJob {
  readonly format: FormatName;
  readonly index: number;
  readonly flow: Flow;
  /** For the format that is the tree itself; `null` where the file is made of the Flow. */
  readonly edition: Edition | null;
}

/** Makes one file of an edition, wherever the work is done. */
export type RenderFile = (job: FileJob, theme: Theme) => Promise<Uint8Array>;

/** Makes the file here and now. */
export const renderFile: RenderFile = async ({ format, index, flow, edition }, theme) => {
  const { files }: Format = formats[format];
  const file = files[index];
  if (file === undefined) throw new Error(`the format ${format} has no file ${index}`);
  const renderer = await file.load();
  if (renderer !== 'tree') return renderer(flow, theme);
  if (edition === null) throw new Error(`the format ${format} was asked for without the edition`);
  // A notice is plain JSON data by design; its interfaces only lack the index signature that says so.
  return renderTree(edition as unknown as JsonObject, flow.banner);
};

/** What makes the files of a build, until it is closed. */
export interface Renderer {
  readonly renderFile: RenderFile;
  readonly close: () => void;
}

/**
 * Makes the files here, each begun when the one before is done: together they would need the memory of all. Between
 * two the event loop goes round, since pdfkit's document stays in its queue until then.
 */
export function rendererHere(): Renderer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    renderFile: (job, theme) => {
      const made = last.then(() => renderFile(job, theme));
      last = made.then(turn, turn);
      return made;
    },
    close: () => {},
  };
}

const turn = (): Promise<void> => setImmediate();
