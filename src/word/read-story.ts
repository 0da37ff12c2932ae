import type { XmlEvents } from '../xml/read-xml.ts';
import { tooMuch } from './most-open.ts';
import { OpenLinks } from './open-links.ts';
import type { WordParts } from './open-package.ts';
import { OpenTables } from './open-tables.ts';
import { readPart } from './read-part.ts';
import { readAddresses } from './read-relationships.ts';
import type { Revision, StoryCell, StoryParagraph, StoryPiece } from './story.ts';

/** The paragraphs of an edited file's body, those of cells included, in order. */
export function readStory(parts: WordParts): readonly StoryParagraph[] {
  const reader = new StoryReader(readAddresses(parts));
  readPart('word/document.xml', parts.get('word/document.xml') ?? '', reader);
  return reader.paragraphs;
}

interface OpenControl {
  tag: string | null;
  alias: string | null;
  /** It shows what Word asks to be typed, which is nobody's words. */
  placeholder: boolean;
}

interface OpenParagraph {
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly bookmarks: string[];
  /** Bookmarks that were open when it began; one that ends before its first words belongs to the one before. */
  readonly carried: Map<string, string>;
  readonly pieces: StoryPiece[];
  mark: Revision | null;
  readonly row: Revision | null;
  readonly cell: StoryCell | null;
  readonly comments: string[];
  readonly objects: string[];
}

const trackedKinds: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
};

/** What stands in a run and is no text, and what it is called. */
const objectNames: Readonly<Record<string, string>> = {
  'w:drawing': 'a picture',
  'w:pict': 'a picture',
  'w:object': 'an object',
  'w:footnoteReference': 'a footnote',
  'w:endnoteReference': 'an endnote',
  'mc:AlternateContent': 'a picture',
};

/** What stands for a character. */
const characters: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:noBreakHyphen': '\u2011',
};

class StoryReader implements XmlEvents {
  readonly paragraphs: StoryParagraph[] = [];
  readonly #path: string[] = [];
  readonly #controls: OpenControl[] = [];
  readonly #tracked: Revision[] = [];
  readonly #rows: (Revision | null)[] = [];
  readonly #tables = new OpenTables();
  readonly #links: OpenLinks;
  readonly #bookmarks = new Map<string, string>();
  readonly #commented = new Set<string>();
  /** Comments that begin between two paragraphs belong to the next. */
  #comments: string[] = [];
  #paragraph: OpenParagraph | null = null;
  #bold = false;
  #italic = false;
  /** How deep the element stands whose content is passed over. */
  #skipped: number | null = null;

  constructor(addresses: ReadonlyMap<string, string>) {
    this.#links = new OpenLinks(addresses);
  }

  open(name: string, attribute: (name: string) => string | null): void {
    this.#path.push(name);
    if (this.#skipped !== null) return;
    this.#tables.open(name, attribute);
    this.#links.open(name, attribute);
    if (name in objectNames) this.#object(objectNames[name] ?? '');
    // How things looked before a change of their look.
    if (name in objectNames || name.endsWith('Change')) {
      this.#skipped = this.#path.length;
      return;
    }
    const value = attribute('w:val');
    const kind = trackedKinds[name];
    if (kind !== undefined)
      this.#revision({ kind, author: attribute('w:author') ?? '', date: attribute('w:date') });
    const character = this.#path.at(-2) === 'w:r' ? characters[name] : undefined;
    if (character !== undefined) this.#write(character);
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:tr':
        this.#rows.push(null);
        break;
      case 'w:sdt':
        this.#controls.push({ tag: null, alias: null, placeholder: false });
        break;
      case 'w:tag':
      case 'w:alias':
      case 'w:showingPlcHdr':
        this.#control(name, value);
        break;
      case 'w:r':
        this.#bold = false;
        this.#italic = false;
        break;
      case 'w:b':
        if (this.#inRunProperties()) this.#bold = isOn(value);
        break;
      case 'w:i':
        if (this.#inRunProperties()) this.#italic = isOn(value);
        break;
      case 'w:rStyle':
        if (value === 'Strong') this.#bold = true;
        if (value === 'Emphasis') this.#italic = true;
        break;
      case 'w:bookmarkStart':
        this.#openBookmark(attribute('w:id') ?? '', attribute('w:name') ?? '');
        break;
      case 'w:bookmarkEnd':
        this.#closeBookmark(attribute('w:id') ?? '');
        break;
      case 'w:commentRangeStart':
      case 'w:commentReference':
        this.#comment(attribute('w:id') ?? '');
        break;
      default:
        break;
    }
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skipped !== null) {
      if (depth === this.#skipped) this.#skipped = null;
      return;
    }
    this.#tables.close(name);
    this.#links.close(name);
    if (name in trackedKinds && !this.#inProperties()) this.#tracked.pop();
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:tr':
        this.#rows.pop();
        break;
      case 'w:sdt':
        this.#controls.pop();
        break;
      default:
        break;
    }
  }

  text(text: string): void {
    if (this.#skipped !== null) return;
    const inside = this.#path.at(-1);
    if (inside === 'w:t' || inside === 'w:delText') this.#write(text);
    else if (inside === 'w:instrText' || inside === 'w:delInstrText') this.#links.instruct(text);
  }

  #inProperties(): boolean {
    return this.#path.some((name) => name === 'w:pPr' || name === 'w:trPr');
  }

  #inRunProperties(): boolean {
    return this.#path.at(-2) === 'w:rPr' && this.#path.at(-3) === 'w:r';
  }

  /** A change is stated of the words inside it, of a paragraph's end, or of a row. */
  #revision(revision: Revision): void {
    if (this.#path.includes('w:trPr')) this.#rows[this.#rows.length - 1] = revision;
    else if (this.#path.includes('w:pPr')) {
      if (this.#paragraph !== null && this.#path.at(-2) === 'w:rPr') this.#paragraph.mark = revision;
    } else this.#tracked.push(revision);
  }

  #control(name: string, value: string | null): void {
    const control = this.#controls.at(-1);
    if (control === undefined || this.#path.at(-2) !== 'w:sdtPr') return;
    if (name === 'w:tag') control.tag = value;
    if (name === 'w:alias') control.alias = value;
    if (name === 'w:showingPlcHdr') control.placeholder = isOn(value);
  }

  #openParagraph(): void {
    const around = this.#controls.toReversed();
    this.#paragraph = {
      tags: around.flatMap(({ tag }) => tag ?? []),
      aliases: around.flatMap(({ alias }) => alias ?? []),
      bookmarks: [],
      carried: new Map(this.#bookmarks),
      pieces: [],
      mark: null,
      row: this.#rows.at(-1) ?? null,
      cell: this.#tables.cell(),
      comments: this.#comments,
      objects: [],
    };
    this.#comments = [];
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    const { carried, bookmarks, ...facts } = paragraph;
    // Nothing was written after it, so it is not known to go on here.
    const going = paragraph.pieces.length > 0 ? [...carried.values()] : [];
    this.paragraphs.push({ ...facts, bookmarks: [...bookmarks, ...going] });
    this.#paragraph = null;
  }

  #openBookmark(id: string, name: string): void {
    this.#bookmarks.set(id, name);
    tooMuch(this.#bookmarks.size, 'bookmarks');
    this.#paragraph?.bookmarks.push(name);
  }

  #closeBookmark(id: string): void {
    this.#bookmarks.delete(id);
    if (this.#paragraph !== null && this.#paragraph.pieces.length === 0) this.#paragraph.carried.delete(id);
  }

  #comment(id: string): void {
    if (this.#commented.has(id)) return;
    this.#commented.add(id);
    (this.#paragraph?.comments ?? this.#comments).push(id);
  }

  #object(name: string): void {
    this.#paragraph?.objects.push(name);
  }

  #write(text: string): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || !this.#links.shown()) return;
    if (this.#controls.some(({ placeholder }) => placeholder)) return;
    const kinds = new Set(this.#tracked.map(({ kind }) => kind));
    // What one reviewer inserted and another deleted was never there and will not be.
    if (kinds.size === 2) return;
    const revision = this.#tracked.at(-1) ?? null;
    paragraph.pieces.push({
      text,
      bold: this.#bold,
      italic: this.#italic,
      link: this.#links.link(),
      revision,
    });
  }
}

/** A switch of WordprocessingML (ST_OnOff): said without a value it is on. */
function isOn(value: string | null): boolean {
  return value === null || !['0', 'false', 'off', 'none'].includes(value);
}
