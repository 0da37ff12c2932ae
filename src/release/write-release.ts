import { createHash } from 'node:crypto';
import type { Approval, Release, ReleasedEdition, Sha256 } from './release.ts';

/** A record as the files that it speaks of carry it: their own hashes are in none of them. */
export type ReleaseStatement = Omit<Release, 'published' | 'digest'>;

/**
 * Writes `release.json`: JSON, UTF-8, LF, two spaces, a line for each clause and each file. The same record gives the
 * same bytes. Its last member is `digest`.
 */
export function writeRelease(release: Release): Uint8Array {
  return written({ ...undigested(release), digest: release.digest });
}

/** SHA-256, lower-case hexadecimal, of the record as it is written when its last member, `digest`, is left out. */
export function digestOf(release: Omit<Release, 'digest'>): Sha256 {
  return createHash('sha256')
    .update(written(undigested(release)))
    .digest('hex');
}

/** The record that the files of the release carry: all but `published` and `digest`, written as `writeRelease` does. */
export function writeStatement(release: ReleaseStatement): Uint8Array {
  return written(statementOf(release));
}

function undigested(release: Omit<Release, 'digest'>): object {
  const published = release.published.map(({ path, locale, format, mediaType, bytes, sha256 }) => {
    return { path, locale, format, mediaType, bytes, sha256 };
  });
  return { ...statementOf(release), published };
}

/** Every member by its name: the order of a file is this one's, whatever the record was made of. */
function statementOf({
  format,
  notice,
  version,
  effective,
  sourceLocale,
  url,
  ...rest
}: ReleaseStatement): object {
  const { previous, generator, released, root, editions, frozen } = rest;
  return {
    format,
    notice,
    version,
    effective,
    sourceLocale,
    url,
    previous: previous === null ? null : { version: previous.version, digest: previous.digest },
    generator,
    released: released === null ? null : { by: released.by, role: released.role, on: released.on },
    root,
    editions: editions.map(editionOf),
    frozen: frozen.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
}

function editionOf({ locale, title, root, clauses, approvals }: ReleasedEdition): object {
  return {
    locale,
    title,
    root,
    clauses: clauses.map(({ id, sha256 }) => ({ id, sha256 })),
    approvals: approvals.map(approvalOf),
  };
}

function approvalOf({ as, by, role, on, clauses }: Approval): object {
  return { as, by, role, on, clauses };
}

function written(value: object): Uint8Array {
  return new TextEncoder().encode(`${printed(value, '')}\n`);
}

/** What holds no other object or list stands on one line. */
function printed(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${isList ? '' : `${JSON.stringify(key)}: `}${printed(member, `${indent}  `)}`,
  );
  const [open, close, space] = isList ? ['[', ']', ''] : ['{', '}', ' '];
  if (members.length === 0) return `${open}${close}`;
  if (Object.values(value).every(isScalar)) return `${open}${space}${members.join(', ')}${space}${close}`;
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}${close}`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
