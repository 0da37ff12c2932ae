import { hash } from 'node:crypto';
import type {
  Approval,
  FrozenFile,
  PublishedFile,
  Release,
  ReleasedClause,
  ReleasedEdition,
  Sha256,
} from './release.ts';

/** A record as the files that it speaks of carry it: their own hashes are in none of them. */
export type ReleaseStatement = Omit<Release, 'published' | 'digest'>;

/**
 * Writes `release.json`: JSON, UTF-8, LF, two spaces, a line for each clause and each file. The same record gives the
 * same bytes. Its last member is `digest`.
 */
export function writeRelease(release: Release): Uint8Array {
  return encoded([...undigested(release), ['digest', JSON.stringify(release.digest)]]);
}

/** SHA-256, lower-case hexadecimal, of the record as it is written when its last member, `digest`, is left out. */
export function digestOf(release: Omit<Release, 'digest'>): Sha256 {
  return hash('sha256', encoded(undigested(release)), 'hex');
}

/** The record that the files of the release carry: all but `published` and `digest`, written as `writeRelease` does. */
export function writeStatement(release: ReleaseStatement): Uint8Array {
  return encoded(statement(release));
}

/** Whether the bytes of a record's file are those that its digest is of, without writing the record again. */
export function isWhole(bytes: Uint8Array, digest: Sha256): boolean {
  const end = new TextEncoder().encode(`,\n  "digest": ${JSON.stringify(digest)}\n}\n`);
  const above = bytes.subarray(0, Math.max(0, bytes.length - end.length));
  if (Buffer.compare(bytes.subarray(above.length), end) !== 0) return false;
  return hash('sha256', Buffer.concat([above, new TextEncoder().encode('\n}\n')]), 'hex') === digest;
}

/** A member by its name, its value printed. The order of a file is this one's, whatever the record was made of. */
type Member = readonly [name: string, printed: string];

function undigested(release: Omit<Release, 'digest'>): readonly Member[] {
  return [...statement(release), ['published', list(release.published.map(publishedLine), '  ')]];
}

function statement({ previous, released, editions, frozen, ...facts }: ReleaseStatement): readonly Member[] {
  const { format, notice, version, effective, sourceLocale, url, generator, root } = facts;
  const named = { format, notice, version, effective, sourceLocale, url };
  return [
    ...Object.entries(named).map(([name, value]): Member => [name, JSON.stringify(value)]),
    ['previous', previous === null ? 'null' : line({ version: previous.version, digest: previous.digest })],
    ['generator', JSON.stringify(generator)],
    [
      'released',
      released === null ? 'null' : line({ by: released.by, role: released.role, on: released.on }),
    ],
    ['root', JSON.stringify(root)],
    ['editions', list(editions.map(editionBlock), '  ')],
    ['frozen', list(frozen.map(frozenLine), '  ')],
  ];
}

function editionBlock({ locale, title, root, clauses, approvals }: ReleasedEdition): string {
  return block(
    [
      ['locale', JSON.stringify(locale)],
      ['title', JSON.stringify(title)],
      ['root', JSON.stringify(root)],
      ['clauses', list(clauses.map(clauseLine), '      ')],
      ['approvals', list(approvals.map(approvalBlock), '      ')],
    ],
    '    ',
  );
}

/** There are thousands of these. */
function clauseLine({ id, sha256 }: ReleasedClause): string {
  return `{ "id": ${JSON.stringify(id)}, "sha256": ${JSON.stringify(sha256)} }`;
}

function approvalBlock({ as, by, role, on, clauses }: Approval): string {
  const signed = Object.entries({ as, by, role, on }).map(
    ([name, value]): Member => [name, JSON.stringify(value)],
  );
  const ids = `[${clauses.map((id) => JSON.stringify(id)).join(', ')}]`;
  return block([...signed, ['clauses', ids]], '        ');
}

function frozenLine({ path, bytes, sha256 }: FrozenFile): string {
  return line({ path, bytes, sha256 });
}

function publishedLine({ path, locale, format, mediaType, bytes, sha256 }: PublishedFile): string {
  return line({ path, locale, format, mediaType, bytes, sha256 });
}

function line(members: Readonly<Record<string, string | number>>): string {
  const printed = Object.entries(members).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{ ${printed.join(', ')} }`;
}

/** Its items are lines or blocks that are indented by two more. */
function list(items: readonly string[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
}

function block(members: readonly Member[], indent: string): string {
  return `{\n${members.map(([name, printed]) => `${indent}  "${name}": ${printed}`).join(',\n')}\n${indent}}`;
}

function encoded(members: readonly Member[]): Uint8Array {
  return new TextEncoder().encode(`${block(members, '')}\n`);
}
