import type { Sides } from './redline.ts';

/** The same of both sides, each where it is. */
export function mapSides<Value, Made>(
  { before, after }: Sides<Value>,
  make: (value: Value) => Made,
): Sides<Made> {
  return { before: before === null ? null : make(before), after: after === null ? null : make(after) };
}
