import type { HandIn, HandInUnit, ReadIn } from '../hand-in.ts';
import { readXliff } from './read-xliff.ts';
import { TaggedText } from './tagged-text.ts';
import { UnitFault, type XliffReader } from './unit-fault.ts';
import { commentsIn, type ReadNote, type UnitInReading, unitRead } from './unit-in-reading.ts';

/** Reads XLIFF 2.0 and 2.1 core; modules and other programs' elements are passed over. */
export function readXliff20(xml: string): ReadIn {
  return readXliff(xml, new Xliff20Reader());
}

const finishedStates: ReadonlySet<string | null> = new Set(['translated', 'reviewed', 'final']);

interface OpenSegment {
  readonly ignorable: boolean;
  readonly finished: boolean;
  source: string;
  target: string | null;
}

type Attribute = (name: string) => string | null;

class Xliff20Reader implements XliffReader {
  readonly #units: HandInUnit[] = [];
  readonly #notes: ReadNote[] = [];
  readonly #path: string[] = [];
  #locales: Pick<HandIn, 'sourceLocale' | 'targetLocale'> = { sourceLocale: null, targetLocale: null };
  #notice: string | null = null;
  #unit: UnitInReading | null = null;
  #segment: OpenSegment | null = null;
  #text: TaggedText | null = null;
  #note: { kind: string | null; text: string } | null = null;
  /** How deep the element stands whose content is passed over. */
  #skipped: number | null = null;
  #line = 1;

  open(name: string, attribute: Attribute, line: number): void {
    this.#line = line;
    this.#path.push(name);
    if (this.#skipped !== null) return;
    if (this.#path.length === 1 && name !== '2:xliff') this.#refuse('is no XLIFF 2.0');
    if (!name.startsWith('2:')) this.#skipped = this.#path.length;
    else if (this.#text === null) this.#openPart(name, attribute);
    else this.#openInline(this.#text, name, attribute);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skipped !== null) {
      if (depth === this.#skipped) this.#skipped = null;
      return;
    }
    if (this.#text !== null && name !== '2:source' && name !== '2:target') {
      if (name === '2:pc' || name === '2:mrk') this.#text.close();
    } else this.#closePart(name);
  }

  text(text: string): void {
    if (this.#skipped !== null) return;
    if (this.#note !== null) this.#note.text += text;
    else this.#text?.write(text);
  }

  handIn(): HandIn {
    return { notice: this.#notice, ...this.#locales, units: this.#units, comments: commentsIn(this.#notes) };
  }

  #openPart(name: string, attribute: Attribute): void {
    switch (name) {
      case '2:xliff':
        this.#locales = { sourceLocale: attribute('srcLang'), targetLocale: attribute('trgLang') };
        break;
      case '2:file':
        if (this.#notice !== null) this.#refuse('holds several files: hand in one at a time');
        this.#notice = attribute('original') ?? attribute('id');
        break;
      case '2:unit':
        this.#unit = { id: attribute('id') ?? '', at: this.#line, segments: [], notes: [] };
        break;
      case '2:note':
        this.#note = { kind: attribute('category'), text: '' };
        break;
      case '2:segment':
      case '2:ignorable':
        this.#segment = {
          ignorable: name === '2:ignorable',
          finished: finishedStates.has(attribute('state')),
          source: '',
          target: null,
        };
        break;
      case '2:source':
      case '2:target':
        if (this.#segment !== null) this.#text = new TaggedText((reason) => this.#refuse(reason));
        break;
      default:
        break;
    }
  }

  #openInline(text: TaggedText, name: string, attribute: Attribute): void {
    // A code that was copied has an id of its own, and says which one it is a copy of.
    const id = attribute('copyOf') ?? attribute('id');
    switch (name) {
      case '2:pc':
        text.open(id);
        break;
      case '2:ph':
        text.break(id);
        break;
      case '2:sc':
        text.start(id, attribute('id'));
        break;
      case '2:ec':
        text.end(attribute('startRef') ?? id);
        break;
      case '2:cp':
        text.write(
          String.fromCodePoint(Math.min(Number.parseInt(attribute('hex') ?? '', 16) || 0xfffd, 0x10ffff)),
        );
        break;
      case '2:mrk':
        text.pass();
        if (attribute('type') === 'comment')
          this.#unit?.notes.push({ kind: null, text: attribute('value') ?? '' });
        break;
      default:
        break;
    }
  }

  #closePart(name: string): void {
    const written = String(this.#text ?? '');
    switch (name) {
      case '2:source':
        if (this.#segment !== null) this.#segment.source = written;
        this.#text = null;
        break;
      case '2:target':
        if (this.#segment !== null) this.#segment.target = written;
        this.#text = null;
        break;
      case '2:segment':
      case '2:ignorable':
        if (this.#segment !== null) this.#unit?.segments.push(this.#segment);
        this.#segment = null;
        break;
      case '2:note':
        if (this.#note !== null) (this.#unit?.notes ?? this.#notes).push(this.#note);
        this.#note = null;
        break;
      case '2:unit':
        this.#closeUnit();
        break;
      default:
        break;
    }
  }

  #closeUnit(): void {
    if (this.#unit === null) return;
    const read = unitRead(this.#unit);
    if (typeof read === 'string') this.#refuse(read);
    else this.#units.push(read);
    this.#unit = null;
  }

  #refuse(reason: string): never {
    throw new UnitFault({ at: this.#unit?.at ?? this.#line, clause: this.#unit?.id ?? null, reason });
  }
}
