/**
 * The XML of what a docx component prepares: an object with one key, the element's name, and as its value text, `{
 * _attr }`, or an array of attributes, text and elements.
 */
export function writeElement(prepared: object): string {
  const [entry] = Object.entries(prepared);
  if (entry === undefined) return '';
  const [name, value]: [string, unknown] = entry;
  let attributes = '';
  let content = '';
  for (const child of Array.isArray(value) ? value : [value]) {
    if (child === null || child === undefined) continue;
    if (typeof child !== 'object') content += escaped(String(child));
    else if ('_attr' in child) attributes += attributesOf(child._attr);
    else content += writeElement(child);
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function attributesOf(attributes: object): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${name}="${quoted(String(value))}"`;
  }
  return written;
}

const special = /[&<>]/;

/** Text as it stands between tags. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line feed or a tab in a value would be read as a space. */
function quoted(value: string): string {
  return escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
