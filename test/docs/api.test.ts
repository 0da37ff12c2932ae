import { describe, expect, it } from 'vitest';
import * as library from '../../src/library/library.ts';
import * as manifest from '../../src/library/manifest.ts';
import { names, tableRows } from './markdown.ts';

/** What an entry of the package exports, as the page says. */
function listed(entry: string): readonly string[] {
  const row = tableRows('docs/api.md', 'import', 'what it has').find(
    ([cell = '']) => names(cell)[0] === entry,
  );
  return names(row?.[1] ?? '').sort();
}

// Its examples are type-checked and run in test/sites/api.test.ts, where the package is installed.
describe('docs/api.md', () => {
  it('lists what is exported', () => {
    expect(listed('stele')).toEqual(Object.keys(library).sort());
    expect(listed('stele/manifest')).toEqual(Object.keys(manifest).sort());
  });
});
