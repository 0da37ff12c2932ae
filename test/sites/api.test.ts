import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiExamples, apiFiles, apiTypes, printedTexts } from '../docs/api-examples.ts';
import { installStele, runIn, typeFaults } from './installed-stele.ts';

const { project } = installStele();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const files: Readonly<Record<string, string>> = {
  ...apiFiles,
  ...Object.fromEntries(apiExamples.map(({ number, text }) => [`example-${number}.js`, text])),
  ...Object.fromEntries(apiTypes.map((text, index) => [`types-${index + 1}.ts`, text])),
};

describe('docs/api.md', () => {
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
    expect(runIn(project, 'npx', 'stele', 'fmt')).toMatchObject({ status: 0 });
  });

  it('has examples, and says of each what it prints', () => {
    expect(apiExamples.length).toBeGreaterThan(6);
    expect(printedTexts).toBe(apiExamples.length);
    expect(apiTypes.length).toBeGreaterThan(0);
  });

  it('has examples without an error of types', () => {
    const options = {
      module: 'nodenext',
      allowJs: true,
      checkJs: true,
      types: ['node'],
      typeRoots: [resolve('node_modules/@types')],
      skipLibCheck: true,
    };
    const scripts = Object.keys(files).filter((name) => /\.[jt]s$/.test(name));
    expect(scripts.length).toBeGreaterThan(8);
    expect(typeFaults(project, options, scripts)).toBe('');
  });

  it.each(apiExamples)('prints what it says that it prints: example $number', ({ number, printed }) => {
    const { out, err } = runIn(project, process.execPath, `example-${number}.js`);
    expect([out.trimEnd(), err]).toEqual([printed.trimEnd(), '']);
  });
});
