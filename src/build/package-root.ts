import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Stele itself, where the templates and phrases that it ships stand; absolute. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'theme.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the files that Stele ships are not beside it');
    folder = above;
  }
  return folder;
}
