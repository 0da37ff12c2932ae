import type { ClauseId, Span } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Words } from '../locale/words.ts';
import type { ReleasedEdition } from '../release/release.ts';
import { startOf } from '../syntax/text-file.ts';
import type { Edition } from './edition.ts';
import type { KnownRelease } from './known-release.ts';
import { lowerEdition } from './lower-edition.ts';
import type { ProjectSources } from './project.ts';
import { releasedClauses } from './released-clauses.ts';

/** Reads a project's one notice in all its locales; those that cannot be read are absent. */
export type ReadFrozen = (project: ProjectSources) => {
  readonly editions: readonly Edition[];
  readonly words: Words;
};

/** So many clauses of an edition are named one by one. */
const mostNamed = 20;

/**
 * The clauses of a release that say something else now than its record says they did, each with its locale and its place
 * in the frozen files; none for an edition that cannot be read any more, or of which most is gone.
 */
export function changedClauses(release: KnownRelease, readFrozen: ReadFrozen): readonly Diagnostic[] {
  const { editions, words } = readFrozen(release.project());
  return editions.flatMap((edition) => {
    const record = release.record.editions.find(({ locale }) => locale === edition.locale);
    return record === undefined ? [] : changedIn(edition, { record, words, release });
  });
}

interface Recorded {
  readonly record: ReleasedEdition;
  readonly words: Words;
  readonly release: KnownRelease;
}

function changedIn(edition: Edition, { record, words, release }: Recorded): readonly Diagnostic[] {
  const before = new Map(record.clauses.map(({ id, sha256 }) => [id, sha256]));
  const after = new Map(
    releasedClauses(lowerEdition(edition, words, [])).map(({ id, sha256 }) => [id, sha256]),
  );
  const gone = record.clauses.filter(({ id }) => !after.has(id)).length;
  // What lost most of its clauses is another file, which is said of the file.
  if (gone * 2 > record.clauses.length) return [];
  const places = new Map([...clausesOf(edition)].map(({ clause }) => [clause.id, clause.span]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
  const { folder, version, notice } = release.frozen;
  const spanOf = (id: ClauseId): Span => {
    const { file, start, end } = places.get(id) ?? startOf(`notice/${notice}/notice.md`);
    return { file: `${folder}/${file}`, start, end };
  };
  const say = (id: ClauseId, message: string): Diagnostic =>
    diagnostic('release-altered', { message, span: spanOf(id), notice, clause: id, locale: edition.locale });
  const named = changed.slice(0, mostNamed).map((id) => {
    const clause = `the clause \`${id}\` of \`${edition.locale}\``;
    if (!after.has(id)) return say(id, `${clause} is gone from the release of ${version}`);
    if (!before.has(id)) return say(id, `${clause} was not in the release of ${version}`);
    return say(id, `${clause} says something else than it did in the release of ${version}`);
  });
  const [next] = changed.slice(mostNamed);
  if (next === undefined) return named;
  const rest = changed.length - mostNamed;
  const more = `${rest} more ${rest === 1 ? 'clause' : 'clauses'} of \`${edition.locale}\``;
  return [...named, say(next, `${more} say something else than they did in the release of ${version}`)];
}
