import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CodeBlock, codeBlocks } from '../docs/markdown.ts';
import { installStele, runIn, typeFaults } from './installed-stele.ts';

const page = 'docs/api.md';

/** A block that is a file has its name behind the language. */
const nameOf = ({ about }: CodeBlock): string | undefined => about.split(' ')[1];

const scripts = codeBlocks(page, 'js');
const files = [...codeBlocks(page, 'md'), ...codeBlocks(page, 'json'), ...scripts].filter(nameOf);
const examples = scripts.filter((block) => nameOf(block) === undefined);
const printed = codeBlocks(page, 'text');
const typed = codeBlocks(page, 'ts');

const { archive, project } = installStele();
afterAll(() => rmSync(dirname(archive), { recursive: true, force: true }));

function write(name: string, text: string): string {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
  return name;
}

describe('docs/api.md', () => {
  const names = [
    ...examples.map((_, index) => `example-${index + 1}.js`),
    ...typed.map((_, index) => `types-${index + 1}.ts`),
  ];

  beforeAll(() => {
    for (const block of files) write(nameOf(block) ?? '', block.text);
    for (const [index, { text }] of [...examples, ...typed].entries()) write(names[index] ?? '', text);
    expect(runIn(project, 'npx', 'stele', 'fmt')).toMatchObject({ status: 0 });
  });

  it('has examples, and says of each what it prints', () => {
    expect(examples.length).toBeGreaterThan(6);
    expect(printed.length).toBe(examples.length);
    expect(typed.length).toBeGreaterThan(0);
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
    expect(typeFaults(project, options, names)).toBe('');
  });

  it.each(examples.map(({ text }, index) => [index + 1, text.split('\n', 1)[0] ?? '', printed[index]?.text]))(
    'prints what it says that it prints: example %d, %s',
    (number, _, expected) => {
      const { out, err } = runIn(project, process.execPath, `example-${number}.js`);
      expect([out.replace(/\n+$/, '\n'), err]).toEqual([expected, '']);
    },
  );
});
