import { type Stretch, stretchesOf } from './stretch.ts';

const address =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;

/** The e-mail addresses in a text, in order. A particle that follows without a space is no part of one. */
export function emailsOf(text: string): readonly Stretch[] {
  return text.includes('@') ? stretchesOf(text, address) : [];
}
