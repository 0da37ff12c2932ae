import { clauseHash, type PrintedClause } from '../../flow/fingerprint.ts';
import type { Flow } from '../../flow/flow.ts';
import { escaped } from './write-xml.ts';

/** The XML namespace of a review file's map of clauses. */
export const clauseMapNamespace = 'urn:stele:clauses:1';

/** Where the map stands in the package. */
export const clauseMapPath = 'customXml/item1.xml';

/**
 * What a review file says of the edition that it was made of, whatever becomes of its words: each clause's id, its
 * bookmark, and the hash of its words (`flow/fingerprint.ts`).
 */
export function clauseMap(flow: Flow, { fingerprint, clauses, bookmark }: ClauseMapFacts): string {
  const { notice, version, effective, locale, jurisdiction } = flow;
  const lines = clauses.map(
    ({ anchor, runs }) =>
      `<clause${attributes({ id: anchor, bookmark: bookmark(anchor), hash: clauseHash(runs) })}/>`,
  );
  const edition = attributes({
    ...{ notice, version, effective, locale },
    ...(jurisdiction === null ? {} : { jurisdiction }),
    fingerprint,
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<clauses xmlns="${clauseMapNamespace}"${edition}>${lines.join('')}</clauses>`;
}

export interface ClauseMapFacts {
  readonly fingerprint: string;
  readonly clauses: readonly PrintedClause[];
  readonly bookmark: (anchor: string) => string;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
}
