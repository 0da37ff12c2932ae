import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSecondLook } from '../../src/cli/second-look.ts';
import { scratchFolder } from '../support/scratch-project.ts';

it('tells a file that was saved again right after its change was told, and no other', async () => {
  const folder = scratchFolder();
  const [again, once] = [join(folder, 'again.md'), join(folder, 'once.md')];
  const told: string[] = [];
  const look = createSecondLook((path) => told.push(path));
  for (const path of [once, again]) {
    writeFileSync(path, 'first');
    look.at(path, statSync(path));
  }
  writeFileSync(again, 'and second');
  await expect.poll(() => told).toEqual([again]);
  look.end();
});
