import { readXml, type XmlEvents, XmlFault } from '../../xml/read-xml.ts';
import { type HandIn, type HandInUnit, type ReadFault, type ReadIn, unreadable } from '../hand-in.ts';
import { TaggedText } from './tagged-text.ts';
import { commentsIn, type ReadNote, type UnitInReading, unitRead } from './unit-in-reading.ts';

/** The prefix of each namespace that is known here. Whatever stands in another one is some program's own. */
const namespaces = {
  '': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'urn:oasis:names:tc:xliff:document:1.1': '1:',
  'urn:oasis:names:tc:xliff:document:1.2': '1:',
  'urn:oasis:names:tc:xliff:document:2.0': '2:',
} as const;

/** A unit cannot be read: the reader stops. */
class UnitFault extends Error {
  override readonly name = 'UnitFault';
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

export type Attribute = (name: string) => string | null;

/** What a version of XLIFF calls its parts, with their prefixes. */
export interface Dialect {
  readonly version: string;
  readonly prefix: string;
  readonly unit: string;
  readonly source: string;
  readonly target: string;
  readonly note: string;
  /** The attribute by which a note says what it is. */
  readonly noteKind: string;
  /** Inline codes that stand around words. */
  readonly around: ReadonlySet<string>;
  /** What programs add beside a unit's texts, and texts of its own in that. */
  readonly passedOver: ReadonlySet<string>;
}

/**
 * Takes the elements of an XLIFF file one after the other. It knows what is alike in all versions: units with a source,
 * a target and notes; elements of other programs are passed over. The rest is for the reader of a version.
 */
export abstract class UnitReader implements XmlEvents {
  readonly #dialect: Dialect;
  readonly #units: HandInUnit[] = [];
  readonly #notes: ReadNote[] = [];
  readonly #path: string[] = [];
  #file: Pick<HandIn, 'notice' | 'sourceLocale' | 'targetLocale'> | null = null;
  #unit: UnitInReading | null = null;
  #text: TaggedText | null = null;
  #note: { kind: string | null; text: string } | null = null;
  /** How deep the element stands whose content is passed over. */
  #skipped: number | null = null;
  #line = 1;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Reads a whole file. */
  read(xml: string): ReadIn {
    try {
      readXml(xml, namespaces, this);
    } catch (error) {
      if (error instanceof XmlFault) return unreadable(error.message, error.line);
      if (error instanceof UnitFault) return { type: 'unreadable', faults: [error.fault] };
      throw error;
    }
    const { notice = null, sourceLocale = null, targetLocale = null } = this.#file ?? {};
    const comments = commentsIn(this.#notes);
    return { type: 'read', handIn: { notice, sourceLocale, targetLocale, units: this.#units, comments } };
  }

  open(name: string, attribute: Attribute, line: number): void {
    const { version, prefix, passedOver } = this.#dialect;
    this.#line = line;
    this.#path.push(name);
    if (this.#skipped !== null) return;
    if (this.#path.length === 1 && name !== `${prefix}xliff`) this.refuse(`is no ${version}`);
    if (!name.startsWith(prefix) || passedOver.has(name)) this.skip();
    else if (this.#text === null) this.#openPart(name, attribute);
    else this.openInline(name, attribute, this.#text);
  }

  close(name: string): void {
    const { source, target, around } = this.#dialect;
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skipped !== null) {
      if (depth === this.#skipped) this.#skipped = null;
    } else if (this.#text === null) this.#closePart(name);
    else if (name === source || name === target) {
      this.closeText(name === source ? 'source' : 'target', String(this.#text));
      this.#text = null;
    } else if (around.has(name)) this.#text.close();
  }

  text(text: string): void {
    if (this.#skipped !== null) return;
    if (this.#note !== null) this.#note.text += text;
    else this.#text?.write(text);
  }

  /** A part of the file, of a unit or of a segment begins. */
  protected abstract openPart(name: string, attribute: Attribute): void;
  /** A part ends. Of a unit, its segments are added now at the latest. */
  protected abstract closePart(name: string, unit: UnitInReading | null): void;
  protected abstract openInline(name: string, attribute: Attribute, text: TaggedText): void;
  protected abstract closeText(of: 'source' | 'target', text: string): void;

  protected beginFile(file: Pick<HandIn, 'notice' | 'sourceLocale' | 'targetLocale'>): void {
    if (this.#file !== null) this.refuse('holds several files: hand in one at a time');
    this.#file = file;
  }

  /** Somebody wrote something about the unit that is open. */
  protected comment(text: string): void {
    this.#unit?.notes.push({ kind: null, text });
  }

  /** Passes over the element that was just opened. */
  protected skip(): void {
    this.#skipped = this.#path.length;
  }

  protected refuse(reason: string): never {
    throw new UnitFault({ at: this.#unit?.at ?? this.#line, clause: this.#unit?.id ?? null, reason });
  }

  #openPart(name: string, attribute: Attribute): void {
    const { unit, source, target, note, noteKind } = this.#dialect;
    if (name === unit) {
      this.#unit = { id: attribute('id') ?? '', at: this.#line, segments: [], notes: [] };
    } else if (name === note) this.#note = { kind: attribute(noteKind), text: '' };
    this.openPart(name, attribute);
    if (this.#unit !== null && (name === source || name === target))
      this.#text = new TaggedText((reason) => this.refuse(reason));
  }

  #closePart(name: string): void {
    this.closePart(name, this.#unit);
    if (name === this.#dialect.note && this.#note !== null) {
      (this.#unit?.notes ?? this.#notes).push(this.#note);
      this.#note = null;
    } else if (name === this.#dialect.unit && this.#unit !== null) {
      const read = unitRead(this.#unit);
      if (typeof read === 'string') this.refuse(read);
      else this.#units.push(read);
      this.#unit = null;
    }
  }
}
