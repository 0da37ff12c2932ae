import { noClaim, type Piece, type PieceRun, type Reading, UnreadableFile } from '../reading.ts';
import { decodeText } from './decode-text.ts';
import { tidyRuns } from './tidy-runs.ts';

const deepest = 200;

type Marks = Omit<PieceRun, 'text'>;

/**
 * Reads an edition as data: each clause of the tree, and every other fact of it as a piece of furniture
 * (`effective: 2026-12-01`). Throws an `UnreadableFile`.
 */
export function readJson(bytes: Uint8Array): Reading {
  const tree = parsed(decodeText(bytes));
  if (!isObject(tree) || tree['type'] !== 'notice') throw new UnreadableFile('is no notice as data');
  const pieces: Piece[] = [];
  walk(tree, { key: '', depth: 0 }, pieces);
  const text = (key: string): string | null => {
    const value = tree[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    format: 'json',
    part: false,
    claim: { ...noClaim, notice: text('id'), version: text('version'), locale: text('locale') },
    pieces,
    attachments: [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile('cannot be read: it is not well-formed JSON');
  }
}

interface Place {
  readonly key: string;
  readonly depth: number;
}

function walk(value: unknown, { key, depth }: Place, pieces: Piece[]): void {
  tooDeep(depth);
  if (Array.isArray(value)) {
    for (const element of value) walk(element, { key, depth: depth + 1 }, pieces);
  } else if (!isObject(value)) {
    pieces.push({ anchor: null, runs: [{ ...plain, text: `${key}: ${String(value)}` }] });
  } else if (value['type'] === 'clause') {
    const { id, children } = value;
    const anchor = typeof id === 'string' ? id : null;
    pieces.push({ anchor, runs: tidyRuns([...runsOf(children, plain, depth)]) });
  } else {
    for (const [name, member] of Object.entries(value)) walk(member, { key: name, depth: depth + 1 }, pieces);
  }
}

const plain: Marks = { strong: false, emphasis: false, link: null };

function* runsOf(inlines: unknown, marks: Marks, depth: number): Generator<PieceRun> {
  tooDeep(depth);
  if (!Array.isArray(inlines)) return;
  for (const inline of inlines) {
    if (!isObject(inline)) continue;
    const { type, value, children } = inline;
    if (type === 'break') yield { ...plain, text: '\n' };
    else if (typeof value === 'string') yield { ...marks, text: value };
    else yield* runsOf(children, marksOf(inline, marks), depth + 1);
  }
}

function marksOf({ type, target }: Readonly<Record<string, unknown>>, marks: Marks): Marks {
  if (type === 'strong') return { ...marks, strong: true };
  if (type === 'emphasis') return { ...marks, emphasis: true };
  if (type !== 'link' || !isObject(target)) return marks;
  const { id, href } = target;
  return { ...marks, link: typeof href === 'string' ? href : `#${String(id)}` };
}

function tooDeep(depth: number): void {
  if (depth > deepest) throw new UnreadableFile(`cannot be read: it nests more than ${deepest} deep`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
