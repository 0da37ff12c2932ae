import type { Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { unmarked } from '../flow/marks.ts';
import type { IsoDay, Phrases } from '../locale/words.ts';
import { addressRuns } from './address-runs.ts';
import { editionUrl } from './edition-places.ts';
import { jurisdictionName } from './jurisdiction-name.ts';
import { jurisdictionsIn } from './jurisdictions-in.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import type { JurisdictionEdition } from './notice-for.ts';
import { oneLine } from './one-line.ts';
import { phraseRuns } from './phrase-runs.ts';

/**
 * Each line that a cover may have below its title, in their order; one that says nothing here is empty. `edition` is of
 * one for a jurisdiction, which says so instead of naming every place.
 */
export function coverLines(
  notice: Notice,
  phrases: Phrases,
  edition: JurisdictionEdition | null = null,
): readonly (readonly FlowRun[])[] {
  const day = (date: Notice['version']): IsoDay => ({ day: date });
  return [
    companyRuns(notice.company),
    plainRuns(phrases.say('lastUpdated', { date: day(notice.version) })),
    plainRuns(phrases.say('effective', { date: day(notice.effective) })),
    edition === null ? placeRuns(notice, phrases) : editionRuns(notice, phrases, edition),
  ];
}

/** What an edition for one jurisdiction holds, and where the whole notice is. */
function editionRuns(notice: Notice, phrases: Phrases, { code, whole }: JurisdictionEdition): FlowRun[] {
  const runs = phraseRuns(phrases, 'editionFor', {
    words: { place: jurisdictionName(notice, code) },
    runs: { address: addressRuns(editionUrl(whole, whole.locale)) },
  });
  return joinRuns(runs.flatMap((run) => (isAddress(run) ? [run] : markWords([run], notice))));
}

function isAddress(run: FlowRun): boolean {
  return run.type === 'text' && run.link !== null;
}

/** Whose notice it is: a name, which is the same in every locale. */
function companyRuns(company: string | null): FlowRun[] {
  return company === null ? [] : [{ ...unmarked, type: 'text', text: company, verbatim: true }];
}

/** The places that the notice has a part of its own for, in the order of those parts. */
function placeRuns(notice: Notice, phrases: Phrases): FlowRun[] {
  // No line begins with the point.
  const places = jurisdictionsIn(notice.children)
    .map(({ heading }) => oneLine(proseOf(heading.children)))
    .join('\u00a0· ');
  if (places === '') return [];
  return joinRuns(markWords(plainRuns(phrases.say('jurisdictions', { places })), notice));
}
