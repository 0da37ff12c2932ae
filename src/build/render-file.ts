import type { Notice } from '../ast/notice.ts';
import type { Flow } from '../flow/flow.ts';
import { type JsonTree, renderTree } from '../format/json/render-tree.ts';
import type { Theme } from '../theme/theme.ts';
import { type Format, type FormatName, formats } from './formats.ts';

/** Which file of an edition is to be made: the `index`th of its format. */
export interface FileJob {
  readonly format: FormatName;
  readonly index: number;
  readonly flow: Flow;
  readonly edition: Notice;
}

/** Makes one file of an edition, wherever the work is done. */
export type RenderFile = (job: FileJob, theme: Theme) => Promise<Uint8Array>;

/** Makes the file here and now. */
export const renderFile: RenderFile = async ({ format, index, flow, edition }, theme) => {
  const { files }: Format = formats[format];
  const file = files[index];
  if (file === undefined) throw new Error(`the format ${format} has no file ${index}`);
  const renderer = await file.load();
  // A notice is plain JSON data by design; its interfaces only lack the index signature that says so.
  return renderer === 'tree' ? renderTree(edition as unknown as JsonTree) : renderer(flow, theme);
};
