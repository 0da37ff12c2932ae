import type { IsoDate } from '../ast/notice.ts';
import type { FlowBanner, FlowRun, FlowRunning } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { Phrases } from '../locale/words.ts';
import { plainRuns } from './lower-runs.ts';
import { phraseRuns } from './phrase-runs.ts';

const page: FlowRun = { type: 'field', field: 'page' };
const pages: FlowRun = { type: 'field', field: 'pages' };

/** What each page repeats; the head warns where the edition has a banner. */
export function runningOf(
  { title, version }: { readonly title: string; readonly version: IsoDate },
  banner: FlowBanner | null,
  phrases: Phrases,
): FlowRunning {
  return {
    head: banner === null ? plainRuns(title) : joinRuns([...plainRuns(`${title} · `), ...banner.title]),
    foot: plainRuns(phrases.say('versionOf', { title, date: { day: version } })),
    folio: phraseRuns(phrases, 'pageOf', { runs: { page: [page], pages: [pages] } }),
  };
}
