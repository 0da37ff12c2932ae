import type { ClauseId } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import type { OpenTranslation } from '../build/open-translation.ts';
import { closest } from '../diagnostic/closest.ts';
import type { Code } from '../diagnostic/codes.ts';
import type { Catalog, CatalogEntry } from '../locale/catalog.ts';
import { localize } from '../locale/localize.ts';
import { writeCatalog } from '../locale/write-catalog.ts';
import type { ClauseStatus } from '../status/clause-state.ts';
import { recordTranslation } from '../status/decide.ts';
import { targetFingerprint } from '../status/fingerprint.ts';
import type { Status } from '../status/status.ts';
import { writeStatus } from '../status/status-file.ts';
import { type SourceFile, startOf } from '../syntax/text-file.ts';
import type { HandIn, HandInUnit, ReadFault } from './hand-in.ts';
import { type JudgedIn, judgeUnit, type MadeFrom, type Verdict } from './judge-unit.ts';
import { writtenComments } from './written-comments.ts';

/** What a file that came back does to a translation. With a refusal or a conflict, nothing is written. */
export interface TakenBack {
  readonly files: readonly SourceFile[];
  readonly taken: readonly TakenClause[];
  /** Their translations are as they were, and are now known to be of today's source. */
  readonly confirmed: readonly ClauseId[];
  /** The file has the source's own words for them, which were not taken. */
  readonly copied: readonly ClauseId[];
  /** Of how many clauses the file has nothing new. */
  readonly left: number;
  readonly refusals: readonly ReadFault[];
  readonly conflicts: readonly Conflict[];
  readonly comments: readonly UnitComment[];
}

export interface TakenClause {
  readonly clause: ClauseId;
  /** `null` where it had no translation. */
  readonly before: string | null;
  readonly after: string;
  /** What its source makes of it. `unfinished`: the translator's program says that it needs more work. */
  readonly as: 'current' | 'stale' | 'unfinished';
}

export interface Conflict {
  readonly clause: ClauseId;
  readonly at: number;
  /** What the catalog has now; `null` for nothing. */
  readonly now: string | null;
  readonly inFile: string;
  /** Whether it is known that the catalog was changed: else the file no longer says of which text it was made. */
  readonly isKnown: boolean;
}

/** What somebody wrote into the file, which no catalog has a place for. */
export interface UnitComment {
  readonly clause: ClauseId | null;
  readonly at: number | null;
  readonly text: string;
}

interface Judged {
  readonly unit: HandInUnit;
  readonly clause: ClauseStatus;
  readonly verdict: Verdict;
}

/**
 * Holds what came back against a translation as it is now. Pure: it gives the files that are to be written, the catalog
 * and those of the status. What is new becomes current; a sign-off of it lapses. It is all or nothing.
 */
export function takeBack(
  translation: OpenTranslation,
  handIn: HandIn,
  { allowStale, catalogFile }: { readonly allowStale: boolean; readonly catalogFile: SourceFile | null },
): TakenBack {
  const { source, catalog, clauses } = translation;
  const byId = new Map<string, ClauseStatus>(clauses.map((clause) => [clause.id, clause]));
  const strangers = [...unknownUnits(handIn, byId), ...repeatedUnits(handIn)];
  const how: JudgedIn = { sourceLocale: source.locale, targetLocale: catalog.locale, allowStale };
  const judged = handIn.units.flatMap((unit): Judged[] => {
    const clause = byId.get(unit.id);
    return clause === undefined ? [] : [{ unit, clause, verdict: judgeUnit(unit, clause, how) }];
  });
  const refusals = [...strangers, ...refusedUnits(judged), ...tagFaults(judged, translation)];
  const conflicts = judged.flatMap(conflictOf);
  const isWhole = refusals.length === 0 && conflicts.length === 0;
  const idsOf = (type: Verdict['type']): ClauseId[] =>
    judged.filter(({ verdict }) => verdict.type === type).map(({ clause }) => clause.id);
  return {
    files: isWhole ? filesOf(judged, translation, catalogFile) : [],
    taken: isWhole ? judged.flatMap(takenOf) : [],
    confirmed: isWhole ? idsOf('confirmed') : [],
    copied: idsOf('copied'),
    left: idsOf('left').length,
    refusals: refusals.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    conflicts,
    comments: commentsIn(handIn, translation),
  };
}

function unknownUnits({ units }: HandIn, byId: ReadonlyMap<string, ClauseStatus>): readonly ReadFault[] {
  const unknown = units.filter(({ id }) => !byId.has(id));
  return unknown.map(({ id, at }) => {
    const near = unknown.length > mostGuessed ? null : closest(id, byId.keys());
    const hint = near === null ? '' : `; the nearest id is \`${near}\``;
    return { at, clause: id, reason: `the notice has no such clause${hint}` };
  });
}

/** Of a file of another notice each id is unknown, and would be compared with all. */
const mostGuessed = 200;

function repeatedUnits({ units }: HandIn): readonly ReadFault[] {
  const first = new Set<string>();
  return units.flatMap(({ id, at }) => {
    const again = first.has(id);
    first.add(id);
    return again ? [{ at, clause: id, reason: 'stands in the file a second time' }] : [];
  });
}

function refusedUnits(judged: readonly Judged[]): readonly ReadFault[] {
  return judged.flatMap(({ unit, clause, verdict }) =>
    verdict.type === 'refused' ? [{ at: unit.at, clause: clause.id, reason: verdict.reason }] : [],
  );
}

/** What keeps a text from being the words of its clause. Other faults are for `check`: work in progress has them. */
const tagCodes: ReadonlySet<Code> = new Set(['tag-malformed', 'tag-mismatch']);

function tagFaults(judged: readonly Judged[], { source, catalog }: OpenTranslation): readonly ReadFault[] {
  const span = startOf(catalog.file);
  const units = new Map<ClauseId, HandInUnit>();
  const entries = new Map<string, CatalogEntry>();
  for (const { unit, clause, verdict } of judged) {
    if (verdict.type !== 'taken') continue;
    units.set(clause.id, unit);
    entries.set(clause.id, { key: clause.id, text: verdict.text, keySpan: span, span });
  }
  const asked: Catalog = { ...catalog, entries };
  return localize(source, asked).diagnostics.flatMap(({ code, clause, message, hint }) => {
    const unit = clause === undefined ? undefined : units.get(clause);
    if (unit === undefined || !tagCodes.has(code)) return [];
    return [{ at: unit.at, clause: unit.id, reason: hint === undefined ? message : `${message}; ${hint}` }];
  });
}

function conflictOf({ unit, clause, verdict }: Judged): readonly Conflict[] {
  if (verdict.type !== 'conflict') return [];
  const { text, isKnown } = verdict;
  return [{ clause: clause.id, at: unit.at, now: clause.target, inFile: text, isKnown }];
}

function takenOf({ unit, clause, verdict }: Judged): readonly TakenClause[] {
  if (verdict.type !== 'taken') return [];
  const as = verdict.from.isToday ? (unit.finished === false ? 'unfinished' : 'current') : 'stale';
  return [{ clause: clause.id, before: clause.target, after: verdict.text, as }];
}

function filesOf(
  judged: readonly Judged[],
  { source, catalog, status }: OpenTranslation,
  catalogFile: SourceFile | null,
): readonly SourceFile[] {
  const texts = new Map<ClauseId, string>();
  let now: Status = status;
  const record = (clause: ClauseStatus, text: string, { fingerprint, text: sourceText }: MadeFrom): void => {
    const target = targetFingerprint(text);
    now = recordTranslation(now, clause.id, { source: fingerprint, sourceText, target });
  };
  for (const { unit, clause, verdict } of judged) {
    if (verdict.type === 'taken') texts.set(clause.id, verdict.text);
    // What is unfinished is nobody's translation yet; that its source is an old one must be known all the same.
    if (verdict.type === 'taken' && !(unit.finished === false && verdict.from.isToday))
      record(clause, verdict.text, verdict.from);
    if (verdict.type === 'confirmed' && clause.target !== null) record(clause, clause.target, verdict.from);
  }
  const order = [...clausesOf(source)].map(({ clause }) => clause.id);
  const written =
    texts.size === 0 ? [] : [writeCatalog({ path: catalog.file, source: catalogFile, order }, texts)];
  return now === status ? written : [...written, ...writeStatus(now)];
}

function commentsIn(handIn: HandIn, translation: OpenTranslation): readonly UnitComment[] {
  const written = writtenComments(translation);
  const ofFile = handIn.comments.map((text) => ({ clause: null, at: null, text }));
  const ofUnits = handIn.units.flatMap((unit) =>
    written(unit).map((text) => ({ clause: unit.id as ClauseId, at: unit.at, text })),
  );
  return [...ofFile, ...ofUnits];
}
