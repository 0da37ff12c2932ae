import { shippedFor } from '../build/load.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ProjectFiles } from './project-files.ts';

/** What stands in for what a project has none of. Whoever gives it to a call has that call read nothing at all. */
export interface Shipped {
  /** Templates, and the phrases of each locale: `templates/page.html`, `locales/en/ui.json`. */
  readonly files: ProjectFiles;
  /**
   * A static TrueType font by its path, which begins with its npm package:
   * `pretendard/dist/public/static/alternative/Pretendard-Regular.ttf`; `null` where it is not to be had. It is asked
   * for the fonts that a theme names and a text needs, also where no PDF is made, since they say what can be printed.
   */
  readonly readFont: (path: string) => Uint8Array | null;
}

/**
 * Stele's own templates and phrases, and the fonts of the packages beside it: what stands in where a call names nothing
 * else. The files are read at once, each font when it is asked for.
 */
export function readShipped(): Shipped {
  const { phrases, templates, shippedThemes: themes, readFont } = shippedFor(null);
  const files = [...phrases.values(), ...Object.values<SourceFile>({ ...templates }), ...themes.values()];
  return { files: new Map(files.map(({ path, bytes }) => [path, bytes])), readFont };
}
