import type { Clause, ClauseId, JurisdictionCode, Notice } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { clausesOf } from '../ast/walk.ts';
import type { Compiled, CompiledNotice } from '../build/compile.ts';
import type { Edition } from '../build/edition.ts';
import { jurisdictionEdition, type LowerableEdition, wholeEdition } from '../build/jurisdiction-edition.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';
import { anchorsOf } from '../flow/anchors.ts';
import { clauseHash, editionFingerprint, printedClauses } from '../flow/fingerprint.ts';
import type { Flow, FlowRun } from '../flow/flow.ts';
import { stretchesOf } from '../flow/stretches.ts';
import { textOf } from '../flow/words.ts';
import { bookmarkNames } from '../format/docx/bookmark-names.ts';
import { controlTag } from '../format/docx/writer.ts';
import { editionUrl } from '../lower/edition-places.ts';
import { hasPartFor } from '../lower/notice-for.ts';
import type { EditionFacts } from './edition-facts.ts';
import { ReviewInputError } from './review-input-error.ts';

/** The edition of a project that a file is compared with, and how its clauses are known in the file. */
export interface ReviewedEdition {
  readonly notice: Notice;
  readonly source: Notice;
  /** The address of the source edition. */
  readonly sourceUrl: string;
  readonly fingerprint: string;
  /** In reading order. */
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Those of the whole notice, as the project has them: the same but for an edition for one jurisdiction. */
  readonly whole: ReadonlyMap<ClauseId, Clause>;
  readonly hashes: ReadonlyMap<ClauseId, string>;
  readonly byTag: ReadonlyMap<string, ClauseId>;
  /** By the bookmark in lower case: Word does not tell letters apart by it. */
  readonly byBookmark: ReadonlyMap<string, ClauseId>;
  /** Bookmarks of what became of withdrawn anchors, in lower case: no clause says it. */
  readonly furniture: ReadonlySet<string>;
  /** The words of all that no clause says, in a file that lost their bookmarks. */
  readonly furnitureWords: ReadonlySet<string>;
  /** Words of headings and of the banner's list: a paragraph that is a link with these words is a line of one of them. */
  readonly headingWords: ReadonlySet<string>;
  /** The bookmark that leads to an anchor, in lower case. */
  readonly bookmarkOf: (anchor: string) => string;
}

/** Finds the edition in a project. Throws a `ReviewInputError` where the project has none such. */
export function findEdition(
  compiled: Compiled,
  { notice: noticeId, locale, jurisdiction }: Pick<EditionFacts, 'notice' | 'locale' | 'jurisdiction'>,
): ReviewedEdition {
  const ids = compiled.notices.map(({ source }) => source.id as string);
  const wanted = noticeId ?? (ids.length === 1 ? (ids[0] ?? null) : null);
  const found = compiled.notices.find(({ source }) => source.id === wanted);
  if (found === undefined) {
    throw new ReviewInputError(
      wanted === null
        ? 'the file does not say of which notice it is, and the project has several'
        : `the file is of the notice ${wanted}; the project has ${ids.join(', ')}`,
    );
  }
  if (locale === null)
    throw new ReviewInputError(
      'the file does not say of which edition it is: another program made it, or it lost its properties; `--locale` names its locale',
    );
  const notice = found.editions.find((edition) => edition.locale === locale);
  if (notice === undefined) {
    const locales = found.editions.map((edition) => edition.locale);
    throw new ReviewInputError(
      `the notice ${found.source.id} has no edition in ${locale}; ${namesInstead(locale, locales)}`,
    );
  }
  if (jurisdiction === null) return editionOf(notice, wholeEdition(notice), { found, compiled });
  const code = jurisdiction as JurisdictionCode;
  if (!hasPartFor(found.source, code)) {
    throw new ReviewInputError(
      `the file is of an edition for ${jurisdiction}, and the notice ${found.source.id} has no part for it`,
    );
  }
  return editionOf(notice, jurisdictionEdition(notice, code), { found, compiled });
}

interface FoundIn {
  readonly found: CompiledNotice;
  readonly compiled: Compiled;
}

function editionOf(
  whole: Edition,
  { edition: notice, lowered }: LowerableEdition,
  { found: { source }, compiled: { words } }: FoundIn,
): ReviewedEdition {
  const flow = lowered(words, []);
  const names = bookmarkNames(anchorsOf(flow));
  const bookmarkOf = (anchor: string): string => (names.get(anchor) ?? '').toLowerCase();
  const clauses = clausesById(notice);
  const printed = printedClauses(flow);
  const own = printed.filter(({ anchor }) => clauses.has(anchor as ClauseId));
  const others = printed.filter(({ anchor }) => !clauses.has(anchor as ClauseId));
  const headings = own.filter(({ role }) => role === 'heading').map(({ runs }) => textOf(runs));
  const listed = flow.banner?.list.items.map(({ blocks: [own] }) => textOf(own.runs)) ?? [];
  return {
    notice,
    source,
    sourceUrl: editionUrl(source, source.locale),
    fingerprint: editionFingerprint(flow),
    clauses,
    whole: clausesById(whole),
    hashes: new Map(own.map(({ anchor, runs }) => [anchor as ClauseId, clauseHash(runs)])),
    byTag: new Map(
      own.map(({ anchor }) => [controlTag(anchor, names.get(anchor) ?? ''), anchor as ClauseId]),
    ),
    byBookmark: new Map(own.map(({ anchor }) => [bookmarkOf(anchor), anchor as ClauseId])),
    furniture: new Set(others.map(({ anchor }) => bookmarkOf(anchor))),
    furnitureWords: new Set(
      [...furnitureOf(flow), ...others.map(({ runs }) => runs)].map((runs) => foldText(textOf(runs)).trim()),
    ),
    headingWords: new Set([...headings, ...listed].map((words) => words.replaceAll('\n', ' '))),
    bookmarkOf,
  };
}

function clausesById(notice: Notice): ReadonlyMap<ClauseId, Clause> {
  return new Map([...clausesOf(notice)].map(({ clause }) => [clause.id, clause] as const));
}

/**
 * Lines of the cover and of the banner, what marks a clause that is behind, and what heads the contents and the
 * withdrawn anchors.
 */
function furnitureOf(flow: Flow): readonly (readonly FlowRun[])[] {
  const { cover, banner, contents } = flow;
  const said = banner === null ? [] : [banner.title, ...banner.lines, banner.label];
  const caveats = [...stretchesOf(flow)].filter(({ role }) => role === 'caveat').map(({ runs }) => runs);
  const retired = flow.blocks.flatMap((block) =>
    block.type === 'part' && block.role === 'retired' ? [block.heading.runs] : [],
  );
  return [...cover.lines, ...said, ...caveats, contents.heading.runs, ...retired];
}
