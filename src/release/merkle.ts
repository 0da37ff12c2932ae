import { hash } from 'node:crypto';
import type { Release, ReleasedClause, ReleasedEdition, Sha256 } from './release.ts';

/*
 * Trees of hashes as RFC 6962, section 2.1, makes them: a leaf is SHA-256 of a byte 0x00 and its data, a node SHA-256 of
 * a byte 0x01 and the hashes of its two sides, of which the left holds the largest power of two of leaves that is less
 * than all. No side is ever filled up or taken twice. A leaf's data is a JSON array without white space, in UTF-8.
 */

/** The facts of a release that its root vouches for. */
export type ReleaseFacts = Pick<
  Release,
  | 'format'
  | 'notice'
  | 'version'
  | 'effective'
  | 'sourceLocale'
  | 'url'
  | 'previous'
  | 'generator'
  | 'released'
>;

/** The root of one edition: a leaf a clause, `["Cookies.1","<sha256>"]`, in reading order. */
export function editionRoot(clauses: readonly ReleasedClause[]): Sha256 {
  return merkleRoot(clauses.map(({ id, sha256 }) => leafHash([id, sha256])));
}

/**
 * The root of a release. Its first leaf is the facts, `["stele-release/1",notice,version,effective,sourceLocale,url,
 * previous,generator,released]` with `previous` as `[version,digest]` and `released` as `[by,role,on]`, or `null`; then
 * each edition is a leaf, `["ko",title,"<root>"]`, in the order of the record.
 */
export function releaseRoot(
  facts: ReleaseFacts,
  editions: readonly Pick<ReleasedEdition, 'locale' | 'title' | 'root'>[],
): Sha256 {
  return merkleRoot([
    leafHash(factsLeaf(facts)),
    ...editions.map(({ locale, title, root }) => leafHash([locale, title, root])),
  ]);
}

function factsLeaf({ previous, released, ...facts }: ReleaseFacts): readonly unknown[] {
  const { format, notice, version, effective, sourceLocale, url, generator } = facts;
  return [
    format,
    notice,
    version,
    effective,
    sourceLocale,
    url,
    previous === null ? null : [previous.version, previous.digest],
    generator,
    released === null ? null : [released.by, released.role, released.on],
  ];
}

/** The root of a tree of leaves that are hashed already; of none it is SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Sha256[]): Sha256 {
  const [first] = leaves;
  if (first === undefined) return hash('sha256', '', 'hex');
  if (leaves.length === 1) return first;
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const sides = merkleRoot(leaves.slice(0, left)) + merkleRoot(leaves.slice(left));
  return hash('sha256', Buffer.from(`01${sides}`, 'hex'), 'hex');
}

function leafHash(data: readonly unknown[]): Sha256 {
  return hash('sha256', `\0${JSON.stringify(data)}`, 'hex');
}
