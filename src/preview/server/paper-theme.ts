import type { ReadTheme } from '../../build/read-theme.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Theme } from '../../theme/theme.ts';
import { sameElements } from '../engine/share-parts.ts';

/** The themes that were made last, by what was read of them. */
export type ThemeMemory = WeakMap<ReadTheme, Theme>;

/**
 * The theme with the fonts that the characters of a Flow need, and those that were needed before. The same object as long
 * as no other font is needed: it is sent to the thread that renders.
 */
export function paperTheme(read: ReadTheme, flow: Flow, memory: ThemeMemory): Theme {
  const { tokens, page, shelf } = read;
  for (const character of JSON.stringify(flow)) shelf.covers(character.codePointAt(0) ?? 0);
  const fonts = shelf.files();
  const known = memory.get(read);
  if (known !== undefined && sameElements(filesIn(known), filesIn({ fonts }))) return known;
  const theme = { tokens, page, fonts };
  memory.set(read, theme);
  return theme;
}

function filesIn({ fonts }: Pick<Theme, 'fonts'>): readonly Uint8Array[] {
  return Object.values(fonts).flat();
}
