import { tooMuch } from './most-open.ts';

interface OpenField {
  instruction: string;
  /** Between `begin` and `separate` stands the instruction, behind that what is shown. */
  shown: boolean;
}

/** The links and fields that are open at a place in a Word file: hyperlinks, and fields that lead somewhere. */
export class OpenLinks {
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #links: (string | null)[] = [];
  readonly #fields: OpenField[] = [];

  /** `addresses` are the targets of the file's relationships by their ids. */
  constructor(addresses: ReadonlyMap<string, string>) {
    this.#addresses = addresses;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    switch (name) {
      case 'w:hyperlink':
        this.#links.push(this.#hyperlink(attribute('r:id'), attribute('w:anchor')));
        break;
      case 'w:fldSimple':
        this.#links.push(linkOf(attribute('w:instr') ?? ''));
        break;
      case 'w:fldChar':
        this.#field(attribute('w:fldCharType'));
        break;
      default:
        break;
    }
  }

  close(name: string): void {
    if (name === 'w:hyperlink' || name === 'w:fldSimple') this.#links.pop();
  }

  /** What is written where a field's instruction stands. */
  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.shown) field.instruction += text;
  }

  /** Whether words here are shown: those of an instruction are not. */
  shown(): boolean {
    return this.#fields.every(({ shown }) => shown);
  }

  /** Where words here lead: an address, or `#` and a bookmark. */
  link(): string | null {
    const field = this.#fields.findLast(({ instruction }) => linkOf(instruction) !== null);
    return (
      this.#links.findLast((link) => link !== null) ??
      (field === undefined ? null : linkOf(field.instruction))
    );
  }

  #field(type: string | null): void {
    if (type === 'begin') this.#fields.push({ instruction: '', shown: false });
    tooMuch(this.#fields.length, 'fields');
    const field = this.#fields.at(-1);
    if (type === 'separate' && field !== undefined) field.shown = true;
    if (type === 'end') this.#fields.pop();
  }

  #hyperlink(id: string | null, anchor: string | null): string | null {
    const address = id === null ? '' : (this.#addresses.get(id) ?? '');
    if (anchor === null) return address === '' ? null : address;
    return `${address}#${anchor}`;
  }
}

/** Where a HYPERLINK field leads (ISO/IEC 29500-1, 17.16.5.25): LibreOffice writes links so. */
function linkOf(instruction: string): string | null {
  const [, words] = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction) ?? [];
  if (words === undefined) return null;
  const [, anchor] = /\\l\s+"?([^"\s]+)"?/i.exec(words) ?? [];
  const [, address = ''] = /^"([^"]*)"/.exec(words) ?? [];
  return anchor === undefined ? address : `${address}#${anchor}`;
}
