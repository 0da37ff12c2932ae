/** One tag or comment of HTML, as it stands in Markdown. */
export interface HtmlTag {
  readonly type: 'open' | 'close' | 'comment' | 'other';
  /** In lower case; empty for a comment and for what is no tag. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>$/i;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

/** Reads what a Markdown parser found to be inline HTML. */
export function readHtmlTag(html: string): HtmlTag {
  if (/^<!--[\s\S]*-->$/u.test(html)) return { type: 'comment', name: '', attributes: new Map() };
  const match = tag.exec(html);
  if (match === null) return { type: 'other', name: '', attributes: new Map() };
  const [, slash, name = '', rest = ''] = match;
  const attributes = new Map<string, string>();
  for (const [, key = '', ...values] of rest.matchAll(attribute)) {
    const value = values.find((candidate) => candidate !== undefined);
    attributes.set(key.toLowerCase(), decodeReferences(value ?? ''));
  }
  return { type: slash === '/' ? 'close' : 'open', name: name.toLowerCase(), attributes };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Character references that stand in HTML attributes and, inside an HTML block, in text. An unknown one stays. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
