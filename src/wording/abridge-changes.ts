import type { WordChange } from './word-changes.ts';

/** UTF-16 code units of what stays the same that are shown on either side of a change, whole words of them. */
const around = 60;

/** The changes without what stays the same far from any of them: an ellipsis stands for it. */
export function abridgeChanges(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.map((change, index): WordChange => {
    if (change.type !== 'same') return change;
    const before = index === 0 ? '' : beginning(change.text);
    const after = index === changes.length - 1 ? '' : ending(change.text);
    const text = `${before}…${after}`;
    return text.length < change.text.length ? { type: 'same', text } : change;
  });
}

function beginning(text: string): string {
  const shown = text.slice(0, around).replace(/[\uD800-\uDBFF]$/, '');
  return shown.replace(/(\s)\S*$/, '$1');
}

function ending(text: string): string {
  const shown = text.slice(-around).replace(/^[\uDC00-\uDFFF]/, '');
  return shown.replace(/^\S*(\s)/, '$1');
}
