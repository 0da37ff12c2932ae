/** A node of pandoc's tree: `{ t: 'Str', c: 'word' }`. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/**
 * The words of each paragraph and cell that pandoc's JSON of a document holds, in order; spaces at their ends and what
 * is empty left out. (pandoc keeps the emptied paragraphs and rows of changes that it takes back.)
 */
export function pandocTexts(json: unknown): readonly string[] {
  const texts: string[] = [];
  collect((json as { readonly blocks: unknown }).blocks, texts);
  return texts.map(tidy).filter((text) => text !== '');
}

/** Spaces as pandoc has them. */
export function tidy(text: string): string {
  return text.replaceAll(/[ \n]+/g, ' ').trim();
}

const leaves: ReadonlySet<string> = new Set(['Para', 'Plain', 'Header']);

function collect(value: unknown, texts: string[]): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, texts);
  } else if (isNode(value)) {
    if (leaves.has(value.t)) texts.push(inlineText(value.c));
    // The second of a table's six parts is its caption, which is there as a paragraph too.
    else if (value.t === 'Table') collect((value.c as readonly unknown[]).slice(2), texts);
    else collect(value.c, texts);
  }
}

function inlineText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inlineText).join('');
  if (!isNode(value)) return '';
  if (value.t === 'Str') return String(value.c);
  if (value.t === 'Space' || value.t === 'SoftBreak' || value.t === 'LineBreak') return ' ';
  return inlineText(value.c);
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}
