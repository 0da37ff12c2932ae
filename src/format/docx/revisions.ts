import { type IXmlableObject, XmlComponent } from 'docx';
import type { Flow, FlowCover } from '../../flow/flow.ts';
import { runsOn } from '../../flow/revisions.ts';
import { textOf } from '../../flow/words.ts';
import type { Change } from './standing.ts';

/** Who changed something, and when. */
interface Authorship {
  readonly 'w:author': string;
  readonly 'w:date': string;
}

export interface RevisionAttributes extends Authorship {
  readonly 'w:id': number;
}

/** Of changes to a notice whose cover does not say whose it is. */
const nobody = 'Stele';

/** What is marked: a whole block, or words of one that stands in both editions. */
type Scope = 'block' | 'words';

/**
 * The first moments of the newer version's day. LibreOffice makes one change of two that touch and are of one minute:
 * of a paragraph's last words and the paragraph behind it, with the end between them, which then goes with both.
 */
const moments = { block: 'T00:00:00Z', words: 'T00:10:00Z' } as const satisfies Record<Scope, string>;

/**
 * The marks of one document's changes, each with a number of its own. All are by the company whose notice it is, and of
 * the newer version's day.
 */
export class Revisions {
  readonly authorship: Authorship;
  readonly #version: string;
  readonly #next: () => number;

  /** `next` gives a number that no other mark of the document has. */
  constructor({ cover, version }: Pick<Flow, 'cover' | 'version'>, next: () => number) {
    this.authorship = { 'w:author': companyOn(cover) ?? nobody, 'w:date': `${version}${moments.block}` };
    this.#version = version;
    this.#next = next;
  }

  attributes(): RevisionAttributes {
    return { 'w:id': this.#next(), ...this.authorship };
  }

  /** The same as docx wants it. */
  options() {
    const { 'w:author': by, 'w:date': date } = this.authorship;
    return { id: this.#next(), author: by, date };
  }

  /** These runs, marked as changed. */
  around(change: Change, children: readonly XmlComponent[], scope: Scope = 'block'): XmlComponent {
    const attributes = { ...this.attributes(), 'w:date': `${this.#version}${moments[scope]}` };
    return new Changed(`w:${change}`, attributes, children);
  }

  /** The mark of a whole: of a paragraph's end or of a row. */
  mark(change: Change): IXmlableObject {
    return { [`w:${change}`]: { _attr: this.attributes() } };
  }
}

/** The cover names it in a line of its own, which stands so in every locale. */
function companyOn({ lines }: FlowCover): string | null {
  const named = lines
    .map((line) => runsOn(line, 'new'))
    .find(
      (line) =>
        line.length > 0 && line.every((run) => run.type === 'text' && run.verbatim && run.link === null),
    );
  return named === undefined ? null : textOf(named);
}

class Changed extends XmlComponent {
  constructor(name: string, attributes: RevisionAttributes, children: readonly XmlComponent[]) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}
