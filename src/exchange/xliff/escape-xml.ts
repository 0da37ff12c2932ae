const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Text as it stands between tags (XML 1.0). */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => inText[character] ?? character);
}

const inValue: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Attributes with a space before each, in this order; those that are `null` are left out. */
export function attributesOf(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === null
        ? ''
        : ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (character) => inValue[character] ?? character)}"`,
    )
    .join('');
}
