import type { NewFile } from './new-file.ts';

/** Says how many texts of a new catalog, or of a file of phrases, have no words yet; nothing of any other file. */
export function gapsIn({ path, text }: NewFile): readonly string[] {
  if (!/^locales\/.*\.json$/.test(path)) return [];
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>);
  const empty = entries.filter(([, words]) => words === '').map(([key]) => key);
  if (empty.length === 0) return [];
  const which = empty.length <= 3 ? `: ${empty.join(', ')}` : '';
  return [`${path} has no words yet for ${empty.length} of its ${entries.length} texts${which}.\n`];
}

/** What becomes of texts without words. */
export const gapsMatter = '`stele check` lists what has no words yet; until then nothing is built.\n';
