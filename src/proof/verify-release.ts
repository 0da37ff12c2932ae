import { editionPlaces } from '../build/edition-versions.ts';
import { lowerEdition } from '../build/lower-edition.ts';
import { fingerprint, generator } from '../build/manifest.ts';
import { releasedClauses } from '../build/released-clauses.ts';
import type { RenderFile } from '../build/render-file.ts';
import { type ReleaseRendering, renderRelease } from '../build/render-release.ts';
import type { PublishedFile } from '../release/release.ts';
import type { OpenRelease } from './open-releases.ts';

/** A release made again, held against its record. */
export interface ReleaseVerdict {
  /** Name and version of the program that made it, and of this one. */
  readonly madeBy: string;
  readonly remadeBy: string;
  /** Files that are the same, byte for byte. */
  readonly same: readonly PublishedFile[];
  readonly changed: readonly PublishedFile[];
  /** Files that this program does not make of it. */
  readonly gone: readonly PublishedFile[];
  /** Files that it makes and that were not published. */
  readonly added: readonly string[];
  /** Clauses that are not what the record says, each with its locale. */
  readonly clauses: readonly ChangedClause[];
}

export interface ChangedClause {
  readonly locale: string;
  readonly clause: string;
}

/** Renders a release once more, and compares hashes file by file; `null` where this program cannot read it any more. */
export async function verifyRelease(
  { record, rendering }: OpenRelease,
  renderFile: RenderFile,
): Promise<ReleaseVerdict | null> {
  const again = rendering();
  if (again === null) return null;
  const made = new Map<string, string>();
  await renderRelease(
    again,
    { places: editionPlaces, locales: [], formats: again.published },
    { write: (path, bytes) => made.set(path, fingerprint(bytes)), renderFile },
  );
  const hashOf = ({ path }: PublishedFile): string | undefined => made.get(`${record.notice}/${path}`);
  const listed = new Set(record.published.map(({ path }) => `${record.notice}/${path}`));
  return {
    madeBy: record.generator,
    remadeBy: `${generator.name} ${generator.version}`,
    same: record.published.filter((file) => hashOf(file) === file.sha256),
    changed: record.published.filter((file) => ![undefined, file.sha256].includes(hashOf(file))),
    gone: record.published.filter((file) => hashOf(file) === undefined),
    added: [...made.keys()].filter((path) => !listed.has(path) && !isCopy(path, made)).sort(),
    clauses: changedClauses(record, again),
  };
}

/** All files but the page stand in two places with the same bytes, and are listed once, by the current one. */
function isCopy(path: string, made: ReadonlyMap<string, string>): boolean {
  const current = path.replace(/\/versions\/[^/]+\//u, '/');
  return current !== path && made.get(current) === made.get(path);
}

function changedClauses(
  { editions }: OpenRelease['record'],
  { editions: remade, words }: ReleaseRendering,
): readonly ChangedClause[] {
  return editions.flatMap(({ locale, clauses }) => {
    const edition = remade.find((one) => one.locale === locale);
    const again = edition === undefined ? [] : releasedClauses(lowerEdition(edition, words, []));
    const before = new Map(clauses.map(({ id, sha256 }) => [id, sha256]));
    const after = new Map(again.map(({ id, sha256 }) => [id, sha256]));
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((id) => before.get(id) !== after.get(id))
      .map((clause) => ({ locale, clause }));
  });
}

/** Whether the release is, byte for byte, what it was. */
export function isSame({ changed, gone, added, clauses }: ReleaseVerdict): boolean {
  return changed.length + gone.length + added.length + clauses.length === 0;
}

/** Says, for people, why a release cannot be made again, as far as its words tell. Ends in a line feed. */
export function describeUnmade({ faults, changed }: OpenRelease): string {
  const found = faults.length > 0 ? [] : changed();
  const lines = found.map(({ message }) => `  ${message}\n`).join('');
  return `this program cannot make it again${found.length === 0 ? '' : ', and its words are not those of its record'}\n${lines}`;
}

const mostNamed = 40;

/** Says, for people, what became of the release. Ends in a line feed. */
export function describeReleaseVerdict(verdict: ReleaseVerdict): string {
  const { madeBy, remadeBy, same, changed, gone, added, clauses } = verdict;
  if (isSame(verdict))
    return `made again by ${remadeBy}: all ${same.length} files are the same, byte for byte\n`;
  const programs =
    madeBy === remadeBy
      ? `made again by ${remadeBy}, which made it`
      : `made again by ${remadeBy}; it was made by ${madeBy}`;
  const lines = [
    ...changed.map(({ path }) => `other bytes: ${path}`),
    ...gone.map(({ path }) => `not made any more: ${path}`),
    ...added.map((path) => `not published then: ${path}`),
  ];
  const more = lines.length > mostNamed ? [`and ${lines.length - mostNamed} more`] : [];
  const said =
    clauses.length === 0
      ? 'no clause is another'
      : `clauses that are not as the record says: ${clauses.map(({ locale, clause }) => `${locale} ${clause}`).join(', ')}`;
  return `${programs}: ${same.length} files are the same, ${lines.length} ${lines.length === 1 ? 'is' : 'are'} not; ${said}\n${[...lines.slice(0, mostNamed), ...more].map((line) => `  ${line}\n`).join('')}`;
}
