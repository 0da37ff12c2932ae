import type { Locale } from '../ast/notice.ts';
import type { Flow, FlowBlock, FlowCell, FlowRow, FlowRun, FlowWeb } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { unmarked } from '../flow/marks.ts';
import { scriptOf } from '../locale/script.ts';
import type { Phrases } from '../locale/words.ts';
import { editionUrl, historyUrl } from '../lower/edition-places.ts';
import { changeCounts, pointBetween, unbroken } from './change-words.ts';
import { folderOf, type HistoryFacts, redlineName, type VersionEntry } from './version-entry.ts';

export interface HistoryContext {
  /** Of the page's locale. */
  readonly phrases: Phrases;
  /** Each locale's name for itself. */
  readonly nameOf: (locale: Locale) => string;
  /** The locales that have such a page, and which of them is the source's. */
  readonly locales: readonly Locale[];
  readonly sourceLocale: Locale;
  /** Whether there is a current version in this locale. */
  readonly isCurrent: boolean;
}

/** The page of all versions of a notice in one locale: `out/<id>/versions/<locale>/index.html`. */
export function historyFlow(facts: HistoryFacts, context: HistoryContext): Flow {
  const { phrases } = context;
  const title = phrases.say('versionsOf', { title: facts.title });
  const [newest] = facts.entries;
  const heading = { type: 'heading', anchors: [], caveat: null } as const;
  return {
    type: 'flow',
    notice: facts.notice,
    version: newest.version,
    effective: newest.inForce?.from ?? newest.version,
    locale: facts.locale,
    ...scriptOf(facts.locale),
    title,
    publisher: facts.company,
    url: historyUrl(facts, facts.locale),
    cover: { heading: { ...heading, level: 1, anchors: [top], runs: [words(title)] }, lines: [] },
    banner: null,
    contents: {
      heading: { ...heading, level: 2, runs: [words(phrases.say('contents'))] },
      entries: [],
    },
    blocks: [tableOf(facts, phrases), feedLine(phrases)],
    references: { label: phrases.say('links'), entries: [] },
    running: { head: [words(title)], foot: [words(title)], folio: [] },
    web: webOf(facts, context),
    jurisdiction: null,
    release: null,
    redline: null,
  };
}

/** The heading names the table; no anchor of a notice begins so. */
const top = '_versions';

function words(text: string): FlowRun {
  return { ...unmarked, type: 'text', text };
}

/** A relative link, whose address is not for print. */
function linked(text: string, href: string): FlowRun {
  return { ...unmarked, type: 'text', text, link: { type: 'address', href, reference: null } };
}

function tableOf({ locale, entries }: HistoryFacts, phrases: Phrases): FlowBlock {
  const columns = ['versionColumn', 'inForceColumn', 'changesColumn', 'files'] as const;
  const header: FlowRow = {
    type: 'row',
    cells: columns.map((key) => cellOf([words(phrases.say(key))], 'column')),
  };
  return {
    type: 'table',
    anchors: [],
    caption: null,
    caveat: null,
    labelledBy: top,
    width: columns.length,
    headerRows: 1,
    rows: [header, ...entries.map((entry) => rowOf(entry, locale, phrases))],
  };
}

function rowOf(entry: VersionEntry, locale: Locale, phrases: Phrases): FlowRow {
  const folder = folderOf(entry, locale);
  const name = phrases.say('versionDated', { date: { day: entry.version } });
  const files = entry.files.map((file) => linked(unbroken(file.label), `${folder}${file.name}`));
  return {
    type: 'row',
    cells: [
      cellOf([linked(name, `${folder}index.html`)], 'row'),
      cellOf([words(timeOf(entry, phrases))]),
      cellOf(changesOf(entry, folder, phrases)),
      cellOf(files.flatMap((file, at) => (at === 0 ? [file] : [words(pointBetween), file]))),
    ],
  };
}

function cellOf(runs: readonly FlowRun[], heads: FlowCell['heads'] = null): FlowCell {
  return { type: 'cell', anchors: [], heads, runs: joinRuns(runs), caveat: null };
}

function timeOf({ inForce }: VersionEntry, phrases: Phrases): string {
  if (inForce === null) return phrases.say('neverInForce');
  const { from, until } = inForce;
  return until === null
    ? phrases.say('inForceFrom', { from: { day: from } })
    : phrases.say('inForceBetween', { from: { day: from }, until: { day: until } });
}

function changesOf({ changes }: VersionEntry, folder: string, phrases: Phrases): readonly FlowRun[] {
  if (changes === null) return [words(phrases.say('firstVersion'))];
  const against = phrases.say('comparedWith', { date: { day: changes.before.version } });
  return [
    words(changeCounts(changes, phrases)),
    { type: 'break' },
    linked(against, `${folder}${redlineName}`),
  ];
}

function feedLine(phrases: Phrases): FlowBlock {
  const runs = [linked(phrases.say('changesFeed'), feedName)];
  return { type: 'paragraph', anchors: [], runs, caveat: null, introduces: false };
}

/** Beside the page. */
export const feedName = 'feed.xml';

function webOf(facts: HistoryFacts, { phrases, nameOf, ...context }: HistoryContext): FlowWeb {
  const { locale, url } = facts;
  const [newest] = facts.entries;
  const current = context.isCurrent ? `../../${locale}/` : folderOf(newest, locale);
  const label = phrases.say('currentVersion');
  return {
    headingBase: 2,
    skip: phrases.say('skipToText'),
    partLinks: { [top]: phrases.say('linkTo', { part: phrases.say('versionsOf', { title: facts.title }) }) },
    localesLabel: phrases.say('locales'),
    filesLabel: phrases.say('files'),
    locales: context.locales.map((one) => ({
      locale: one,
      direction: scriptOf(one).direction,
      name: nameOf(one),
      href: `../${one}/index.html`,
      url: historyUrl(facts, one),
      current: one === locale,
      source: one === context.sourceLocale,
    })),
    files: [],
    isIndex: true,
    versions: {
      canonical: historyUrl(facts, locale),
      links: context.isCurrent ? [{ rel: 'latest-version', url: editionUrl({ url }, locale) }] : [],
      // Here the way goes the other way round.
      history: { label, href: `${current}index.html` },
      feed: { label: phrases.say('changesFeed'), href: feedName },
      archived: null,
    },
  };
}
