import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { Flow, FlowPart, FlowWeb } from '../flow/flow.ts';
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
import { editionUrl, localesOf } from './edition-places.ts';
import { furnitureHeading } from './furniture-heading.ts';
import { type BlockContext, lowerBlocks, lowerHeading } from './lower-blocks.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
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
}

export interface EditionFile {
  readonly name: string;
  readonly label: PhraseKey;
  readonly mediaType: string;
}

/** Answers every question of one edition: order, numbers, labels, link targets, dates, table grid. */
export function lower(notice: Notice, context: LowerContext): Flow {
  const { phrases, outdated } = context;
  const blocks: BlockContext = {
    locale: notice.locale,
    sourceLocale: notice.sourceLocale,
    addresses: addressBook(),
    anchors: anchorBook(notice),
    caveatOf: caveatsOf(notice, outdated, phrases),
  };
  const title = oneLine(proseOf(notice.title.children));
  const banner = bannerOf(notice, outdated, phrases);
  const heading = lowerHeading(notice.title, 1, blocks);
  const body = lowerBlocks(notice.children, notice.title.id, blocks);
  const parts = [...body, ...withdrawnPart(notice, phrases, blocks)];
  return {
    type: 'flow',
    notice: notice.id,
    version: notice.version,
    effective: notice.effective,
    locale: notice.locale,
    ...scriptOf(notice.locale),
    title,
    url: editionUrl(notice, notice.locale),
    cover: { heading, lines: coverLines(notice, phrases).filter(({ length }) => length > 0) },
    banner,
    contents: {
      heading: furnitureHeading(phrases.say('contents')),
      entries: contentsOf(parts, ({ runs }) => joinRuns(markWords(plainRuns(lineOfRuns(runs)), blocks))),
    },
    blocks: parts,
    references: { label: phrases.say('links'), entries: blocks.addresses.entries() },
    running: runningOf({ title, version: notice.version }, banner, phrases),
    web: webOf(notice, partLinks(heading, parts, phrases), context),
    jurisdiction: null,
    release: null,
    redline: null,
  };
}

/** The lines that withdrawn anchors lead to; no part where there are none. */
function withdrawnPart(notice: Notice, phrases: Phrases, { anchors }: BlockContext): FlowPart[] {
  const lines = withdrawnLines(notice, phrases, anchors);
  if (lines.length === 0) return [];
  return [
    {
      type: 'part',
      role: 'retired',
      heading: furnitureHeading(phrases.say('withdrawnParts')),
      effective: null,
      blocks: lines.map(({ id, runs }) => ({
        type: 'paragraph',
        anchors: anchors.at(id),
        runs,
        caveat: null,
        introduces: false,
      })),
    },
  ];
}

function webOf(
  notice: Notice,
  links: FlowWeb['partLinks'],
  { phrases, nameOf, files }: LowerContext,
): FlowWeb {
  return {
    skip: phrases.say('skipToText'),
    partLinks: links,
    localesLabel: phrases.say('locales'),
    filesLabel: phrases.say('files'),
    locales: localesOf(notice).map((locale) => ({
      locale,
      direction: scriptOf(locale).direction,
      name: nameOf(locale),
      href: `../${locale}/index.html`,
      url: editionUrl(notice, locale),
      current: locale === notice.locale,
      source: locale === notice.sourceLocale,
    })),
    files: files.map(({ name, label, mediaType }) => ({ label: phrases.say(label), href: name, mediaType })),
    versions: null,
  };
}
