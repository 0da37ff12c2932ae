import { propertyNames } from '../format/docx/custom-properties.ts';
import type { WordParts } from '../word/open-package.ts';
import { readPart } from '../word/read-part.ts';
import { readProperties } from '../word/read-properties.ts';

/** What a file says of the edition that it was made of; `null` where the program that saved it left that out. */
export interface EditionFacts {
  readonly notice: string | null;
  readonly version: string | null;
  readonly locale: string | null;
  /** The code of the jurisdiction that the edition is for; `null` for the whole notice too. */
  readonly jurisdiction: string | null;
  readonly fingerprint: string | null;
  /** The hash of each clause's words as the file was made, by clause id; empty where the map is lost. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads the custom properties, and the map of clauses, which some programs drop. */
export function readEditionFacts(parts: WordParts): EditionFacts {
  const properties = readProperties(parts);
  const map = readClauseMap(parts);
  const fact = (key: 'notice' | 'version' | 'locale' | 'jurisdiction' | 'fingerprint'): string | null =>
    map.edition.get(key) ?? properties.get(propertyNames[key]) ?? null;
  return {
    notice: fact('notice'),
    version: fact('version'),
    locale: fact('locale'),
    jurisdiction: fact('jurisdiction'),
    fingerprint: fact('fingerprint'),
    hashes: map.hashes,
  };
}

interface ClauseMap {
  readonly edition: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
}

function readClauseMap(parts: WordParts): ClauseMap {
  const edition = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const [path, xml] of parts) {
    if (!path.startsWith('customXml/')) continue;
    readPart(path, xml, {
      open: (element, attribute) => {
        if (element === 'stele:clauses') {
          for (const key of ['notice', 'version', 'locale', 'jurisdiction', 'fingerprint']) {
            const value = attribute(key);
            if (value !== null) edition.set(key, value);
          }
        }
        const id = element === 'stele:clause' ? attribute('id') : null;
        const hash = element === 'stele:clause' ? attribute('hash') : null;
        if (id !== null && hash !== null) hashes.set(id, hash);
      },
      close: () => {},
      text: () => {},
    });
  }
  return { edition, hashes };
}
