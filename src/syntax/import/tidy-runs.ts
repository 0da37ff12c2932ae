import type { DraftMarks, DraftRun } from './draft.ts';
import { unmarked } from './draft.ts';

/**
 * Puts the white space of runs in order, as the source format has it: single spaces, none at the ends or beside a
 * break, one break at most in a row, and no space that is marked unless the words on both sides are (`** bold **` is
 * not bold in Markdown). No-break spaces stay, except at the ends.
 */
export function tidyRuns(runs: readonly DraftRun[]): DraftRun[] {
  return merge(spaceOut(trimEnds(runs.flatMap(atoms))));
}

type Atom =
  | { readonly type: 'word'; readonly value: string; readonly marks: DraftMarks }
  | { readonly type: 'space'; readonly marks: DraftMarks }
  | { readonly type: 'break'; readonly marks: DraftMarks };

function atoms(run: DraftRun): Atom[] {
  if (run.type === 'break') return [{ type: 'break', marks: run.marks }];
  return run.value
    .split(/([ \t\r\n]+)/u)
    .map((part, index): Atom => {
      return index % 2 === 1
        ? { type: 'space', marks: run.marks }
        : { type: 'word', value: part, marks: run.marks };
    })
    .filter((atom) => atom.type !== 'word' || atom.value !== '');
}

/** Cuts what is blank from both ends: spaces, breaks, and white space of any kind that sticks to a word. */
function trimEnds(all: readonly Atom[]): Atom[] {
  const visible = (atom: Atom) => atom.type === 'word' && atom.value.trim() !== '';
  const first = all.findIndex(visible);
  if (first < 0) return [];
  const last = all.findLastIndex(visible);
  return all.slice(first, last + 1).map((atom, index, kept) => {
    if (atom.type !== 'word') return atom;
    const start = index === 0 ? atom.value.trimStart() : atom.value;
    return { ...atom, value: index === kept.length - 1 ? start.trimEnd() : start };
  });
}

/** One space or one break between two words, marked only as far as both words are. */
function spaceOut(all: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  let before: DraftMarks = unmarked;
  let gap: 'space' | 'break' | null = null;
  for (const atom of all) {
    if (atom.type === 'word') {
      if (gap !== null) out.push({ type: gap, marks: shared(before, atom.marks) });
      out.push(atom);
      before = atom.marks;
      gap = null;
    } else if (gap !== 'break') {
      gap = atom.type;
    }
  }
  return out;
}

function shared(a: DraftMarks, b: DraftMarks): DraftMarks {
  return {
    strong: a.strong && b.strong,
    emphasis: a.emphasis && b.emphasis,
    link: a.link === b.link ? a.link : null,
  };
}

function merge(all: readonly Atom[]): DraftRun[] {
  const out: DraftRun[] = [];
  for (const atom of all) {
    const last = out.at(-1);
    if (atom.type === 'break') out.push({ type: 'break', marks: atom.marks });
    else {
      const value = atom.type === 'space' ? ' ' : atom.value;
      if (last?.type === 'text' && sameMarks(last.marks, atom.marks)) {
        out[out.length - 1] = { ...last, value: last.value + value };
      } else out.push({ type: 'text', value, marks: atom.marks });
    }
  }
  return out;
}

export function sameMarks(a: DraftMarks, b: DraftMarks): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;
}
