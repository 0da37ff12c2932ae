import type { Nodes, PhrasingContent } from 'mdast';
import { inputFault } from '../../syntax/import/input-fault.ts';
import { readChunks } from '../../syntax/import/read-chunks.ts';
import { noClaim, type Piece, type PieceRun, type Reading, UnreadableFile } from '../reading.ts';
import { decodeText } from './decode-text.ts';
import { tidyRuns } from './tidy-runs.ts';

type Marks = Omit<PieceRun, 'text'>;

const plain: Marks = { strong: false, emphasis: false, link: null };

/** Reads Markdown. It says of nothing which clause it is. Throws an `UnreadableFile`. */
export function readMarkdown(bytes: Uint8Array): Reading {
  const text = decodeText(bytes);
  const fault = inputFault('it', text);
  if (fault !== null) throw new UnreadableFile(`cannot be read: ${fault.message}`);
  const pieces = readChunks(text, 'no ids').flatMap(({ root }) => [...piecesOf(root)]);
  return { format: 'markdown', part: false, claim: noClaim, pieces, attachments: [] };
}

function* piecesOf(node: Nodes): Generator<Piece> {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell': {
      const runs = tidyRuns(node.children.flatMap((child) => [...runsOf(child, plain)]));
      if (runs.length > 0) yield { anchor: null, runs };
      break;
    }
    // Nothing is passed over: what no edition holds is words that stand in no clause.
    case 'code':
    case 'html':
    case 'yaml':
      yield { anchor: null, runs: tidyRuns([{ ...plain, text: node.value }]) };
      break;
    default:
      if ('children' in node) for (const child of node.children) yield* piecesOf(child);
  }
}

function* runsOf(node: PhrasingContent, marks: Marks): Generator<PieceRun> {
  switch (node.type) {
    case 'text':
      yield { ...marks, text: node.value.replaceAll('\n', ' ') };
      break;
    case 'inlineCode':
      yield { ...marks, text: node.value };
      break;
    case 'html':
      yield { ...marks, text: /^<br\s*\/?>$/iu.test(node.value) ? '\n' : node.value };
      break;
    case 'break':
      yield { ...marks, text: '\n' };
      break;
    case 'strong':
      for (const child of node.children) yield* runsOf(child, { ...marks, strong: true });
      break;
    case 'emphasis':
      for (const child of node.children) yield* runsOf(child, { ...marks, emphasis: true });
      break;
    case 'link':
      for (const child of node.children) yield* runsOf(child, { ...marks, link: node.url });
      break;
    case 'image':
      yield { ...marks, text: node.alt ?? '' };
      break;
    default:
      if ('children' in node) for (const child of node.children) yield* runsOf(child, marks);
  }
}
