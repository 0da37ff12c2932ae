import {
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  type XmlComponent,
} from 'docx';
import { everywhere, type Standing } from './standing.ts';

/** A content control: what it is called, and its number in the document. */
export interface Control {
  /** At most 64 characters, or Word refuses the file. */
  readonly tag: string;
  readonly id: number;
}

export interface ParagraphPlace {
  readonly control?: Control | null;
  readonly standing?: Standing;
}

/**
 * A paragraph around components of ours, which docx's own list of what a paragraph may hold leaves out; in a block
 * content control (ISO/IEC 29500-1, 17.5.2.29) where it has one.
 */
export class TextParagraph extends Paragraph {
  /** In which editions of a redline it stands; what marks its end as changed is `paragraph-ends.ts`. */
  readonly standing: Standing;
  readonly #control: Control | null;

  constructor(
    options: Omit<IParagraphOptions, 'children' | 'text'>,
    children: readonly XmlComponent[],
    { control = null, standing = everywhere }: ParagraphPlace = {},
  ) {
    super(options);
    this.root.push(...children);
    this.#control = control;
    this.standing = standing;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const paragraph = super.prepForXml(context);
    if (this.#control === null || paragraph === undefined) return paragraph;
    const { tag, id } = this.#control;
    return {
      'w:sdt': [
        { 'w:sdtPr': [value('w:alias', tag), value('w:tag', tag), value('w:id', id), buildingBlock] },
        { 'w:sdtContent': [paragraph] },
      ],
    };
  }
}

/**
 * The kind of the control: a building block, which Word lets its reader edit like any text. LibreOffice 7.4 takes a
 * control of rich text apart when it writes a Word file, and writes its words several times over.
 */
const buildingBlock = { 'w:docPartObj': [value('w:docPartGallery', 'Quick Parts')] };

function value(name: string, of: string | number): IXmlableObject {
  return { [name]: { _attr: { 'w:val': of } } };
}
