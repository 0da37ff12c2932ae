import type { WordParts } from './open-package.ts';
import { readPart } from './read-part.ts';

/** Where the document's relationships lead, by id; those to other parts of the package are left out. */
export function readAddresses(parts: WordParts): ReadonlyMap<string, string> {
  const path = 'word/_rels/document.xml.rels';
  const addresses = new Map<string, string>();
  readPart(path, parts.get(path) ?? '<none/>', {
    open: (element, attribute) => {
      if (element !== 'rel:Relationship' || attribute('TargetMode') !== 'External') return;
      addresses.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
    close: () => {},
    text: () => {},
  });
  return addresses;
}
