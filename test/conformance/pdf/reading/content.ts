/** What a content stream holds: an operator and what stands before it (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** Names keep their slash, strings are bytes, dictionaries and arrays are nested. */
export type Operand = number | string | Uint8Array | readonly Operand[] | { readonly [key: string]: Operand };

const token =
  /\s+|%[^\r\n]*|<<|>>|[[\]]|<([0-9A-Fa-f\s]*)>|\((?:\\[\s\S]|[^\\()])*\)|(\/[^\s()<>[\]{}/%]*)|([-+]?(?:\d+\.?\d*|\.\d+)(?![^\s()<>[\]{}/%]))|([^\s()<>[\]{}/%]+)/y;

/** Reads a content stream. Throws where something is no token. Images within content are not read: none of ours has any. */
export function* readContent(text: string): Generator<Operation> {
  const open: Operand[][] = [[]];
  const put = (operand: Operand): void => void open.at(-1)?.push(operand);
  token.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) throw new Error(`no token at ${at}: ${text.slice(at, at + 20)}`);
    const [whole, hex, name, number, word] = found;
    at += whole.length;
    if (hex !== undefined) put(hexBytes(hex));
    else if (name !== undefined) put(name);
    else if (number !== undefined) put(Number(number));
    else if (word === 'true' || word === 'false' || word === 'null') put(word);
    else if (word !== undefined) yield { operator: word, operands: open.at(-1)?.splice(0) ?? [] };
    else if (whole === '[' || whole === '<<') open.push([]);
    else if (whole === ']') put(open.pop() ?? []);
    else if (whole === '>>') put(dictionary(open.pop() ?? []));
    else if (whole.startsWith('(')) put(literalBytes(whole.slice(1, -1)));
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a literal string stands for (ISO 32000-1, 7.3.4.2); ours has no octal digits and no broken lines. */
function literalBytes(text: string): Uint8Array {
  const bytes = text.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
  return Buffer.from(bytes, 'latin1');
}

function hexBytes(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function dictionary(list: readonly Operand[]): { readonly [key: string]: Operand } {
  const entries: [string, Operand][] = [];
  for (let i = 0; i + 1 < list.length; i += 2) entries.push([String(list[i]), list[i + 1] ?? 0]);
  return Object.fromEntries(entries);
}

/** One operation of a page with what is open around it. */
export interface Placed {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** The marked contents that it stands in, the outermost first. */
  readonly marks: readonly Mark[];
  /** The resource name of the font in force. */
  readonly font: string | null;
  /** Whether it puts something on the page. */
  readonly paints: boolean;
  /** Depth of saved graphics states. */
  readonly depth: number;
}

/** A marked content: begun by `BMC` or `BDC`. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  readonly locale: string | null;
}

export interface ContentWalk {
  readonly operations: readonly Placed[];
  /** Every marked content in the order in which they begin. */
  readonly marks: readonly Mark[];
  /** What does not begin and end in pairs. */
  readonly unbalanced: readonly string[];
}

const painting = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"',
]);

/** Follows a page's content from its beginning to its end. */
export function walkContent(text: string): ContentWalk {
  const operations: Placed[] = [];
  const marks: Mark[] = [];
  const unbalanced: string[] = [];
  const saved: (string | null)[] = [];
  let open: readonly Mark[] = [];
  let inText: number | null = null;
  let font: string | null = null;
  for (const { operator, operands } of readContent(text)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = markOf(operands);
      marks.push(mark);
      open = [...open, mark];
    } else if (operator === 'EMC') {
      if (open.length === 0) unbalanced.push('EMC without a beginning');
      if (inText !== null && open.length <= inText)
        unbalanced.push('EMC inside a text object that began before');
      open = open.slice(0, -1);
    } else if (operator === 'BT') {
      if (inText !== null) unbalanced.push('BT inside of BT');
      inText = open.length;
    } else if (operator === 'ET') {
      if (inText !== open.length) unbalanced.push('ET in another marked content than BT');
      inText = null;
    } else if (operator === 'q') saved.push(font);
    else if (operator === 'Q') {
      if (saved.length === 0) unbalanced.push('Q without q');
      font = saved.pop() ?? null;
    } else if (operator === 'Tf') font = String(operands[0]);
    const paints = painting.has(operator) && (!/^[T'"]/.test(operator) || shownBytes(operands).length > 0);
    operations.push({ operator, operands, marks: open, font, paints, depth: saved.length });
  }
  if (open.length > 0) unbalanced.push(`${open.length} marked contents without an end`);
  if (inText !== null) unbalanced.push('BT without ET');
  if (saved.length > 0) unbalanced.push('q without Q');
  return { operations, marks, unbalanced };
}

function markOf([tag, properties]: readonly Operand[]): Mark {
  const list: { readonly [key: string]: Operand } =
    typeof properties === 'object' && !Array.isArray(properties) && !(properties instanceof Uint8Array)
      ? (properties as { readonly [key: string]: Operand })
      : {};
  const { '/MCID': mcid, '/Lang': locale } = list;
  return {
    tag: String(tag),
    mcid: typeof mcid === 'number' ? mcid : null,
    locale: locale instanceof Uint8Array ? Buffer.from(locale).toString('latin1') : null,
  };
}

/** The bytes that a text-showing operator shows. */
export function shownBytes(operands: readonly Operand[]): Uint8Array {
  return Buffer.concat(operands.flat().filter((operand) => operand instanceof Uint8Array));
}
