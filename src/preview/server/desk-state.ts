import type { Findings } from '../engine/finding-views.ts';
import type { Preview } from '../engine/preview.ts';
import type { EditionName, FindingView, NoticeView, PreviewState } from '../protocol.ts';
import { editionView } from './edition-view.ts';
import type { KeptEdition } from './kept-edition.ts';

/** How things stand at the desk. */
export interface DeskFacts extends Pick<PreviewState, 'project' | 'fault' | 'checking'> {
  /** What to show first; `null` for any. */
  readonly first: FirstShown;
  /** What was read last; `null` while nothing was. */
  readonly preview: Preview | null;
  /** In the project's order. */
  readonly editions: readonly KeptEdition[];
  readonly revisionOf: (kept: KeptEdition) => string;
  readonly findings: Findings;
}

export interface FirstShown {
  readonly notice: string | null;
  readonly locale: string | null;
}

/** How the project stands, as its pages are told. */
export function deskState(facts: DeskFacts): PreviewState {
  const { project, first, editions, findings, checking, fault } = facts;
  return {
    project,
    notices: noticesOf(facts),
    first: firstOf(editions, first),
    findings: findings.findings.map((one) =>
      one.holds && !holdsOne(one, facts) ? { ...one, holds: false } : one,
    ),
    counts: findings.counts,
    checking,
    fault,
  };
}

function noticesOf({ preview, editions, revisionOf }: DeskFacts): readonly NoticeView[] {
  if (preview === null) return [];
  const { notices, words } = preview;
  return notices.map(({ source }) => ({
    notice: source.id,
    sourceLocale: source.sourceLocale,
    editions: editions
      .filter(({ name }) => name.notice === source.id)
      .map((kept) => editionView(kept, { revision: revisionOf(kept), words })),
  }));
}

/** Whether an edition is held that the finding is about: not every error of its kind keeps a page from being made. */
function holdsOne(
  { notice, locale }: FindingView,
  { preview, editions }: Pick<DeskFacts, 'preview' | 'editions'>,
): boolean {
  if (notice !== null && preview !== null && isUnread(notice, preview)) return true;
  return editions.some(
    ({ name, isHeld }) =>
      isHeld && name.notice === (notice ?? name.notice) && name.locale === (locale ?? name.locale),
  );
}

/** Whether it is a notice that could never be read, and so has no editions yet. */
function isUnread(notice: string, { sources, notices }: Preview): boolean {
  return sources.notices.length > notices.length && notices.every(({ source }) => source.id !== notice);
}

function firstOf(editions: readonly KeptEdition[], wanted: FirstShown): EditionName | null {
  const fits = ({ name }: KeptEdition): boolean =>
    name.notice === (wanted.notice ?? name.notice) && name.locale === (wanted.locale ?? name.locale);
  return (editions.find(fits) ?? editions[0])?.name ?? null;
}
