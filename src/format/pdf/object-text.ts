const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** A text string of a PDF (ISO 32000-1, 7.9.2.2), each character one byte: ASCII as it is, all else in UTF-16. */
export function stringText(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text) ? text : `\xfe\xff${utf16Bytes(text)}`;
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? character)})`;
}

function utf16Bytes(text: string): string {
  let bytes = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}

/** A length, to a thousandth of a point. */
export function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A name (ISO 32000-1, 7.3.5), its characters ASCII: those that would end it are written by their numbers. */
export function nameText(name: string): string {
  return `/${name.replace(/[^\w.+*!&'"-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

export function referenceText(id: number): string {
  return `${id} 0 R`;
}
