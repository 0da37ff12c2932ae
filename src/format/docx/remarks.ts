import type { XmlComponent } from 'docx';
import type { FlowRevised, FlowRun } from '../../flow/flow.ts';
import { changeOf, type Standing } from './standing.ts';
import type { Writer } from './writer.ts';

/** What a remark is on. */
interface Remarked {
  readonly revised?: FlowRevised;
  readonly runs: readonly FlowRun[];
  readonly standing: Standing;
}

/** These children with a comment on a moved block that says where it was or is, and which of its words were changed. */
export function remarked(
  children: readonly XmlComponent[],
  { revised, runs, standing }: Remarked,
  writer: Writer,
): readonly XmlComponent[] {
  if (revised === undefined || revised.move === null) return children;
  const isChanged = revised.side === 'new' && runs.some((run) => run.type !== 'field' && run.revision);
  return writer.comments.on(children, [revised.move.note, ...(isChanged ? [runs] : [])], changeOf(standing));
}
