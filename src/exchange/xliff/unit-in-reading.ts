import type { HandInUnit } from '../hand-in.ts';
import { findMarks } from '../marks.ts';
import { isNoteKind } from './notes.ts';

/** A piece of a unit: a segment, or what stands between segments. */
export interface ReadSegment {
  readonly source: string;
  /** `null` where it has none. */
  readonly target: string | null;
  readonly finished: boolean;
  /** White space and the like between segments, which is its own translation. */
  readonly ignorable: boolean;
}

export interface ReadNote {
  readonly kind: string | null;
  readonly text: string;
}

/** What was read of one unit so far. */
export interface UnitInReading {
  readonly id: string;
  readonly at: number;
  readonly segments: ReadSegment[];
  readonly notes: ReadNote[];
}

/** The unit, or why it cannot be taken. */
export function unitRead({ id, at, segments, notes }: UnitInReading): HandInUnit | string {
  const real = segments.filter(({ ignorable }) => !ignorable);
  if (real.length === 0) return 'has no segment';
  const translated = real.filter(({ target }) => target !== null && target !== '');
  if (translated.length > 0 && translated.length < real.length)
    return 'was cut into segments, of which some have no translation';
  const target =
    translated.length === 0
      ? ''
      : segments.map((one) => one.target ?? (one.ignorable ? one.source : '')).join('');
  const [marks = ''] = notes.filter(({ kind }) => kind === 'stele').map(({ text }) => text);
  return {
    id,
    at,
    source: segments.map(({ source }) => source).join(''),
    ...findMarks(marks),
    target,
    finished: real.every(({ finished }) => finished) ? true : null,
    comments: commentsIn(notes),
  };
}

/** What people wrote, without what was handed out. */
export function commentsIn(notes: readonly ReadNote[]): readonly string[] {
  return notes
    .filter(({ kind, text }) => !isNoteKind(kind) && text.trim() !== '')
    .map(({ text }) => text.trim());
}
