import type { JurisdictionCode } from '../../ast/notice.ts';
import { usualFormats } from '../../build/formats.ts';
import {
  jurisdictionEdition,
  type LowerableEdition,
  wholeEdition,
} from '../../build/jurisdiction-edition.ts';
import type { FileJob } from '../../build/render-file.ts';
import { hasPartFor } from '../../lower/notice-for.ts';
import type { EditionGround } from './kept-edition.ts';

/** An edition lowered for the files beside its page. */
export type LoweredEdition = Pick<FileJob, 'flow' | 'edition'>;

/** What was lowered of an edition, by the jurisdiction that it is for; the empty string for the whole notice. */
export type FlowMemory = Map<string, LoweredEdition>;

/** Lowers an edition once for each jurisdiction. `null` where the notice has no part for the jurisdiction. */
export function flowFor(
  ground: EditionGround,
  code: string | null,
  memory: FlowMemory,
): LoweredEdition | null {
  const known = memory.get(code ?? '');
  if (known !== undefined) return known;
  const lowerable = chosenEdition(ground, code);
  if (lowerable === null) return null;
  const { edition } = lowerable;
  const made = { flow: lowerable.lowered(ground.words, usualFormats), edition };
  memory.set(code ?? '', made);
  return made;
}

function chosenEdition({ edition }: EditionGround, code: string | null): LowerableEdition | null {
  if (code === null) return wholeEdition(edition);
  const jurisdiction = code as JurisdictionCode;
  return hasPartFor(edition, jurisdiction) ? jurisdictionEdition(edition, jurisdiction) : null;
}
