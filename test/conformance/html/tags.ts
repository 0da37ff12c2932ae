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
    return {
      name,
      attributes: new Map(
        [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      end: match.index + whole.length,
    };
  });
}
