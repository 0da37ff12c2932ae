import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type {
  Flow,
  FlowHeading,
  FlowParagraph,
  FlowPart,
  FlowRevised,
  FlowRun,
  FlowWeb,
} from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { numberReferences } from '../flow/number-references.ts';
import { runsOn } from '../flow/revisions.ts';
import { scriptOf } from '../locale/script.ts';
import type { Phrases } from '../locale/words.ts';
import type { Changes } from '../redline/change.ts';
import type { Presence, Redline, Side } from '../redline/redline.ts';
import { noticeOn } from '../redline/sides.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import { addressBook } from './address-book.ts';
import { changeList } from './change-list.ts';
import { contentsOf } from './contents.ts';
import { coverLines } from './cover-lines.ts';
import { editionUrl } from './edition-places.ts';
import { furnitureHeading } from './furniture-heading.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import { mergeRuns } from './merge-runs.ts';
import { lineOfRuns, oneLine } from './one-line.ts';
import { partLinks } from './part-links.ts';
import { redlineAnchors } from './redline-anchors.ts';
import { lowerRedlineBlocks, lowerRedlineHeading } from './redline-blocks.ts';
import { movesOf } from './redline-moves.ts';
import { ledTo, type RedlineContext, runsAt } from './redline-words.ts';
import { runningOf } from './running.ts';
import { type WithdrawnLine, withdrawnLines } from './withdrawn-lines.ts';

export interface LowerRedlineContext {
  /** The phrases of the notices' locale. */
  readonly phrases: Phrases;
  /** Each locale's name for itself. */
  readonly nameOf: (locale: Locale) => string;
  /** The locales that the redline is made in, each in a folder of its own. */
  readonly locales: readonly Locale[];
}

/**
 * Answers every question of a redline, as `lower` does of an edition. Taking a side of it (`flow/revisions.ts`) gives
 * the blocks that `lower` gives of that side's notice, but for caveats, which a redline has none of. `changes` are
 * those of the redline.
 */
export function lowerRedline(redline: Redline, changes: Changes, context: LowerRedlineContext): Flow {
  const { phrases } = context;
  const notices = { before: noticeOn(redline, 'before'), after: noticeOn(redline, 'after') };
  const { after } = notices;
  const addresses = addressBook();
  const edition = ({ locale, sourceLocale }: Notice) => ({ locale, sourceLocale, addresses });
  const blocks: RedlineContext = {
    phrases,
    anchors: redlineAnchors(redline),
    editions: { before: edition(notices.before), after: edition(after) },
    segmenter: wordSegmenter(after.locale),
    moves: movesOf(changes.changes, after),
  };
  const title = phrases.say('redlineOf', { title: oneLine(proseOf(after.title.children)) });
  const heading = lowerRedlineHeading(redline.title, { level: 1, presence: 'kept' }, blocks);
  const body = lowerRedlineBlocks(redline.children, heading.anchors[0] ?? null, blocks);
  const parts = [...body, ...withdrawnPart(notices, blocks)];
  return numberReferences({
    type: 'flow',
    notice: after.id,
    version: after.version,
    effective: after.effective,
    locale: after.locale,
    ...scriptOf(after.locale),
    title,
    publisher: after.company,
    url: editionUrl(after, after.locale),
    cover: { heading, lines: [betweenRuns(notices, phrases), ...mergedCover(notices, blocks)] },
    banner: null,
    contents: {
      heading: furnitureHeading(phrases.say('contents')),
      entries: contentsOf(parts, (own) => entryRuns(own, blocks)),
    },
    blocks: parts,
    references: { label: phrases.say('links'), entries: addresses.entries() },
    running: runningOf({ title, version: after.version }, null, phrases),
    web: webOf(after, partLinks(heading, parts, phrases), context),
    jurisdiction: null,
    release: null,
    redline: changeList(changes.changes, notices, blocks),
  });
}

type Notices = Readonly<Record<Side, Notice>>;

function betweenRuns({ before, after }: Notices, phrases: Phrases): FlowRun[] {
  const days = { before: { day: before.version }, after: { day: after.version } };
  return plainRuns(phrases.say('redlineBetween', days));
}

function mergedCover({ before, after }: Notices, { phrases, segmenter }: RedlineContext): FlowRun[][] {
  const [older, newer] = [coverLines(before, phrases), coverLines(after, phrases)];
  return newer
    .map((line, index) => mergeRuns(older[index] ?? [], line, segmenter))
    .filter(({ length }) => length > 0);
}

/** A heading on one line; one that stands in one edition alone is that edition's alone here. */
function entryRuns(
  { runs, revised }: FlowHeading,
  { segmenter, editions }: RedlineContext,
): readonly FlowRun[] {
  const side = revised?.side ?? 'both';
  const on = (edition: 'old' | 'new') =>
    joinRuns(
      markWords(
        plainRuns(lineOfRuns(runsOn(runs, edition))),
        editions[edition === 'new' ? 'after' : 'before'],
      ),
    );
  const lines = { before: on('old'), after: on('new') };
  if (side === 'both') return runsAt(lines, 'kept', { segmenter });
  return runsAt(lines, side === 'new' ? 'added' : 'removed', { segmenter });
}

/** The lines that withdrawn anchors lead to: the newer edition's, then those that it lacks. */
function withdrawnPart(notices: Notices, context: RedlineContext): FlowPart[] {
  const { phrases, anchors } = context;
  const older = withdrawnLines(notices.before, phrases, anchors.before);
  const newer = withdrawnLines(notices.after, phrases, anchors.after);
  const presence = presenceIn(older, newer);
  if (older.length + newer.length === 0) return [];
  const words = plainRuns(phrases.say('withdrawnParts'));
  const lines = [...newer, ...older.filter(({ id }) => newer.every((line) => line.id !== id))];
  return [
    {
      type: 'part',
      role: 'retired',
      heading: {
        ...furnitureHeading(phrases.say('withdrawnParts')),
        runs: runsAt({ before: words, after: words }, presence, context),
        ...revisedAs(presence),
      },
      effective: null,
      blocks: lines.map(({ id }) => withdrawnLine(id, { older, newer }, context)),
    },
  ];
}

function withdrawnLine(
  id: ClauseId,
  { older, newer }: { readonly older: readonly WithdrawnLine[]; readonly newer: readonly WithdrawnLine[] },
  context: RedlineContext,
): FlowParagraph {
  const { anchors } = context;
  const own = (line: WithdrawnLine): boolean => line.id === id;
  const presence = presenceIn(older.filter(own), newer.filter(own));
  const before = ledTo(older.find(own)?.runs ?? [], anchors.targetBefore);
  const after = ledTo(newer.find(own)?.runs ?? [], anchors.targetAfter);
  const runs = runsAt({ before, after }, presence, context);
  const isReworded = runs.some((run) => run.type !== 'field' && run.revision !== undefined);
  const reworded: FlowRevised = { kind: 'reworded', side: 'both', move: null };
  return {
    type: 'paragraph',
    anchors: presence === 'removed' ? [anchors.former(id)] : anchors.at(id),
    runs,
    caveat: null,
    introduces: false,
    ...(presence === 'kept' && isReworded ? { revised: reworded } : revisedAs(presence)),
  };
}

type OneSided = Extract<Presence, 'kept' | 'added' | 'removed'>;

function presenceIn(older: readonly unknown[], newer: readonly unknown[]): OneSided {
  if (older.length > 0 && newer.length > 0) return 'kept';
  return newer.length > 0 ? 'added' : 'removed';
}

function revisedAs(presence: OneSided): { readonly revised?: FlowRevised } {
  if (presence === 'kept') return {};
  return { revised: { kind: presence, side: presence === 'added' ? 'new' : 'old', move: null } };
}

function webOf(
  notice: Notice,
  links: FlowWeb['partLinks'],
  { phrases, nameOf, locales }: LowerRedlineContext,
): FlowWeb {
  return {
    headingBase: 2,
    skip: phrases.say('skipToText'),
    partLinks: links,
    localesLabel: phrases.say('locales'),
    filesLabel: phrases.say('files'),
    locales: locales.map((locale) => ({
      locale,
      direction: scriptOf(locale).direction,
      name: nameOf(locale),
      href: `../${locale}/redline.html`,
      url: `${editionUrl(notice, locale)}redline.html`,
      current: locale === notice.locale,
      source: locale === notice.sourceLocale,
    })),
    files: [],
    versions: null,
  };
}
