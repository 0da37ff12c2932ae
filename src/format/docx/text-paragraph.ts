import { type IParagraphOptions, Paragraph, type XmlComponent } from 'docx';

/** A paragraph around components of ours, which docx's own list of what a paragraph may hold leaves out. */
export class TextParagraph extends Paragraph {
  constructor(options: Omit<IParagraphOptions, 'children' | 'text'>, children: readonly XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}
