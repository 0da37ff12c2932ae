import type { ClauseId, IsoDate, Notice } from '../ast/notice.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import { editionRoot, releaseRoot } from '../release/merkle.ts';
import type { Approval, FrozenRelease, Release, ReleasedEdition } from '../release/release.ts';
import { digestOf, type ReleaseStatement } from '../release/write-release.ts';
import { isApproved } from '../status/clause-state.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import { compile } from './compile.ts';
import type { Edition } from './edition.ts';
import { usualFormats } from './formats.ts';
import { frozenFiles } from './frozen-files.ts';
import { frozenProject } from './frozen-project.ts';
import { lowerEdition } from './lower-edition.ts';
import { fingerprint, generator } from './manifest.ts';
import { openTranslation } from './open-translation.ts';
import type { ProjectSources } from './project.ts';
import { releasedClauses } from './released-clauses.ts';
import type { ReleaseRendering, RenderedEdition } from './render-release.ts';

/** Who releases, and upon which release. */
export interface FreezeFacts {
  readonly previous: Release | null;
  readonly released: { readonly by: string; readonly role: string; readonly on: IsoDate } | null;
}

/** A release that is stated and not yet rendered. */
export interface Frozen {
  /** Relative to the project: `notice/privacy/releases/2026-11-02`. */
  readonly folder: string;
  /** What the version is made of, with its paths in the project. */
  readonly files: readonly SourceFile[];
  readonly rendering: ReleaseRendering;
}

export type Freezing =
  | { readonly type: 'frozen'; readonly frozen: Frozen }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Freezes a notice of a project that was checked: picks what it is made of, reads that again as a project of its own, and
 * states what its editions say.
 */
export function freeze(sources: ProjectSources, notice: Notice, facts: FreezeFacts): Freezing {
  const { id, version } = notice;
  const folder = `notice/${id}/releases/${version}`;
  const files = frozenFiles(sources, notice);
  const held = files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  const project = frozenProject(
    { notice: id, version, folder, files: held } satisfies FrozenRelease,
    sources,
  );
  const { theme, words, notices, diagnostics } = compile(project, 'publish');
  const [read] = notices;
  if (hasErrors(diagnostics) || theme === null || read === undefined) return { type: 'refused', diagnostics };
  const editions = read.editions.map((edition): ReleasedEdition => {
    const flow = lowerEdition(edition, words, []);
    const clauses = releasedClauses(flow);
    const approvals = approvalsOf(project, read.source, edition);
    return { locale: edition.locale, title: flow.title, root: editionRoot(clauses), clauses, approvals };
  });
  const statement = stated(read.source, editions, { ...facts, files });
  const rendering: ReleaseRendering = {
    editions: read.editions,
    words,
    theme,
    statement,
    predecessor: facts.previous,
    published: usualFormats,
  };
  return { type: 'frozen', frozen: { folder, files, rendering } };
}

/** The whole record, when all that the release publishes was rendered. */
export function recordOf(statement: ReleaseStatement, rendered: readonly RenderedEdition[]): Release {
  const undigested = { ...statement, published: rendered.flatMap(({ files }) => files) };
  return { ...undigested, digest: digestOf(undigested) };
}

function stated(
  { id, version, effective, sourceLocale, url }: Notice,
  editions: readonly ReleasedEdition[],
  { previous, released, files }: FreezeFacts & { readonly files: readonly SourceFile[] },
): ReleaseStatement {
  const facts = {
    format: 'stele-release/1',
    notice: id,
    version,
    effective,
    sourceLocale,
    url,
    previous: previous === null ? null : { version: previous.version, digest: previous.digest },
    generator: `${generator.name} ${generator.version}`,
    released,
  } as const;
  const frozen = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: fingerprint(bytes) }));
  return { ...facts, root: releaseRoot(facts, editions), editions, frozen };
}

/** One a signature, each with what it is under, in reading order. */
function approvalsOf(sources: ProjectSources, source: Notice, { locale }: Edition): readonly Approval[] {
  if (locale === source.locale) return [];
  const approvals = new Map<string, Approval & { clauses: ClauseId[] }>();
  for (const { id, record, state } of openTranslation(sources, source, locale).clauses) {
    const { signOff } = record;
    if (signOff === null || !isApproved(state)) continue;
    const key = JSON.stringify([signOff.as, signOff.by, signOff.role, signOff.on]);
    const approval = approvals.get(key);
    if (approval === undefined) approvals.set(key, { ...signOff, clauses: [id] });
    else approval.clauses.push(id);
  }
  return [...approvals.values()];
}
