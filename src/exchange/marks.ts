import type { SourceFingerprint, TargetFingerprint } from '../status/fingerprint.ts';
import type { HandInUnit } from './hand-in.ts';
import type { HandOutUnit } from './hand-out.ts';

/** What a unit says of the texts that it was made of. */
export type Marks = Pick<HandInUnit, 'sourceFingerprint' | 'base'>;

export const noMarks: Marks = { sourceFingerprint: null, base: null };

/** The marks of a unit as text: `v1:9f2c8a01b2c3d4e5 41ab0123456789ab`, the second of them `none` where it has no translation. */
export function printMarks({ sourceFingerprint, base }: HandOutUnit): string {
  return `${sourceFingerprint} ${base ?? 'none'}`;
}

const pattern = /(v1:[0-9a-f]{16})\s+([0-9a-f]{16}|none)(?![0-9a-z])/;

/** Finds the marks in a text, whatever stands around them. */
export function findMarks(text: string): Marks {
  const [, source, base] = pattern.exec(text) ?? [];
  if (source === undefined || base === undefined) return noMarks;
  return {
    sourceFingerprint: source as SourceFingerprint,
    base: base === 'none' ? 'none' : (base as TargetFingerprint),
  };
}
