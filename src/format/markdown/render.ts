import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Render } from '../format.ts';
import { document } from './document.ts';
import { text } from './text.ts';

/**
 * The notice as CommonMark with tables. UTF-8, lines end in a line feed. Links to anchors lead to the web page of the
 * edition; `<br>` in headings and cells is the only HTML. Where a mark would not hold beside a letter, as in
 * `**…(DPO)**의`, the letter is written as a character reference.
 */
export const render: Render = async (flow) => new TextEncoder().encode(toMarkdown(document(flow), options));

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  handlers: { text },
  extensions: [
    // Prose in cells: columns that are padded to one width are no easier to read, and change whole when a word does.
    gfmTableToMarkdown({ tablePipeAlign: false }),
    {
      unsafe: [
        // Many readers of Markdown strike through what stands between tildes, as in `1~2년, 3~5년`.
        {
          character: '~',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
        },
      ],
    },
  ],
};
