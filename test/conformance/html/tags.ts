/** A tag that opens an element, in the order of the page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag ends. */
  readonly end: number;
}

/** The opening tags of a page of ours, in which no attribute holds a bare `>` and all values are in double quotes. */
export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)].map((match) => {
    const [whole, name = '', attributes = ''] = match;
    return { name, attributes: attributesOf(attributes), end: match.index + whole.length };
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
  );
}

const empty = new Set(['br', 'wbr', 'meta', 'link']);

/** The words between the tags, each with the `lang` that holds for it. */
export function* textsOf(html: string): Generator<{ readonly locale: string; readonly text: string }> {
  const open = [''];
  for (const [, close, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/)?([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|([^<]+)/g,
  )) {
    const locale = open.at(-1) ?? '';
    if (name === '') yield { locale, text };
    else if (close !== undefined) open.pop();
    else if (!empty.has(name)) open.push(attributesOf(attributes).get('lang') ?? locale);
  }
}
