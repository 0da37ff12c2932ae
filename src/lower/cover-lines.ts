import type { Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { unmarked } from '../flow/marks.ts';
import type { IsoDay, Phrases } from '../locale/words.ts';
import { jurisdictionsIn } from './jurisdictions-in.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import { oneLine } from './one-line.ts';

/** Each line that a cover may have below its title, in their order; one that says nothing here is empty. */
export function coverLines(notice: Notice, phrases: Phrases): readonly (readonly FlowRun[])[] {
  const day = (date: Notice['version']): IsoDay => ({ day: date });
  return [
    companyRuns(notice.company),
    plainRuns(phrases.say('lastUpdated', { date: day(notice.version) })),
    plainRuns(phrases.say('effective', { date: day(notice.effective) })),
    placeRuns(notice, phrases),
  ];
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
