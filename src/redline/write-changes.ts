import type { Changes } from './change.ts';

/** `changes.json`: JSON, UTF-8, two spaces, LF at the end. Its form: `schemas/changes.schema.json`. */
export function writeChanges(changes: Changes): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(changes, null, 2)}\n`);
}
