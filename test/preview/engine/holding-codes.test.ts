import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCompileMemory } from '../../../src/build/compile-memory.ts';
import { checkProject } from '../../../src/preview/engine/check-project.ts';
import {
  createPreviewMemory,
  editionsOf,
  openEdition,
  readPreview,
} from '../../../src/preview/engine/preview.ts';
import { filesBelow, projectOf } from '../../support/fixture-project.ts';

const folder = 'test/check/fixtures';
const cases = readdirSync(folder).sort();
const compiled = createCompileMemory();

it.each(cases)('what %s keeps from being shown is said by a finding', (name) => {
  const sources = projectOf(filesBelow(join(folder, name)).filter(({ path }) => path !== 'expected.txt'));
  const memory = createPreviewMemory();
  const preview = readPreview(sources, null, memory);
  const held = preview.notices.flatMap((notice) =>
    editionsOf(notice).map((locale) => openEdition(preview, notice, { locale, memory }).isHeld),
  );
  if (preview.notices.length === sources.notices.length && !held.includes(true)) return;
  const { findings } = checkProject(sources, { ...createCompileMemory(), theme: compiled.theme });
  expect(findings.filter(({ holds }) => holds)).not.toEqual([]);
});
