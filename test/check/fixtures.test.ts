import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { sourceText } from '../../src/build/project.ts';
import { codes } from '../../src/diagnostic/codes.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { reporters } from '../../src/diagnostic/reporters/reporters.ts';
import { filesBelow, projectOf } from '../support/fixture-project.ts';

/**
 * A folder for each code, named after it, holds a small project with that fault, and `expected.txt`: all that
 * `stele check` says of it. A second case of a code is a folder named `<code>.<what>`.
 */
const folder = 'test/check/fixtures';
const cases = readdirSync(folder).sort();

describe('each fault is reported with its place', () => {
  it.each(cases)('%s', async (name) => {
    const files = filesBelow(join(folder, name)).filter(({ path }) => path !== 'expected.txt');
    const sources = projectOf(files);
    const { diagnostics } = compile(sources);
    const [code = name] = name.split('.');
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    const rendered = reporters.pretty(diagnostics, {
      places: placesIn((path) => sourceText(sources, path)),
      colour: false,
    });
    await expect(rendered).toMatchFileSnapshot(join(process.cwd(), folder, name, 'expected.txt'));
  });
});

it('there is a fixture for every code', () => {
  const shown = new Set(cases.map((name) => name.split('.')[0]));
  expect(Object.keys(codes).filter((code) => !shown.has(code))).toEqual([]);
});
