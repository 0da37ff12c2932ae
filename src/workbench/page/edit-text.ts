import type { Stretch } from '../protocol.ts';
import { type Replacement, type TagPiece, withTag } from './tagged-text.ts';

/** Replaces a stretch of a field as if it were typed, so that the browser can undo it. */
export function replaceIn(field: HTMLTextAreaElement, { start, end, text, caret }: Replacement): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // It is called obsolete, and is the one way that keeps the history of the field.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(caret.start, caret.end);
}

/** Sets what is selected between the tags of this name. No other tag is ever cut in two. */
export function tagSelection(field: HTMLTextAreaElement, name: string, tags: readonly TagPiece[]): void {
  const within = (at: number): TagPiece | undefined => tags.find(({ start, end }) => start < at && at < end);
  const selected: Stretch = {
    start: within(field.selectionStart)?.start ?? field.selectionStart,
    end: within(field.selectionEnd)?.end ?? field.selectionEnd,
  };
  replaceIn(field, withTag(field.value, selected, name));
}

export function insertWords(field: HTMLTextAreaElement, words: string): void {
  const { selectionStart: start, selectionEnd: end } = field;
  const caret = start + words.length;
  replaceIn(field, { start, end, text: words, caret: { start: caret, end: caret } });
}

/**
 * The tag that a deletion would take a character from. It is selected first, so that it goes as a whole, by a second
 * press, and with the translator's knowledge.
 */
export function tagBeside(
  { selectionStart: start, selectionEnd: end }: HTMLTextAreaElement,
  inputType: string,
  tags: readonly TagPiece[],
): TagPiece | undefined {
  if (start !== end) return undefined;
  if (inputType === 'deleteContentBackward') return tags.find((tag) => tag.start < start && start <= tag.end);
  if (inputType === 'deleteContentForward') return tags.find((tag) => tag.start <= start && start < tag.end);
  return undefined;
}
