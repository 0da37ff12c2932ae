import type { XmlComponent } from 'docx';
import type { Flow, FlowRedline, FlowRun } from '../../flow/flow.ts';
import { unmarked } from '../../flow/marks.ts';
import { banner } from './banner.ts';
import { blocks } from './blocks.ts';
import { withEnds } from './paragraph-ends.ts';
import { runs } from './runs.ts';
import { standingOfRuns } from './standing.ts';
import { headingStyleIds, styleIds } from './style-ids.ts';
import { TextParagraph } from './text-paragraph.ts';
import { twips } from './units.ts';
import type { Writer } from './writer.ts';

/** The space between the cover and the notice, in points: in an edition, the contents are there. */
const spaceAfterCover = 18;

/**
 * The body of a redline: accepting all its tracked changes gives the newer edition, rejecting all the older. What only
 * the redline says, which versions it compares and how much was changed, stands in a comment on the title. There is no
 * list of changes, since Word has one of its own, and no contents: a list that was made of both editions would be true
 * of neither, and LibreOffice leaves words of a content control behind.
 */
export function* redline(flow: Flow, about: FlowRedline, writer: Writer): Generator<XmlComponent> {
  yield* withEnds(story(flow, about, writer), writer.revisions);
}

function* story(flow: Flow, about: FlowRedline, writer: Writer): Generator<XmlComponent> {
  const { heading, lines } = flow.cover;
  // The first line says which versions are compared.
  const [compared = [], ...ofEditions] = lines;
  const title = writer.bookmarked(heading.anchors, runs(heading.runs, writer));
  const remark = writer.comments.on(title, [compared, about.heading.runs, ...counted(about)], null);
  yield new TextParagraph({ style: headingStyleIds[heading.level] }, remark);
  for (const [index, line] of ofEditions.entries()) {
    const standing = standingOfRuns(line);
    const spacing = index === ofEditions.length - 1 ? { spacing: { after: twips(spaceAfterCover) } } : {};
    const words = runs(line, writer, { standing });
    yield new TextParagraph({ style: styleIds.coverLine, ...spacing }, words, { standing });
  }
  if (flow.banner !== null) yield* banner(flow.banner, writer);
  yield* blocks(flow.blocks, writer);
}

function counted({ counts, none }: FlowRedline): readonly (readonly FlowRun[])[] {
  if (counts.length === 0) return [none];
  return counts.map(({ label }) => [{ ...unmarked, type: 'text', text: label }]);
}
