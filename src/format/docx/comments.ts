import type { XmlComponent } from 'docx';
import type { FlowRun } from '../../flow/flow.ts';
import { Prepared } from './prepared.ts';
import type { Revisions } from './revisions.ts';
import type { Change } from './standing.ts';
import { writeElement } from './write-xml.ts';

/** Where the comments stand in the package. */
export const commentsPath = 'word/comments.xml';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Words and marks of a document that are none of its text (ISO/IEC 29500-1, 17.13.4): no edition has them. */
export class Comments {
  readonly #revisions: Revisions;
  readonly #comments: string[] = [];

  constructor(revisions: Revisions) {
    this.#revisions = revisions;
  }

  /**
   * These children with a comment behind them, which goes with them where they were changed; without lines there is
   * none. It has no range: LibreOffice takes the end of one for something that stays.
   */
  on(
    children: readonly XmlComponent[],
    lines: readonly (readonly FlowRun[])[],
    change: Change | null,
  ): readonly XmlComponent[] {
    const told = lines.filter((line) => line.length > 0);
    if (told.length === 0) return children;
    const id = this.#comments.length;
    const attributes = { 'w:id': id, ...this.#revisions.authorship };
    this.#comments.push(writeElement({ 'w:comment': [{ _attr: attributes }, ...told.map(line)] }));
    const reference = new Prepared('w:r', [{ 'w:commentReference': { _attr: { 'w:id': id } } }]);
    return [...children, change === null ? reference : this.#revisions.around(change, [reference])];
  }

  /** `word/comments.xml`; `null` where there is no comment. */
  xml(): string | null {
    if (this.#comments.length === 0) return null;
    return `${declaration}<w:comments xmlns:w="${namespace}">${this.#comments.join('')}</w:comments>`;
  }
}

function line(runs: readonly FlowRun[]): object {
  return { 'w:p': runs.map(run) };
}

/** What was inserted is underlined and what was deleted struck through: a comment has no changes of its own. */
function run(flowRun: FlowRun): object {
  if (flowRun.type === 'field') return { 'w:r': [] };
  const look = flowRun.revision === undefined ? [] : [{ 'w:rPr': [looks[flowRun.revision]] }];
  const words =
    flowRun.type === 'break'
      ? { 'w:br': {} }
      : { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, flowRun.text] };
  return { 'w:r': [...look, words] };
}

const looks = {
  inserted: { 'w:u': { _attr: { 'w:val': 'single' } } },
  deleted: { 'w:strike': {} },
} as const;
