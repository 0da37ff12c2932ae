import type { Edition as BuiltEdition } from '../build/edition.ts';
import type { FormatName } from '../build/format-name.ts';
import { formats as builtFormats, type Format } from '../build/formats.ts';
import { usualHeadingBase, withHeadingBase } from '../build/heading-base.ts';
import { lowerEdition } from '../build/lower-edition.ts';
import { renderFile } from '../build/render-file.ts';
import { anchorsOf } from '../flow/anchors.ts';
import type { Flow } from '../flow/flow.ts';
import type { Words } from '../locale/words.ts';
import type { Theme } from '../theme/theme.ts';
import { askedFormats, askedHeadingBase } from './asked-options.ts';
import type { Edition, RenderedFile } from './edition.ts';

export interface EditionContext {
  readonly words: Words;
  readonly theme: Theme;
  /** The formats that a page leads to. */
  readonly formats: readonly FormatName[];
}

export function editionOf(built: BuiltEdition, { words, theme, formats }: EditionContext): Edition {
  const flow = lowerEdition(built, words, formats);
  const { outdated, ...tree } = built;
  return {
    locale: flow.locale,
    title: flow.title,
    dir: flow.direction,
    anchors: [...anchorsOf(flow)].sort(),
    outdated,
    tree,
    flow,
    render: async (format, { headingBase = usualHeadingBase } = {}) => {
      const placed = withHeadingBase(flow, askedHeadingBase(headingBase));
      return filesOf({ built, flow: placed, theme }, askedFormats([format]));
    },
  };
}

interface EditionToRender {
  readonly built: BuiltEdition;
  readonly flow: Flow;
  readonly theme: Theme;
}

/** One after the other: together they would need the memory of all. */
async function filesOf(
  { built, flow, theme }: EditionToRender,
  names: readonly FormatName[],
): Promise<readonly RenderedFile[]> {
  const made: RenderedFile[] = [];
  for (const format of names) {
    const { files }: Format = builtFormats[format];
    for (const [index, { name, mediaType }] of files.entries()) {
      const bytes = await renderFile({ format, index, flow, edition: built }, theme);
      made.push({ name: name(built.id), mediaType, bytes });
    }
  }
  return made;
}
