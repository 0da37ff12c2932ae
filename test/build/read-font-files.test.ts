import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontReader } from '../../src/build/read-font-files.ts';
import { scratchFolder } from '../support/scratch-project.ts';

test('a font is read out of a package of the project too, and of none that is not installed', () => {
  const project = scratchFolder();
  mkdirSync(join(project, 'node_modules/@example/font'), { recursive: true });
  writeFileSync(join(project, 'node_modules/@example/font/Regular.ttf'), 'glyphs');
  const read = fontReader(project);
  expect(new TextDecoder().decode(read('@example/font/Regular.ttf') ?? undefined)).toBe('glyphs');
  expect(read('@example/other/Regular.ttf')).toBeNull();
  expect(fontReader('.')('@example/font/Regular.ttf')).toBeNull();
});
