/** Plain JSON data: what a localized notice is. */
export type JsonTree =
  | null
  | boolean
  | number
  | string
  | readonly JsonTree[]
  | { readonly [key: string]: JsonTree };

/**
 * Writes a notice's tree as JSON (RFC 8259, UTF-8, two spaces, LF at the end), without its spans: where a clause stands
 * in its source file is nobody's business outside, and would change with every line added above it.
 */
export function renderTree(tree: JsonTree): Uint8Array {
  const text = JSON.stringify(tree, (key, value: JsonTree) => (key === 'span' ? undefined : value), 2);
  return new TextEncoder().encode(`${text}\n`);
}
