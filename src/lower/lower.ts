import type { ClauseId, Locale, Notice } from '../ast/notice.ts';
import { clausesOf, proseOf } from '../ast/walk.ts';
import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowContentsEntry,
  FlowHeading,
  FlowPart,
  FlowRun,
  FlowWeb,
} from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { unmarked } from '../flow/marks.ts';
import type { PhraseKey } from '../locale/phrase-keys.ts';
import { scriptOf } from '../locale/script.ts';
import type { IsoDay, Phrases } from '../locale/words.ts';
import { addressBook } from './address-book.ts';
import { anchorBook } from './anchor-book.ts';
import { bannerOf } from './banner.ts';
import { caveatsOf } from './caveat.ts';
import { editionUrl, localesOf } from './edition-places.ts';
import { type BlockContext, lowerBlocks, lowerHeading } from './lower-blocks.ts';
import { plainRuns } from './lower-runs.ts';
import { type EditionLocales, markWords } from './mark-words.ts';
import { phraseRuns } from './phrase-runs.ts';

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

/** How deep the contents list goes: sections, and what stands right below them. */
const contentsDepth = 2;

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
  const title = flatten(proseOf(notice.title.children));
  const banner = bannerOf(notice, outdated, phrases);
  const heading = lowerHeading(notice.title, 1, blocks);
  const body = lowerBlocks(notice.children, notice.title.id, blocks);
  const parts = [...body, ...withdrawnParts(notice, phrases, blocks)];
  const day = (date: Notice['version']): IsoDay => ({ day: date });
  const page: FlowRun = { type: 'field', field: 'page' };
  const pages: FlowRun = { type: 'field', field: 'pages' };
  return {
    type: 'flow',
    notice: notice.id,
    version: notice.version,
    effective: notice.effective,
    locale: notice.locale,
    ...scriptOf(notice.locale),
    title,
    url: editionUrl(notice, notice.locale),
    cover: {
      heading,
      lines: [
        companyRuns(notice.company),
        plainRuns(phrases.say('lastUpdated', { date: day(notice.version) })),
        plainRuns(phrases.say('effective', { date: day(notice.effective) })),
        placeRuns(body, { phrases, locales: blocks }),
      ].filter((runs) => runs.length > 0),
    },
    banner,
    contents: {
      heading: furnitureHeading(phrases.say('contents')),
      entries: contentsOf(parts, blocks),
    },
    blocks: parts,
    references: { label: phrases.say('links'), entries: blocks.addresses.entries() },
    running: {
      head: banner === null ? plainRuns(title) : joinRuns([...plainRuns(`${title} · `), ...banner.title]),
      foot: plainRuns(phrases.say('versionOf', { title, date: day(notice.version) })),
      folio: phraseRuns(phrases, 'pageOf', { runs: { page: [page], pages: [pages] } }),
    },
    web: webOf(notice, partLinks(heading, parts, phrases), context),
    jurisdiction: null,
    release: null,
    redline: null,
  };
}

/** A heading that is no clause of the notice. */
function furnitureHeading(words: string): FlowHeading {
  return { type: 'heading', level: 2, anchors: [], runs: plainRuns(words), caveat: null };
}

/** Whose notice it is: a name, which is the same in every locale. */
function companyRuns(company: string | null): FlowRun[] {
  return company === null ? [] : [{ ...unmarked, type: 'text', text: company, verbatim: true }];
}

/** The places that the notice has a part of its own for, in the order of those parts. */
function placeRuns(
  blocks: readonly FlowBlock[],
  { phrases, locales }: { readonly phrases: Phrases; readonly locales: EditionLocales },
): FlowRun[] {
  // No line begins with the point.
  const places = [...placesIn(blocks)].join('\u00a0· ');
  if (places === '') return [];
  return joinRuns(markWords(plainRuns(phrases.say('jurisdictions', { places })), locales));
}

function* placesIn(blocks: readonly FlowBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.type !== 'part') continue;
    if (block.role === 'jurisdiction') {
      yield flatten(block.heading.runs.map((run) => (run.type === 'text' ? run.text : ' ')).join(''));
    } else yield* placesIn(block.blocks);
  }
}

function contentsOf(blocks: readonly FlowBlock[], locales: EditionLocales, depth = 1): FlowContentsEntry[] {
  if (depth > contentsDepth) return [];
  return blocks
    .filter((block): block is FlowPart => block.type === 'part')
    .flatMap((part) => {
      const [anchor] = part.heading.anchors;
      if (anchor === undefined) return [];
      return [
        {
          anchor,
          runs: joinRuns(markWords(plainRuns(flatten(wordsOf(part.heading.runs))), locales)),
          page: { type: 'field', field: 'page-of', anchor } as const,
          entries: contentsOf(part.blocks, locales, depth + 1),
        },
      ];
    });
}

/** A withdrawn anchor leads to a line that says so, and where to look now. */
function withdrawnParts(notice: Notice, phrases: Phrases, context: BlockContext): FlowPart[] {
  const { anchors } = context;
  if (anchors.withdrawn.length === 0) return [];
  const headings = headingsByClause(notice);
  return [
    {
      type: 'part',
      role: 'retired',
      heading: furnitureHeading(phrases.say('withdrawnParts')),
      effective: null,
      blocks: anchors.withdrawn.map(({ id, on, see }) => {
        const place = see === null ? null : anchors.resolve(see);
        const name = place === null ? undefined : headings.get(place);
        const words = { date: { day: on } };
        return {
          type: 'paragraph',
          anchors: anchors.at(id),
          runs:
            place === null || name === undefined
              ? plainRuns(phrases.say('withdrawn', words))
              : phraseRuns(phrases, 'withdrawnSee', { words, runs: { see: linkRuns(name, place) } }),
          caveat: null,
          introduces: false,
        };
      }),
    },
  ];
}

function linkRuns(text: string, anchor: ClauseId): FlowRun[] {
  return [{ ...unmarked, type: 'text', text, link: { type: 'anchor', anchor } }];
}

/** The words of the heading that each clause stands under; a heading stands under itself. */
function headingsByClause(notice: Notice): ReadonlyMap<ClauseId, string> {
  const headings = new Map<ClauseId, string>();
  let current = '';
  for (const { clause, role } of clausesOf(notice)) {
    if (role === 'title' || role === 'heading') current = flatten(proseOf(clause.children));
    headings.set(clause.id, current);
  }
  return headings;
}

/** Names the link beside the title and beside each heading below. */
function partLinks(title: FlowHeading, blocks: readonly FlowBlock[], phrases: Phrases): FlowWeb['partLinks'] {
  const names = [title, ...headingsOf(blocks)].flatMap(({ anchors: [anchor], runs }): [Anchor, string][] =>
    anchor === undefined ? [] : [[anchor, phrases.say('linkTo', { part: flatten(wordsOf(runs)) })]],
  );
  return Object.fromEntries(names);
}

function headingsOf(blocks: readonly FlowBlock[]): FlowHeading[] {
  return blocks.flatMap((block) =>
    block.type === 'part' ? [block.heading, ...headingsOf(block.blocks)] : [],
  );
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

function wordsOf(runs: readonly FlowRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : ' ')).join('');
}

function flatten(prose: string): string {
  return prose.replace(/\s+/g, ' ').trim();
}
