import type { ClauseId, IsoDate, NoticeId } from '../ast/notice.ts';
import { type Ledger, type LedgerState, writeLedger } from '../syntax/ledger.ts';
import { type NoticeSources, parse } from '../syntax/parse.ts';
import { type NewDates, setDates } from '../syntax/set-dates.ts';
import { readText, type SourceFile } from '../syntax/text-file.ts';
import type { ProjectSources } from './project.ts';
import { releasedEntries } from './released-ledger.ts';

/** The project with one notice alone, with the days of its next release; all else is as it was. */
export function withDates(sources: ProjectSources, id: NoticeId, dates: NewDates): ProjectSources {
  const folder = `notice/${id}`;
  const notices = sources.notices
    .filter((notice) => notice.folder === folder)
    .map((notice) => ({ ...notice, notice: redated(notice.notice, dates) }));
  return { ...sources, notices, releases: sources.releases.filter(({ notice }) => notice === id) };
}

/** A file that is not text is left to be reported. */
function redated(file: SourceFile | null, dates: NewDates): SourceFile | null {
  if (file === null) return null;
  const { value, diagnostics } = readText(file);
  if (diagnostics.length > 0) return file;
  return { path: file.path, bytes: new TextEncoder().encode(setDates(value.text, dates)) };
}

/**
 * The project with its ledger as the release freezes it: each anchor that no release has held yet is dated by this one.
 * What was withdrawn on the day that the version had before (`before`) is withdrawn on its new one, unless a release says
 * that day already.
 */
export function withDatedLedger(sources: ProjectSources, before: ProjectSources): ProjectSources {
  const notices = sources.notices.map((notice) => {
    const old = before.notices.find(({ folder }) => folder === notice.folder) ?? notice;
    const on = parse(old).value.notice.version;
    return withLedger(notice, on, releasedEntries(notice.folder, sources));
  });
  return { ...sources, notices };
}

function withLedger(sources: NoticeSources, before: IsoDate, released: Ledger['entries']): NoticeSources {
  const { notice, ledger } = parse(sources).value;
  const { version } = notice;
  const dated = (id: ClauseId, entry: LedgerState): LedgerState => {
    const since = entry.since ?? version;
    const isNew = released.get(id)?.state !== 'withdrawn';
    return entry.state === 'withdrawn' && entry.on === before && isNew
      ? { ...entry, on: version, since }
      : { ...entry, since };
  };
  const entries = new Map([...ledger.entries].map(([id, entry]) => [id, dated(id, entry)] as const));
  return { ...sources, ledger: { path: ledger.file, bytes: new TextEncoder().encode(writeLedger(entries)) } };
}
