import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import { scratchFolder } from '../support/scratch-project.ts';

it.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a device', (path: string) => symlinkSync('/dev/zero', path)],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
])('%s in place of a notice is not waited for', (_, put) => {
  const project = scratchFolder();
  mkdirSync(join(project, 'notice/x'), { recursive: true });
  const path = join(project, 'notice/x/notice.md');
  put(path);
  expect(() => load(project)).toThrow(`${path} cannot be read: it is no file`);
  rmSync(path, { recursive: true });
});
