import type { WordChange } from './word-changes.ts';

/** UTF-16 code units of what stays the same that are shown on either side of a change, whole words of them. */
const around = 60;

/** The changes without what stays the same far from any of them: an ellipsis stands for it. */
export function abridgeChanges(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.map((change, index): WordChange => {
    const before = index === 0 ? 0 : around;
    const after = index === changes.length - 1 ? 0 : around;
    if (change.type !== 'same' || change.text.length <= before + after) return change;
    return { type: 'same', text: `${beginning(change.text, before)}…${ending(change.text, after)}` };
  });
}

function beginning(text: string, length: number): string {
  const shown = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return shown.replace(/(\s)\S*$/, '$1');
}

function ending(text: string, length: number): string {
  const shown = text.slice(text.length - length).replace(/^[\uDC00-\uDFFF]/, '');
  return shown.replace(/^\S*(\s)/, '$1');
}
