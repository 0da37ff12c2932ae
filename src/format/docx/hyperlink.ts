import { XmlComponent } from 'docx';

/** Where a hyperlink leads: to a bookmark, or through a relationship to an address. */
export type HyperlinkTarget = { readonly 'w:anchor': string } | { readonly 'r:id': string };

/** A hyperlink around these runs. docx's own draws a random relationship even for one that leads to a bookmark. */
export class Hyperlink extends XmlComponent {
  constructor(target: HyperlinkTarget, children: readonly XmlComponent[]) {
    super('w:hyperlink');
    this.root.push({ _attr: { 'w:history': 1, ...target } }, ...children);
  }
}
