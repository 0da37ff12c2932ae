import type { XmlComponent } from 'docx';
import type { FlowCaveat } from '../../flow/flow.ts';
import { caveatBookmark } from './bookmark-names.ts';
import { runs, wordSpace } from './runs.ts';
import { styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import type { Writer } from './writer.ts';

/**
 * A clause's caveat in its own line, and the space behind it. In a file for review it stands in a paragraph of its own
 * instead: what is read back of a clause are its words alone.
 */
export function caveatRuns(caveat: FlowCaveat, writer: Writer): readonly XmlComponent[] {
  if (caveat === null || writer.purpose === 'review') return [];
  return [...runs(caveat, writer, { linkStyle: styleIds.caveat }), wordSpace];
}

/** The same for a file for review, in a paragraph of this style; nothing for one for reading. */
export function caveatAbove(
  caveat: FlowCaveat,
  writer: Writer,
  style: string = styleIds.caveatLine,
): readonly TextParagraph[] {
  return writer.purpose === 'review' ? caveatLine(caveat, writer, style) : [];
}

/** A caveat on a line of its own, as it stands below a heading. */
export function caveatLine(
  caveat: FlowCaveat,
  writer: Writer,
  style: string = styleIds.caveatLine,
): readonly TextParagraph[] {
  if (caveat === null) return [];
  const bookmark = caveatBookmark(writer.nextCaveat());
  return [
    new TextParagraph(
      { style },
      writer.named([bookmark], runs(caveat, writer, { linkStyle: styleIds.caveat })),
    ),
  ];
}
