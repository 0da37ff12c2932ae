/** What becomes of an HTML element that stands inside a paragraph. */
export type InlineRole = 'strong' | 'emphasis' | 'anchor' | 'break' | 'image' | 'plain';

/** An element that is not here is kept as the text that it is. `plain`: the tag goes, its words stay. */
export const inlineElements: ReadonlyMap<string, InlineRole> = new Map<string, InlineRole>([
  ['a', 'anchor'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['br', 'break'],
  ['img', 'image'],
  ['abbr', 'plain'],
  ['big', 'plain'],
  ['code', 'plain'],
  ['font', 'plain'],
  ['mark', 'plain'],
  ['nobr', 'plain'],
  ['small', 'plain'],
  ['span', 'plain'],
  ['sub', 'plain'],
  ['sup', 'plain'],
  ['time', 'plain'],
  ['u', 'plain'],
  ['wbr', 'plain'],
]);

/** Elements at whose borders a paragraph ends. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption center col colgroup dd details div dl dt figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Block elements that only wrap: nothing is lost when their tags go. */
export const wrapperElements: ReadonlySet<string> = new Set(
  'article center div footer h1 h2 h3 h4 h5 h6 header hr main p section'.split(' '),
);
