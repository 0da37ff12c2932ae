import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { Flow, FlowPart, FlowRun, FlowWeb } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { PhraseKey } from '../locale/phrase-keys.ts';
import { scriptOf } from '../locale/script.ts';
import type { Phrases } from '../locale/words.ts';
import { addressBook } from './address-book.ts';
import { anchorBook } from './anchor-book.ts';
import { bannerOf } from './banner.ts';
import { caveatsOf } from './caveat.ts';
import { contentsOf } from './contents.ts';
import { coverLines } from './cover-lines.ts';
import { clauseUrl, editionUrl, jurisdictionUrl, localesOf } from './edition-places.ts';
import { furnitureHeading } from './furniture-heading.ts';
import { jurisdictionName } from './jurisdiction-name.ts';
import { type BlockContext, lowerBlocks, lowerHeading } from './lower-blocks.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import type { JurisdictionEdition } from './notice-for.ts';
import { lineOfRuns, oneLine } from './one-line.ts';
import { partLinks } from './part-links.ts';
import { runningOf } from './running.ts';
import { withdrawnLines } from './withdrawn-lines.ts';

export interface LowerContext {
  /** The phrases of the notice's locale. */
  readonly phrases: Phrases;
  /** Each locale's name for itself. */
  readonly nameOf: (locale: Locale) => string;
  /** The files that a page links to, beside it in its folder. */
  readonly files: readonly EditionFile[];
  /** The clauses whose source has changed since they were translated. */
  readonly outdated: ReadonlySet<ClauseId>;
  /** Where the notice is what `noticeFor` leaves of another: which one, and for whom. */
  readonly jurisdiction?: JurisdictionEdition;
}

export interface EditionFile {
  readonly name: string;
  readonly label: PhraseKey;
  readonly mediaType: string;
}

/** The work that grows with a notice: who lowers it again and again may remember what has not changed. */
export interface PartWork {
  readonly anchors: typeof anchorBook;
  readonly blocks: typeof lowerBlocks;
  readonly contents: typeof contentsOf;
  readonly links: typeof partLinks;
  readonly withdrawn: typeof withdrawnPart;
}

const anew: PartWork = {
  anchors: anchorBook,
  blocks: lowerBlocks,
  contents: contentsOf,
  links: partLinks,
  withdrawn: withdrawnPart,
};

/** Answers every question of one edition: order, numbers, labels, link targets, dates, table grid. */
export function lower(notice: Notice, context: LowerContext, work: PartWork = anew): Flow {
  const { phrases, outdated, jurisdiction = null } = context;
  const blocks: BlockContext = {
    locale: notice.locale,
    sourceLocale: notice.sourceLocale,
    phrases,
    addresses: addressBook(),
    anchors: work.anchors(notice),
    caveatOf: caveatsOf(notice, outdated, phrases),
  };
  const title = titleOf(notice, phrases, jurisdiction);
  const banner = bannerOf(notice, outdated, phrases);
  const heading = lowerHeading(notice.title, 1, blocks);
  const body = work.blocks(notice.children, notice.title.id, blocks);
  const parts = [...body, ...work.withdrawn(jurisdiction?.whole ?? notice, phrases, blocks)];
  return {
    type: 'flow',
    notice: notice.id,
    version: notice.version,
    effective: notice.effective,
    locale: notice.locale,
    ...scriptOf(notice.locale),
    title,
    publisher: notice.company,
    url: addressOf(notice, notice.locale, jurisdiction),
    cover: { heading, lines: coverLines(notice, phrases, jurisdiction).filter(({ length }) => length > 0) },
    banner,
    contents: {
      heading: furnitureHeading(phrases.say('contents')),
      entries: work.contents(parts, ({ runs }) => joinRuns(markWords(plainRuns(lineOfRuns(runs)), blocks))),
    },
    blocks: parts,
    references: { label: phrases.say('links'), entries: blocks.addresses.entries() },
    running: runningOf({ title, version: notice.version }, banner, phrases),
    web: webOf(notice, work.links(heading, parts, phrases), context),
    jurisdiction: jurisdiction?.code ?? null,
    release: null,
    redline: null,
  };
}

function titleOf(notice: Notice, phrases: Phrases, edition: JurisdictionEdition | null): string {
  const title = oneLine(proseOf(notice.title.children));
  if (edition === null) return title;
  return phrases.say('titleFor', { title, place: jurisdictionName(notice, edition.code) });
}

function addressOf(notice: Notice, locale: Locale, edition: JurisdictionEdition | null): string {
  return edition === null ? editionUrl(notice, locale) : jurisdictionUrl(notice, edition.code, locale);
}

/** The lines that the anchors lead to that were withdrawn from the whole notice; no part where there are none. */
export function withdrawnPart(
  whole: Notice,
  phrases: Phrases,
  { anchors, addresses }: BlockContext,
): readonly FlowPart[] {
  const { at, stands } = anchors;
  const led = (run: FlowRun): FlowRun => {
    if (run.type !== 'text' || run.link?.type !== 'anchor' || stands(run.link.anchor)) return run;
    return { ...run, link: addresses.link(clauseUrl(whole, run.link.anchor as ClauseId), run.text) };
  };
  if (!whole.retired.some(({ type }) => type === 'withdrawn')) return [];
  const lines = withdrawnLines(whole, phrases, anchorBook(whole));
  if (lines.length === 0) return [];
  return [
    {
      type: 'part',
      role: 'retired',
      heading: furnitureHeading(phrases.say('withdrawnParts')),
      effective: null,
      blocks: lines.map(({ id, runs }) => ({
        type: 'paragraph',
        anchors: at(id),
        runs: runs.map(led),
        caveat: null,
        introduces: false,
      })),
    },
  ];
}

function webOf(
  notice: Notice,
  links: FlowWeb['partLinks'],
  { phrases, nameOf, files, jurisdiction }: LowerContext,
): FlowWeb {
  return {
    // A site's page has a first heading of its own.
    headingBase: 2,
    skip: phrases.say('skipToText'),
    partLinks: links,
    localesLabel: phrases.say('locales'),
    filesLabel: phrases.say('files'),
    locales: localesOf(notice).map((locale) => ({
      locale,
      direction: scriptOf(locale).direction,
      name: nameOf(locale),
      href: `../${locale}/index.html`,
      url: addressOf(notice, locale, jurisdiction ?? null),
      current: locale === notice.locale,
      source: locale === notice.sourceLocale,
    })),
    files: files.map(({ name, label, mediaType }) => ({ label: phrases.say(label), href: name, mediaType })),
    versions: null,
  };
}
