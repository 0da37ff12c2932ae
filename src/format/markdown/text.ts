import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Text as Markdown. The library tries some forty patterns on every text to find what has to be escaped; most of the
 * texts of a notice hold nothing that any of them begins with, and stand as they are.
 */
export const text: Handle = (node, parent, state, info) => {
  const { value } = node;
  const isPlain =
    !special.test(value) &&
    !(info.before.endsWith(']') && value.startsWith('(')) &&
    !(endOfLine.test(info.before) && startOfBlock.test(value)) &&
    !(endOfLine.test(info.after) && value.endsWith(' '));
  return isPlain ? value : defaultHandlers.text(node, parent, state, info);
};

/** What may be markup wherever it stands. */
const special = /[!#&*<>[\\\]_`|~\p{Cc}]/u;
/** What at the start of a line may begin a block, or end the number of an item. */
const startOfBlock = /^(?:[-+=:.) ]|\d+[.)])/;
const endOfLine = /[\r\n]/;
