import type pico from 'picocolors';
import { assertNever } from '../ast/assert-never.ts';
import type { WordChange } from './word-changes.ts';

export type Colours = ReturnType<typeof pico.createColors>;

/** Changes for a terminal, marked without colours too: `[-words-]` go, `{+words+}` come. */
export function paintChanges(changes: readonly WordChange[], colours: Colours): string {
  return changes.map((change) => painted(change, colours)).join('');
}

function painted({ type, text }: WordChange, colours: Colours): string {
  const words = printable(text);
  switch (type) {
    case 'same':
      return words;
    case 'deleted':
      return colours.red(`[-${words}-]`);
    case 'inserted':
      return colours.green(`{+${words}+}`);
    default:
      return assertNever(type);
  }
}

/** A text from outside must not steer the terminal: control and bidirectional characters become one mark each. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_C}]/gu, (character) => (character === '\n' ? character : '\ufffd'));
}
