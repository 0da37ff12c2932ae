import { assertNever } from '../ast/assert-never.ts';
import type { Clause, ClauseId, Span } from '../ast/notice.ts';
import { clausesOf, proseOf } from '../ast/walk.ts';
import { type Compiled, compile } from '../build/compile.ts';
import type { ProjectSources } from '../build/project.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { printTagged } from '../locale/inline-tags.ts';
import { catalogPath, writeCatalog } from '../locale/write-catalog.ts';
import { fmt } from '../syntax/fmt/fmt.ts';
import { type NewWords, rewriteClauses } from '../syntax/fmt/rewrite-clauses.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { Compared } from './compare.ts';
import type { ReviewedEdition } from './edition.ts';
import { refill } from './leaves.ts';
import type { ClauseChange, ClauseReview } from './review.ts';

/** Why a review cannot be taken over, and for which clause; `null` where it is the file as a whole. */
export interface Refusal {
  readonly clause: ClauseId | null;
  readonly reason: string;
}

/** What is to be written, or why nothing is. Never both. */
export interface Applied {
  /** The files that change, whole. */
  readonly files: readonly SourceFile[];
  readonly refusals: readonly Refusal[];
  /** Errors that the project then has elsewhere: translations of clauses that now say something else. */
  readonly consequences: readonly Diagnostic[];
}

/** A project as it stands, and the edition of it that was reviewed. */
export interface ReviewedProject {
  readonly sources: ProjectSources;
  readonly compiled: Compiled;
  readonly edition: ReviewedEdition;
}

/**
 * Works out the project's files with a review taken over: the Markdown of the source locale, or the catalog of a
 * translation, never both. All of it or nothing: one clause that cannot be taken over is a refusal of the whole. What
 * was worked out is compiled again, and every clause has to say what the reviewer wrote, and no other clause anything else.
 */
export function applyReview(project: ReviewedProject, { review, placed }: Compared): Applied {
  const { edition } = project;
  const refusals: Refusal[] = [];
  if (!review.current) {
    refusals.push({
      clause: null,
      reason: `the file was made of another edition than the one that the project has now${
        review.version === edition.notice.version
          ? ''
          : ` (version ${review.version}, not ${edition.notice.version})`
      }`,
    });
  }
  for (const { behind, text } of review.added) {
    refusals.push({ clause: behind, reason: `a paragraph was added behind it: “${shorten(text)}”` });
  }
  const words = new Map<ClauseId, Clause['children']>();
  for (const one of review.clauses) {
    const reasons = one.changes.flatMap((change) => reasonAgainst(change) ?? []);
    const clause = edition.whole.get(one.clause);
    if (reasons.length === 0 && clause !== undefined && one.before !== one.after) {
      const { children, lost } = refill(clause, placed.get(one.clause)?.texts ?? []);
      for (const what of lost) reasons.push(`${what} would be lost`);
      if (lost.length === 0 && proseOf(children) !== one.after)
        reasons.push('its words do not fit into its marks');
      words.set(one.clause, children);
    }
    refusals.push(...reasons.map((reason) => ({ clause: one.clause, reason })));
  }
  if (refusals.length > 0) return refused(refusals);
  if (words.size === 0) return refused([]);
  const isSource = edition.notice.locale === edition.source.locale;
  const written = isSource ? writeSource(project, words) : writeWords(project, words);
  if (written.refusals.length > 0) return refused(written.refusals);
  return verified(project, written.files, review.clauses);
}

function refused(refusals: readonly Refusal[]): Applied {
  return { files: [], refusals, consequences: [] };
}

/** Why a change cannot be written by itself; `null` for one that can. */
function reasonAgainst(change: ClauseChange): string | null {
  switch (change.type) {
    case 'edited':
    case 'commented':
      return null;
    case 'deleted':
      return 'it was deleted: take it out of the source, which every locale follows';
    case 'split':
      return 'it was divided into several paragraphs';
    case 'joined':
      return 'it was joined with another paragraph';
    case 'moved':
      return `it was moved${change.behind === null ? ' to the start' : ` behind \`${change.behind}\``}: move it in the source`;
    case 'formatted':
      return change.what;
    default:
      return assertNever(change);
  }
}

interface Written {
  readonly files: readonly SourceFile[];
  readonly refusals: readonly Refusal[];
}

function writeSource({ sources, edition }: ReviewedProject, words: NewWords): Written {
  const notice = sources.notices.find(({ folder }) => folder === `notice/${edition.source.id}`);
  if (notice === undefined) throw new Error(`the notice ${edition.source.id} has no files`);
  const paths = new Set([...words.keys()].flatMap((id) => edition.whole.get(id)?.span.file ?? []));
  const files = [notice.notice, ...notice.jurisdictions].flatMap((file) =>
    file !== null && paths.has(file.path) ? [file] : [],
  );
  const uncanonical = fmt(notice).value.filter(({ path, changed }) => changed && paths.has(path));
  if (uncanonical.length > 0) {
    return {
      files: [],
      refusals: uncanonical.map(({ path }) => ({
        clause: null,
        reason: `${path} is not in the canonical form, so more than the clauses would change: run \`stele fmt\` first`,
      })),
    };
  }
  return {
    files: files.map((file) => {
      const { path, text } = rewriteClauses(file, words);
      return { path, bytes: new TextEncoder().encode(text) };
    }),
    refusals: [],
  };
}

function writeWords({ sources, edition }: ReviewedProject, words: NewWords): Written {
  const { notice } = edition;
  const path = catalogPath(notice.locale, notice.id);
  const source = sources.catalogs.get(path);
  if (source === undefined)
    return { files: [], refusals: [{ clause: null, reason: `there is no catalog ${path}` }] };
  const refusals: Refusal[] = [];
  const texts = new Map<ClauseId, string>();
  for (const [id, children] of words) {
    // A clause that is not sound shows the source's words, and its place is in the source.
    if (edition.whole.get(id)?.span.file === path) texts.set(id, printTagged(children));
    else refusals.push({ clause: id, reason: 'it has no text in the catalog that could be replaced' });
  }
  const order = [...edition.whole.keys()];
  return { files: refusals.length > 0 ? [] : [writeCatalog({ path, source, order }, texts)], refusals };
}

/** Compiles the project anew and holds the result to what the reviewer wrote. */
function verified(
  project: ReviewedProject,
  files: readonly SourceFile[],
  clauses: readonly ClauseReview[],
): Applied {
  const { edition, compiled: before } = project;
  const after = compile(withFiles(project.sources, files));
  const paths = new Set(files.map(({ path }) => path));
  const known = new Set(before.diagnostics.map(faultOf));
  const fresh = after.diagnostics.filter((found) => found.severity === 'error' && !known.has(faultOf(found)));
  const own = fresh.filter(({ span }) => paths.has(span.file));
  if (own.length > 0) {
    return refused(
      own.map(({ clause, message, span }) => ({
        clause: (clause as ClauseId | undefined) ?? clauseAt(span, after, edition),
        reason: message,
      })),
    );
  }
  const wanted = new Map(clauses.map((one) => [one.clause, one.after]));
  const now = new Map(
    after.notices
      .find(({ source }) => source.id === edition.source.id)
      ?.editions.filter(({ locale }) => locale === edition.notice.locale)
      .flatMap((one) =>
        [...clausesOf(one)].map(({ clause }) => [clause.id, proseOf(clause.children)] as const),
      ) ?? [],
  );
  const wrong = [...edition.whole.values()].filter(
    ({ id, children }) => now.get(id) !== (wanted.get(id) ?? proseOf(children)),
  );
  if (wrong.length > 0 || now.size !== edition.whole.size) {
    return refused(
      wrong.map(({ id }) => ({ clause: id, reason: 'what was written would be read otherwise' })),
    );
  }
  return { files, refusals: [], consequences: fresh };
}

/** The clause of the edition whose words stand at a place. */
function clauseAt(
  span: Span,
  { notices }: Compiled,
  { notice: { id, locale } }: ReviewedEdition,
): ClauseId | null {
  const notice = notices.find(({ source }) => source.id === id);
  const edition = notice?.editions.find((one) => one.locale === locale);
  for (const { clause } of edition === undefined ? [] : clausesOf(edition)) {
    const { file, start, end } = clause.span;
    if (file === span.file && start <= span.start && span.end <= end) return clause.id;
  }
  return null;
}

/** A fault wherever it stands: what is written above it moves it. */
function faultOf({ code, message, clause, locale }: Diagnostic): string {
  return JSON.stringify([code, message, clause ?? null, locale ?? null]);
}

function withFiles(sources: ProjectSources, files: readonly SourceFile[]): ProjectSources {
  const changed = new Map(files.map((file) => [file.path, file]));
  const now = (file: SourceFile): SourceFile => changed.get(file.path) ?? file;
  return {
    ...sources,
    notices: sources.notices.map((notice) => ({
      ...notice,
      notice: notice.notice === null ? null : now(notice.notice),
      jurisdictions: notice.jurisdictions.map(now),
    })),
    catalogs: new Map([...sources.catalogs].map(([path, file]) => [path, now(file)])),
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
