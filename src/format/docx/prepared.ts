import { type IXmlableObject, XmlComponent } from 'docx';

/**
 * An element whose content is known when it is made, in the form that `write-xml.ts` takes. Of docx's own, each makes a
 * component of every property, attribute and text in it; what a notice has thousands of is made of this one instead.
 */
export class Prepared extends XmlComponent {
  readonly #prepared: IXmlableObject;

  constructor(name: string, content: readonly object[]) {
    super(name);
    this.#prepared = { [name]: content };
  }

  override prepForXml(): IXmlableObject {
    return this.#prepared;
  }
}
