import { foldText } from '../../ast/tidy-inlines.ts';
import { ProjectError } from '../../build/load.ts';
import { fileIn, type ProjectSources } from '../../build/project.ts';
import type { Replacement } from '../../build/replace-files.ts';
import { writeCatalog } from '../../locale/write-catalog.ts';
import type { ClauseStatus } from '../../status/clause-state.ts';
import { accept } from '../../status/decide.ts';
import { targetFingerprint } from '../../status/fingerprint.ts';
import { writeStatus } from '../../status/status-file.ts';
import { isExcessive } from '../../syntax/excess.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import type { AcceptRequest, SaveRequest, WriteAnswer } from '../protocol.ts';
import { checkClause } from './check-texts.ts';
import { clauseViewOf } from './edition-view.ts';
import {
  type ClausePlace,
  type Edition,
  type EditionReader,
  type FoundClause,
  findClause,
} from './open-edition.ts';

/** What is to be written for a request, given how the clause stands on the disk now. */
export type Intent =
  | { readonly type: 'write'; readonly files: readonly SourceFile[] }
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly reason: string };

/** Decides from what is on the disk; it may be asked again after a write that came too late. */
export type Decide = (edition: Edition, clause: ClauseStatus) => Intent;

/**
 * A text that was typed goes into the catalog. Where the catalog has another text by now than the one that the translator
 * began with, it is a conflict; where it has this very text already, nothing is left to do.
 */
export function saving({ text, basedOn }: SaveRequest): Decide {
  return (edition, clause) => {
    const tidy = foldText(text).trim();
    if (isExcessive(tidy)) return { type: 'refused', reason: 'the text is longer than any clause needs' };
    if (tidy === (clause.target ?? '').trim()) return { type: 'write', files: [] };
    const wanted = tidy === '' ? null : targetFingerprint(tidy);
    const same = wanted === clause.targetFingerprint;
    if (!same && basedOn !== clause.targetFingerprint) return { type: 'conflict' };
    const { catalog, catalogFile, order } = edition;
    const draft = { path: catalog.file, source: catalogFile, order };
    return { type: 'write', files: [writeCatalog(draft, new Map([[clause.id, tidy]]))] };
  };
}

/** The translator says of two texts that one translates the other. Only of these two, and of none that has an error. */
export function accepting({ source, target }: AcceptRequest): Decide {
  return (edition, clause) => {
    if (clause.sourceFingerprint !== source || clause.targetFingerprint !== target)
      return { type: 'conflict' };
    const found = checkClause(edition, clause, clause.target ?? '');
    const error = found.find(({ severity }) => severity === 'error');
    if (error !== undefined) return { type: 'refused', reason: error.message };
    const decided = accept(edition.status, clause);
    if (decided.type === 'refused') return decided;
    return { type: 'write', files: writeStatus(decided.status) };
  };
}

/** The project's files, read and written. */
export interface ProjectPorts {
  /** As they are now. */
  readonly load: () => ProjectSources;
  /** Each atomically; throws a `ProjectError` where it cannot, or where one has changed meanwhile. */
  readonly replace: (replacements: readonly Replacement[]) => void;
}

export interface WriteTools extends ProjectPorts {
  readonly reader: EditionReader;
}

/** Somebody else may write at the same moment; so often it is tried again with what is there then. */
const mostAttempts = 8;

/** Carries out what was decided, and tells how the clause stands then. `null` where there is no such clause. */
export function writeClause(
  { load, replace, reader }: WriteTools,
  place: ClausePlace,
  decide: Decide,
): WriteAnswer | null {
  const find = (sources: ProjectSources): FoundClause =>
    findClause(reader.open(sources, place), place.clause);
  for (let attempt = 1; ; attempt += 1) {
    const sources = load();
    const found = find(sources);
    if (found.type === 'unknown') return null;
    if (found.type === 'unreadable') return { type: 'failed', reason: found.reason };
    const { edition, clause } = found;
    const intent = decide(edition, clause);
    if (intent.type === 'refused') return intent;
    if (intent.type === 'conflict') return { type: 'conflict', clause: clauseViewOf(edition, clause) };
    try {
      replace(replacementsOf(sources, intent.files));
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      if (attempt < mostAttempts) continue;
      return { type: 'failed', reason: error.message };
    }
    const now = find(load());
    return now.type === 'found' ? { type: 'written', clause: clauseViewOf(now.edition, now.clause) } : null;
  }
}

/** Each file with the bytes that it must still have when it is replaced. */
function replacementsOf(sources: ProjectSources, files: readonly SourceFile[]): Replacement[] {
  return files.map((file) => ({ file, before: fileIn(sources, file.path)?.bytes ?? null }));
}
