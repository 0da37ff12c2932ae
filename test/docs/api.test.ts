import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import * as library from '../../src/library/library.ts';
import * as manifest from '../../src/library/manifest.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, writeTexts } from '../support/scratch-project.ts';
import { apiExamples, apiFiles } from './api-examples.ts';
import { names, tableRows } from './markdown.ts';

/** What an entry of the package exports, as the page says. */
function listed(entry: string): readonly string[] {
  const row = tableRows('docs/api.md', 'import', 'what it has').find(
    ([cell = '']) => names(cell)[0] === entry,
  );
  return names(row?.[1] ?? '')
    .filter((name) => /^\w+$/.test(name))
    .sort();
}

/** The example with the sources in place of the package, for the project in this folder. */
function ofSources(text: string, folder: string): string {
  return text
    .replaceAll("from 'stele'", `from '${resolve('src/library/library.ts')}'`)
    .replaceAll("from 'stele/manifest'", `from '${resolve('src/library/manifest.ts')}'`)
    .replaceAll("readProject('.')", `readProject('${folder}')`)
    .replaceAll("'public/legal'", `'${join(folder, 'public/legal')}'`);
}

// The same examples are type-checked and run in test/sites/api.test.ts, where the package is installed.
describe('docs/api.md', () => {
  it('lists what is exported', () => {
    expect(listed('stele')).toEqual(Object.keys(library).sort());
    expect(listed('stele/manifest')).toEqual(Object.keys(manifest).sort());
  });

  it.each(apiExamples)(
    'prints what it says that it prints: example $number',
    async ({ number, text, printed }) => {
      const folder = scratchFolder();
      writeTexts(folder, apiFiles);
      await runStele('fmt', '--project', folder);
      const file = join(folder, `example-${number}.js`);
      writeFileSync(file, ofSources(text, folder));
      const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
      try {
        await import(pathToFileURL(file).href);
        const lines = log.mock.calls.map((words) => words.join(' '));
        expect(lines.join('\n').trimEnd()).toBe(printed.trimEnd());
      } finally {
        log.mockRestore();
      }
    },
  );
});
