import { tagNameOf } from '../tag-tree.ts';

/** Puts the text of a source or a target together, its inline codes written as tags again. */
export class TaggedText {
  readonly #refuse: (reason: string) => never;
  /** The names of the codes that are open, `null` for one that is no tag. */
  readonly #open: (string | null)[] = [];
  /** The names of codes that begin in one element and end in another, by their ids. */
  readonly #apart = new Map<string, string>();
  #text = '';

  constructor(refuse: (reason: string) => never) {
    this.#refuse = refuse;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** An element around words, which is closed again by `close`. */
  open(id: string | null): void {
    const name = this.#nameOf(id);
    this.#open.push(name);
    this.#text += `<${name}>`;
  }

  /** An element around words that is no tag, but some program's mark. */
  pass(): void {
    this.#open.push(null);
  }

  close(): void {
    const name = this.#open.pop() ?? null;
    if (name !== null) this.#text += `</${name}>`;
  }

  break(id: string | null): void {
    const name = this.#nameOf(id);
    this.#text += `<${name}/>`;
  }

  start(id: string | null, rid: string | null): void {
    const name = this.#nameOf(id ?? rid);
    this.#apart.set(rid ?? id ?? '', name);
    this.#text += `<${name}>`;
  }

  end(rid: string | null): void {
    const name = this.#apart.get(rid ?? '') ?? this.#nameOf(rid);
    this.#text += `</${name}>`;
  }

  toString(): string {
    return this.#text;
  }

  #nameOf(id: string | null): string {
    return (
      tagNameOf(id ?? '') ?? this.#refuse(`holds an inline code \`${id ?? ''}\` that was not handed out`)
    );
  }
}
