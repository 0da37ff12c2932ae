import type { FlowBanner } from '../../flow/flow.ts';
import { bannerBookmark } from './bookmark-names.ts';
import { runs } from './runs.ts';
import { styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import type { Writer } from './writer.ts';

/**
 * The banner as paragraphs of one look, around which Word draws one box. The lines of the list have no bullets: with
 * another indent they would get a box of their own. Each line has a bookmark, by which it is known when the file comes back.
 */
export function banner({ title, lines, label, list }: FlowBanner, writer: Writer): readonly TextParagraph[] {
  const entries = list.items.map(({ blocks: [own] }) => own.runs);
  return [title, ...lines, label, ...entries].map((line, index) => {
    const style = index === 0 ? styleIds.bannerTitle : styleIds.banner;
    return new TextParagraph({ style }, writer.named([bannerBookmark(index)], runs(line, writer)));
  });
}
