import { assertNever } from '../../ast/assert-never.ts';
import type { FlowLink, FlowRevision, FlowRun } from '../../flow/flow.ts';
import { type FlowInline, nest } from '../../flow/nest.ts';
import { textOf } from '../../flow/words.ts';

/**
 * Runs as they are printed: the words, a line feed for a break, and after the words of a link the number of its
 * reference, `[1]`, without a space, as a particle may follow. A page number prints nothing: a text has no pages.
 * What one edition of a redline alone has stands in marks: `[-deleted-]{+inserted+}`; a break there is `↵`.
 */
export function printed(runs: readonly FlowRun[]): string {
  return runs.some(needsMarks)
    ? joined(piecesOf(nest(runs), null))
        .map(marked)
        .join('')
    : printedPlain(runs);
}

/** The same without marks, for words that stand in one edition as a whole. */
export function printedPlain(runs: readonly FlowRun[]): string {
  // Only links print more than their words, and only to know where one ends do the runs have to be nested.
  if (!runs.some(hasReference)) return textOf(runs);
  return piecesOf(nest(runs), null)
    .map(({ text }) => text)
    .join('');
}

function needsMarks(run: FlowRun): boolean {
  return run.type !== 'field' && run.revision !== undefined;
}

function hasReference(run: FlowRun): boolean {
  return run.type === 'text' && run.link !== null && referenceMark(run.link) !== '';
}

interface Piece {
  readonly revision: FlowRevision | null;
  readonly text: string;
}

function piecesOf(inlines: readonly FlowInline[], revision: FlowRevision | null): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.type) {
      case 'words':
        return [{ revision, text: inline.text }];
      case 'break':
        return [{ revision, text: '\n' }];
      case 'field':
        return [];
      case 'strong':
      case 'emphasis':
        return piecesOf(inline.children, revision);
      case 'revision':
        return piecesOf(inline.children, inline.revision);
      case 'link':
        return [...piecesOf(inline.children, revision), { revision, text: referenceMark(inline.link) }];
      default:
        return assertNever(inline);
    }
  });
}

function referenceMark(link: FlowLink): string {
  return link.type === 'address' && link.reference !== null ? `[${link.reference}]` : '';
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const grown: Piece[] = [];
  for (const piece of pieces) {
    const last = grown.at(-1);
    if (piece.text === '') continue;
    if (last !== undefined && last.revision === piece.revision) {
      grown[grown.length - 1] = { ...last, text: last.text + piece.text };
    } else grown.push(piece);
  }
  return grown;
}

const marks = {
  inserted: ['{+', '+}'],
  deleted: ['[-', '-]'],
} as const satisfies Record<FlowRevision, readonly [string, string]>;

/** Spaces at the ends of revised words stand outside of the marks, so that a line can end there. */
function marked({ revision, text }: Piece): string {
  if (revision === null) return text;
  const [open, close] = marks[revision];
  const shown = text.replaceAll('\n', '↵');
  const [, before = '', words = shown, after = ''] = /^( *)(.*[^ ])( *)$/s.exec(shown) ?? [];
  return `${before}${open}${words}${close}${after}`;
}
