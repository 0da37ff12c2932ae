import type { FlowBanner } from '../../flow/flow.ts';
import { bannerBookmark } from './bookmark-names.ts';
import { runs } from './runs.ts';
import { styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between the banner and what follows it, in points: below the box. */
const spaceAfter = 16;

/**
 * The banner as paragraphs of one look, around which Word draws one box. The lines of the list have no bullets: with
 * another indent they would get a box of their own. Each line has a bookmark, by which it is known when the file comes back.
 */
export function banner({ title, lines, label, list }: FlowBanner, writer: Writer): readonly TextParagraph[] {
  const entries = list.items.map(({ blocks: [own] }) => own.runs);
  const paragraphs = [title, ...lines, label, ...entries];
  const last = paragraphs.length - 1;
  return paragraphs.map((line, index) => {
    const style = index === 0 ? styleIds.bannerTitle : styleIds.banner;
    const spacing = index === last ? { spacing: { after: twips(spaceAfter) } } : {};
    return new TextParagraph(
      { style, ...spacing },
      writer.named([bannerBookmark(index)], runs(line, writer)),
    );
  });
}
