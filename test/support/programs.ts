import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** Where a program is on this machine; `null` where it is not. */
export function programPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Those of these programs that this machine lacks. */
export function missingOf(programs: readonly string[]): string[] {
  return programs.filter((name) => programPath(name) === null);
}

/** Tests that are skipped where something is missing, and say what. */
export function describeUnless(missing: readonly string[], title: string, tests: () => void): void {
  const note = missing.length === 0 ? '' : ` (skipped: no ${missing.join(', no ')})`;
  describe.skipIf(missing.length > 0)(`${title}${note}`, tests);
}

/** Tests that need programs which not every machine has. */
export function describeWith(programs: readonly string[], title: string, tests: () => void): void {
  describeUnless(missingOf(programs), title, tests);
}

/** Real notices that are data, not ours: a checkout without them skips what is shown by them. */
export const sharedFolder = '../shared';

export const hasShared = existsSync(sharedFolder);

export function describeWithShared(title: string, tests: () => void): void {
  describeUnless(hasShared ? [] : [sharedFolder], title, tests);
}

/** What a program prints on stdout. Throws what it printed on stderr where it fails. */
export function output(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout.toString();
}
