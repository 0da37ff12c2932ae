import type { HandIn, HandInUnit, ReadIn } from '../hand-in.ts';
import { readXliff } from './read-xliff.ts';
import { TaggedText } from './tagged-text.ts';
import { UnitFault, type XliffReader } from './unit-fault.ts';
import { commentsIn, type ReadNote, type UnitInReading, unitRead } from './unit-in-reading.ts';

/** Reads XLIFF 1.2 (and 1.1, of which it has all that is used here); other programs' elements are passed over. */
export function readXliff12(xml: string): ReadIn {
  return readXliff(xml, new Xliff12Reader());
}

const finishedStates: ReadonlySet<string | null> = new Set(['translated', 'signed-off', 'final']);

/** What a program adds beside a unit's texts, and texts of its own in that. */
const passedOver: ReadonlySet<string> = new Set(['1:alt-trans', '1:seg-source', '1:bin-unit', '1:skl']);

type Attribute = (name: string) => string | null;

class Xliff12Reader implements XliffReader {
  readonly #units: HandInUnit[] = [];
  readonly #notes: ReadNote[] = [];
  readonly #path: string[] = [];
  #file: Pick<HandIn, 'notice' | 'sourceLocale' | 'targetLocale'> | null = null;
  #unit: UnitInReading | null = null;
  #source = '';
  #target: string | null = null;
  #finished = false;
  #text: TaggedText | null = null;
  #note: { kind: string | null; text: string } | null = null;
  /** How deep the element stands whose content is passed over. */
  #skipped: number | null = null;
  #line = 1;

  open(name: string, attribute: Attribute, line: number): void {
    this.#line = line;
    this.#path.push(name);
    if (this.#skipped !== null) return;
    if (this.#path.length === 1 && name !== '1:xliff') this.#refuse('is no XLIFF 1.2');
    if (!name.startsWith('1:') || passedOver.has(name)) this.#skipped = this.#path.length;
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
    if (this.#text !== null && name !== '1:source' && name !== '1:target') {
      if (name === '1:g' || name === '1:mrk') this.#text.close();
    } else this.#closePart(name);
  }

  text(text: string): void {
    if (this.#skipped !== null) return;
    if (this.#note !== null) this.#note.text += text;
    else this.#text?.write(text);
  }

  handIn(): HandIn {
    const { notice = null, sourceLocale = null, targetLocale = null } = this.#file ?? {};
    return { notice, sourceLocale, targetLocale, units: this.#units, comments: commentsIn(this.#notes) };
  }

  #openPart(name: string, attribute: Attribute): void {
    switch (name) {
      case '1:file':
        if (this.#file !== null) this.#refuse('holds several files: hand in one at a time');
        this.#file = {
          notice: attribute('original'),
          sourceLocale: attribute('source-language'),
          targetLocale: attribute('target-language'),
        };
        break;
      case '1:trans-unit':
        this.#unit = { id: attribute('id') ?? '', at: this.#line, segments: [], notes: [] };
        this.#source = '';
        this.#target = null;
        this.#finished = attribute('approved') === 'yes';
        break;
      case '1:note':
        this.#note = { kind: attribute('from'), text: '' };
        break;
      case '1:target':
        if (finishedStates.has(attribute('state'))) this.#finished = true;
        this.#text = new TaggedText((reason) => this.#refuse(reason));
        break;
      case '1:source':
        this.#text = new TaggedText((reason) => this.#refuse(reason));
        break;
      default:
        break;
    }
  }

  #openInline(text: TaggedText, name: string, attribute: Attribute): void {
    const id = attribute('id');
    const rid = attribute('rid');
    switch (name) {
      case '1:g':
        text.open(id);
        break;
      case '1:mrk':
        text.pass();
        break;
      case '1:x':
        text.break(id);
        break;
      case '1:ph':
        text.break(id);
        this.#skipped = this.#path.length;
        break;
      case '1:bx':
        text.start(id, rid);
        break;
      case '1:ex':
        text.end(rid ?? id);
        break;
      case '1:bpt':
        text.start(id, rid);
        this.#skipped = this.#path.length;
        break;
      case '1:ept':
        text.end(rid ?? id);
        this.#skipped = this.#path.length;
        break;
      default:
        this.#refuse(`holds an element \`${name.slice(2)}\` that was not handed out`);
    }
  }

  #closePart(name: string): void {
    const written = String(this.#text ?? '');
    switch (name) {
      case '1:source':
        this.#source = written;
        this.#text = null;
        break;
      case '1:target':
        this.#target = written;
        this.#text = null;
        break;
      case '1:note':
        if (this.#note !== null) (this.#unit?.notes ?? this.#notes).push(this.#note);
        this.#note = null;
        break;
      case '1:trans-unit':
        this.#closeUnit();
        break;
      default:
        break;
    }
  }

  #closeUnit(): void {
    if (this.#unit === null) return;
    this.#unit.segments.push({
      source: this.#source,
      target: this.#target,
      finished: this.#finished,
      ignorable: false,
    });
    const read = unitRead(this.#unit);
    if (typeof read === 'string') this.#refuse(read);
    else this.#units.push(read);
    this.#unit = null;
  }

  #refuse(reason: string): never {
    throw new UnitFault({ at: this.#unit?.at ?? this.#line, clause: this.#unit?.id ?? null, reason });
  }
}
