import type { Root as MdastRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Draft } from './draft.ts';
import type { ImportNote } from './import-notes.ts';
import { nameLast } from './name-clause.ts';
import { anchorElement, prepareHtml } from './prepare-html.ts';
import { settleBlocks } from './settle-blocks.ts';

const reader = unified().use(rehypeParse).freeze();
const converter = unified()
  .use(rehypeRemark, {
    handlers: {
      [anchorElement]: (_, node) => ({
        type: 'html',
        value: `<a id="${escaped(String(node.properties['id']))}">`,
      }),
      a: (state, node) => {
        const { href } = node.properties;
        const children = state.all(node);
        return typeof href === 'string' && href !== ''
          ? { type: 'link', url: href, title: null, children: children as never }
          : (children as never);
      },
    },
  })
  .freeze();

/**
 * Reads an HTML document, a whole page or a part of one, into a draft. Its lines are those of the file. The text is one
 * that `htmlFault` has let pass.
 */
export function readHtml({ file, text, id }: { file: string; text: string; id: string }): Draft {
  const tree = converter.runSync(prepareHtml(reader.parse(text))) as MdastRoot;
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  const context = { definitions: new Map(), used: new Set<string>(), lineOffset: 0, repairs, unplaced };
  const { blocks, loose } = settleBlocks(tree.children, context);
  const last = blocks.at(-1);
  return {
    id,
    file,
    metadata: { posted: null, effective: null, locale: null, url: null },
    title: null,
    blocks: last === undefined ? blocks : [...blocks.slice(0, -1), nameLast(last, loose)],
    jurisdictions: [],
    notes: { repairs, unplaced },
  };
}

function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
