import { type Stretch, stretchesOf } from './stretch.ts';

const placeholder =
  /\{\{[^{}\n]{1,60}\}\}|\$?\{[A-Za-z_][\w.-]{0,60}\}|%\([A-Za-z_]\w{0,60}\)[sd]|(?<![\d%])%(?:\d{1,2}\$)?[sd@](?![A-Za-z])/g;

/** What stands in a text for a value to be filled in: `{{name}}`, `{name}`, `${name}`, `%s`, `%1$s`, `%(name)s`. */
export function placeholdersOf(text: string): readonly Stretch[] {
  return /[{%]/.test(text) ? stretchesOf(text, placeholder) : [];
}
