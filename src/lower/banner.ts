import type { ClauseId, Notice } from '../ast/notice.ts';
import type { FlowBanner, FlowItem, FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { Phrases } from '../locale/words.ts';
import { addressRuns } from './address-runs.ts';
import { editionUrl } from './edition-places.ts';
import { itemLabel, markerOf } from './item-label.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import { phraseRuns } from './phrase-runs.ts';
import { clauseLine, type PlacedWords, placedClauses } from './placed-clauses.ts';

/** More clauses than this are listed by the parts that they stand in: a list of pages would be read by nobody. */
const mostListed = 20;

/**
 * What is said at the head of an edition of which some clauses are behind their source; `null` where none is. The day is
 * the version's.
 */
export function bannerOf(
  notice: Notice,
  outdated: ReadonlySet<ClauseId>,
  phrases: Phrases,
): FlowBanner | null {
  if (outdated.size === 0) return null;
  const named = placedClauses(notice).filter(({ id }) => outdated.has(id));
  if (named.length === 0) return null;
  const { locale, sourceLocale: prevails, version } = notice;
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(prevails) ?? prevails;
  const date = { day: version };
  const caveat = plainRuns(phrases.say('outdatedCaveat')).map(strong);
  const lines = named.length > mostListed ? lineOfEachPart(named) : named.map(lineOf);
  return {
    title: plainRuns(phrases.say('outdated')),
    lines: [
      phraseRuns(phrases, 'outdatedNote', { words: { language, date }, runs: { caveat } }),
      phraseRuns(phrases, 'outdatedSource', {
        words: { language },
        runs: { address: addressRuns(editionUrl(notice, prevails)) },
      }),
    ],
    label: plainRuns(phrases.say('outdatedClauses')),
    list: {
      type: 'list',
      marker: markerOf(null, 1),
      level: 1,
      items: lines.map((line) => itemOf(line, notice)),
    },
    prevails,
    outdated: named.map(({ id }) => id),
  };
}

/** A line of the list: a link to a clause, and what stands behind it. */
interface Line {
  readonly id: ClauseId;
  readonly link: string;
  readonly behind: string;
}

function lineOf(clause: PlacedWords): Line {
  return { id: clause.id, link: clauseLine(clause), behind: '' };
}

function lineOfEachPart(clauses: readonly PlacedWords[]): readonly Line[] {
  const parts = new Map<ClauseId, { readonly first: PlacedWords; readonly count: number }>();
  for (const clause of clauses) {
    const part = parts.get(clause.heading);
    parts.set(clause.heading, { first: part?.first ?? clause, count: (part?.count ?? 0) + 1 });
  }
  return [...parts.values()].map(({ first, count }) => ({
    id: first.id,
    link: first.place,
    behind: ` (${count})`,
  }));
}

function itemOf({ id, link, behind }: Line, { locale, sourceLocale }: Notice): FlowItem {
  const linked = markWords(plainRuns(link), { locale, sourceLocale }).map(
    (run): FlowRun => (run.type === 'text' ? { ...run, link: { type: 'anchor', anchor: id } } : run),
  );
  const runs = joinRuns([...linked, ...plainRuns(behind)]);
  return {
    type: 'item',
    label: itemLabel(markerOf(null, 1), 0, 1),
    blocks: [{ type: 'paragraph', anchors: [], runs, caveat: null, introduces: false }],
  };
}

function strong(run: FlowRun): FlowRun {
  return run.type === 'text' ? { ...run, strong: true } : run;
}
