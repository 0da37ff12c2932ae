import type { Edition } from '../build/edition.ts';
import type { EditionPlace } from '../build/edition-versions.ts';
import { type FormatName, indexWithRole } from '../build/formats.ts';
import { renderFile } from '../build/render-file.ts';
import { type ReleaseRendering, releasedFlows } from '../build/render-release.ts';
import { anchorsOf } from '../flow/anchors.ts';
import type { Flow } from '../flow/flow.ts';
import { bookmarkNames } from '../format/docx/bookmark-names.ts';
import type { Theme } from '../theme/theme.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import { dye, labelled } from './dye.ts';
import { nameWordClauses } from './name-word-clauses.ts';
import { oneText } from './pdf/one-text.ts';
import type { ReadFile } from './read-file.ts';
import type { Piece, ReadFormat, Reading } from './reading.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An edition of a release, as it is made again of what the release froze. */
export interface ProofEdition {
  readonly edition: Edition;
  readonly flow: Flow;
  readonly theme: Theme;
}

/** The edition of a release in a locale, for one of its two places; `null` where the release has none. */
export async function editionOf(
  rendering: ReleaseRendering,
  locale: string,
  place: EditionPlace,
): Promise<ProofEdition | null> {
  const edition = rendering.editions.find((one) => one.locale === locale);
  if (edition === undefined) return null;
  const flows = await releasedFlows(edition, rendering, renderFile);
  return { edition, flow: flows[place], theme: rendering.theme };
}

/** What a file of an edition holds, as the reader of its format reads it. */
export interface Expected {
  readonly pieces: readonly Piece[];
  /** Each with its clause, also in formats that do not say it. */
  readonly tokens: readonly Token[];
  readonly segmenter: Intl.Segmenter;
}

/** How the files of an edition are made that are read in each way; of several the first. */
const madeBy = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  text: 'text',
  markdown: 'markdown',
  json: 'json',
} as const satisfies Record<ReadFormat, FormatName>;

/** Makes an edition's file again in the format of a reading, and reads it in the same way. */
export async function expectedIn(
  proof: ProofEdition,
  kind: Pick<Reading, 'format' | 'part'>,
  read: ReadFile,
): Promise<Expected> {
  const pieces = nameClauses(await readMade(proof, kind, read), proof.flow);
  const segmenter = wordSegmenter(proof.flow.locale);
  const tokens = tokensOf(pieces);
  if (pieces.some(({ anchor }) => anchor !== null)) return { pieces, tokens, segmenter };
  const { flow, anchors } = dye(proof.flow);
  const dyed = await readMade({ ...proof, flow }, kind, read);
  const named = labelled(tokens, tokensOf(dyed.pieces), anchors);
  // Dyed words stand where the words do; that they would not is a bug, and leaves clauses without their names.
  return { pieces, tokens: named ?? tokens, segmenter };
}

/** The pieces of a reading by the names that the edition's clauses have, as far as the file says any. */
export function nameClauses({ format, pieces }: Reading, flow: Flow): readonly Piece[] {
  if (format === 'docx') return nameWordClauses(pieces, bookmarkNames(anchorsOf(flow)));
  const isNameless = format === 'pdf' && pieces.every(({ anchor }) => anchor === null);
  return isNameless ? oneText(pieces, flow) : pieces;
}

async function readMade(
  { edition, flow, theme }: ProofEdition,
  { format, part }: Pick<Reading, 'format' | 'part'>,
  read: ReadFile,
): Promise<Reading> {
  const index = format === 'html' ? indexWithRole('html', part ? 'fragment' : 'page') : 0;
  return read(format, await renderFile({ format: madeBy[format], index, flow, edition }, theme));
}
