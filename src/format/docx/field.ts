import { BuilderElement, Run, XmlAttributeComponent, XmlComponent } from 'docx';

/** The parts of a complex field. docx's own begin dirty, so that Word asks to update them when the file opens. */
export function fieldChar(type: 'begin' | 'separate' | 'end'): Run {
  const attributes = { type: { key: 'w:fldCharType', value: type } };
  return new Run({
    children: [new BuilderElement<{ readonly type: string }>({ name: 'w:fldChar', attributes })],
  });
}

/** What a field is to hold (ISO/IEC 29500-1, 17.16.5): `TOC \h`, `PAGEREF name`. */
export function fieldInstruction(text: string): Run {
  return new Run({ children: [new Instruction(` ${text} `)] });
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new SpaceAttribute({ space: 'preserve' }), text);
  }
}

class SpaceAttribute extends XmlAttributeComponent<{ readonly space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}
