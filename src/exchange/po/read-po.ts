import { type Message, po, type Translations } from 'gettext-parser';
import type { HandIn, HandInUnit, ReadFault, ReadIn } from '../hand-in.ts';
import { unreadable } from '../hand-in.ts';
import { findMarks } from '../marks.ts';
import { headerNames } from './headers.ts';
import { type MessageLines, messageLines } from './message-lines.ts';

/** Reads a PO file. Messages that are obsolete are passed over; a message without a context is of no clause. */
export function readPo(text: string): ReadIn {
  const lines = messageLines(text);
  if (lines.unclosed !== null) return unreadable('ends within a text', lines.unclosed);
  let table: Translations;
  try {
    table = po.parse(text);
  } catch (error) {
    return unreadable('is no PO file', lineOf(error));
  }
  const headers = table.headers ?? {};
  const charset = /charset=\s*([^\s;]+)/i.exec(headers['Content-Type'] ?? '')?.[1] ?? 'utf-8';
  // `CHARSET` is what gettext's own tools write before anybody has said it.
  if (!/^(?:utf-?8|us-ascii|ascii|charset)$/i.test(charset))
    return unreadable(`is in ${charset}, not in UTF-8`, 1);
  const faults = faultsIn(lines);
  if (faults.length > 0) return { type: 'unreadable', faults };
  const messages = Object.entries(table.translations).flatMap(([context, byId]) =>
    Object.values(byId).filter(({ msgid }) => context !== '' || msgid !== ''),
  );
  const cut = messages
    .filter(({ msgstr }) => msgstr === undefined)
    .map(
      ({ msgctxt = '' }): ReadFault => ({
        at: lineOfContext(msgctxt, lines),
        clause: msgctxt,
        reason: 'is cut off',
      }),
    );
  if (cut.length > 0) return { type: 'unreadable', faults: cut };
  const handIn: HandIn = {
    notice: headers[headerNames.notice] ?? null,
    sourceLocale: headers[headerNames.source] ?? null,
    targetLocale: headers[headerNames.target] ?? headers['Language']?.replaceAll('_', '-') ?? null,
    units: messages.map((message) => unitOf(message, lines)).toSorted((a, b) => a.at - b.at),
    comments: [],
  };
  return { type: 'read', handIn };
}

function faultsIn({ contexts, alone }: MessageLines): readonly ReadFault[] {
  const stray = alone.map((at) => ({
    at,
    clause: null,
    reason: 'a message has no `msgctxt`, so it is of no clause',
  }));
  const twice = [...contexts].flatMap(([clause, [, ...again]]) =>
    again.map((at) => ({ at, clause, reason: 'stands in the file a second time' })),
  );
  return [...stray, ...twice];
}

function unitOf(
  { msgctxt = '', msgid, msgstr = [], comments = {} }: Message,
  lines: MessageLines,
): HandInUnit {
  const flags = (comments.flag ?? '').split(/[,\n]/).map((flag) => flag.trim());
  const said = comments.translator?.trim() ?? '';
  return {
    id: msgctxt,
    at: lineOfContext(msgctxt, lines),
    source: msgid,
    ...findMarks(comments.extracted ?? ''),
    target: msgstr[0] ?? '',
    finished: !flags.includes('fuzzy'),
    comments: said === '' ? [] : [said],
  };
}

function lineOfContext(context: string, { contexts }: MessageLines): number {
  return contexts.get(context)?.[0] ?? 1;
}

function lineOf(error: unknown): number | null {
  const [, line] = /line (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? null : Number(line);
}
