import type { Phrases } from '../locale/words.ts';
import { historyUrl, versionUrl } from '../lower/edition-places.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { changeCounts, changedParts, pointBetween } from './change-words.ts';
import { feedName } from './history-flow.ts';
import { type HistoryFacts, redlineName, type VersionEntry } from './version-entry.ts';

/**
 * The Atom feed (RFC 4287) of a notice's versions in one locale, newest first. UTF-8. An entry's id is the address at
 * which the version stays for ever, its time the beginning, in UTC, of the day that names the version.
 */
export function writeFeed(facts: HistoryFacts, phrases: Phrases): Uint8Array {
  const page = historyUrl(facts, facts.locale);
  const [newest] = facts.entries;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(facts.locale)}">`,
    ...elements('  ', [
      ['id', page],
      ['title', phrases.say('versionsOf', { title: facts.title })],
      ['updated', timeOf(newest)],
    ]),
    `  <author><name>${escapeXml(facts.company ?? facts.title)}</name></author>`,
    link('  ', { rel: 'self', type: 'application/atom+xml', href: `${page}${feedName}` }),
    link('  ', { rel: 'alternate', type: 'text/html', href: page }),
    ...facts.entries.flatMap((entry) => entryOf(entry, facts, phrases)),
    '</feed>',
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

function entryOf(entry: VersionEntry, facts: HistoryFacts, phrases: Phrases): readonly string[] {
  const { changes, version } = entry;
  const page = versionUrl(facts, version, facts.locale);
  const title = changes?.after.title ?? facts.title;
  return [
    '  <entry>',
    ...elements('    ', [
      ['id', page],
      ['title', `${title} · ${phrases.say('versionDated', { date: { day: version } })}`],
      ['updated', timeOf(entry)],
    ]),
    link('    ', { rel: 'alternate', type: 'text/html', href: page }),
    ...(changes === null
      ? []
      : [link('    ', { rel: 'related', type: 'text/html', href: `${page}${redlineName}` })]),
    ...elements('    ', [['summary', summaryOf(entry, phrases)]]),
    '  </entry>',
  ];
}

/** When the version holds, what became of its clauses, and where. */
function summaryOf({ changes }: VersionEntry, phrases: Phrases): string {
  if (changes === null) return phrases.say('firstVersion');
  const effective = phrases.say('effective', { date: { day: changes.after.effective } });
  const parts = changedParts(changes).join(pointBetween);
  return [effective, changeCounts(changes, phrases), parts].filter((line) => line !== '').join('\n');
}

function timeOf({ version }: VersionEntry): string {
  return `${version}T00:00:00Z`;
}

function elements(indent: string, list: readonly (readonly [name: string, text: string])[]): string[] {
  return list.map(([name, text]) => `${indent}<${name}>${escapeXml(text)}</${name}>`);
}

function link(indent: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `${indent}<link${written.join('')}/>`;
}
