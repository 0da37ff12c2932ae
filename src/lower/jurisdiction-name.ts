import type { JurisdictionCode, Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import { isCountry } from '../syntax/jurisdiction-codes.ts';
import { jurisdictionsIn } from './jurisdictions-in.ts';
import { oneLine } from './one-line.ts';

/**
 * What an edition for one jurisdiction calls it, in the notice's locale: a country by its name there, anything else by
 * the heading of its block, since only countries have names in every language.
 */
export function jurisdictionName(notice: Notice, code: JurisdictionCode): string {
  if (isCountry(code)) return new Intl.DisplayNames([notice.locale], { type: 'region' }).of(code) ?? code;
  const blocks = jurisdictionsIn(notice.children);
  const block = blocks.find(({ codes }) => codes.includes(code)) ?? blocks[0];
  return block === undefined ? code : oneLine(proseOf(block.heading.children));
}
