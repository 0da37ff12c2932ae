import type { WordParts } from './open-package.ts';
import { readPart } from './read-part.ts';

/** The custom properties of a Word file by their names; none where the program that saved it left them out. */
export function readProperties(parts: WordParts): ReadonlyMap<string, string> {
  const path = 'docProps/custom.xml';
  const values = new Map<string, string>();
  let name: string | null = null;
  let text = '';
  readPart(path, parts.get(path) ?? '<none/>', {
    open: (element, attribute) => {
      if (element !== 'cp:property') return;
      name = attribute('name');
      text = '';
    },
    close: (element) => {
      if (element === 'cp:property' && name !== null) values.set(name, text);
    },
    text: (more) => {
      text += more;
    },
  });
  return values;
}
