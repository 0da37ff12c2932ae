import { type Message, po } from 'gettext-parser';
import type { HandOut, HandOutUnit } from '../hand-out.ts';
import { printMarks } from '../marks.ts';
import { contextOf, linksOf, remarkOf } from '../unit-words.ts';
import { headerNames } from './headers.ts';

/**
 * A hand-out as a PO file (GNU gettext), UTF-8. A message is a clause: its context is the clause's id, its id the source
 * text. A stale one is fuzzy and holds the source text that it was translated from.
 */
export function writePo({ notice, version, sourceLocale, targetLocale, units }: HandOut): Uint8Array {
  const headers = {
    'Project-Id-Version': `${notice} ${version}`,
    'PO-Revision-Date': `${version} 00:00+0000`,
    'Last-Translator': 'nobody yet',
    'Language-Team': targetLocale,
    Language: targetLocale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    [headerNames.notice]: notice,
    [headerNames.source]: sourceLocale,
    [headerNames.target]: targetLocale,
  };
  // An object has keys that look like numbers first, and ids can be such.
  const places = new Map<string, number>(units.map(({ id }, index) => [id, index]));
  const place = ({ msgctxt = '' }: Message): number => places.get(msgctxt) ?? 0;
  const messages = units.map((unit) => [unit.id, { [unit.source]: messageOf(unit) }] as const);
  const translations = { '': { '': { msgid: '', msgstr: [''] } }, ...Object.fromEntries(messages) };
  return new Uint8Array(
    po.compile(
      { charset: 'utf-8', headers, translations },
      { sort: (one, other) => place(one) - place(other) },
    ),
  );
}

function messageOf(unit: HandOutUnit): Message {
  const extracted = [contextOf(unit), linksOf(unit), remarkOf(unit), printMarks(unit)];
  return {
    msgctxt: unit.id,
    msgid: unit.source,
    msgstr: [unit.target ?? ''],
    comments: {
      extracted: extracted.filter((line) => line !== null).join('\n'),
      ...(unit.state === 'stale' ? { flag: 'fuzzy' } : {}),
      ...(unit.previous === null ? {} : { previous: `msgid ${quoted(unit.previous.text)}` }),
    },
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
