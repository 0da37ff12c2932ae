import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Text as Markdown. The library tries some forty patterns on every text to find what has to be escaped; most of the
 * texts of a notice hold nothing that any of them begins with, and stand as they are.
 */
export const text: Handle = (node, parent, state, info) =>
  special.test(node.value) || state.stack.includes('autolink')
    ? defaultHandlers.text(node, parent, state, info)
    : node.value;

/** What may be markup: some characters anywhere, others where a line, a text or a number at its start ends. */
const special = /[!#&*<>[\\\]_`|~\p{Cc}]|^[-+=:.() ]|^\d+[.)]| $/u;
