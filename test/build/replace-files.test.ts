import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import writeFileAtomic from 'write-file-atomic';
import { replaceFiles } from '../../src/build/replace-files.ts';
import { fileOf } from '../support/fixture-project.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder with two files, `a` and `b`. */
function folder(): string {
  const project = scratchFolder();
  for (const name of ['a', 'b']) writeFileSync(join(project, name), `old ${name}`);
  return project;
}

function contents(project: string): Record<string, string> {
  const names = readdirSync(project, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(project, name), 'utf8')]));
}

describe('files are replaced', () => {
  it('where they are what they were, and those that are new are made', () => {
    const project = folder();
    const replacements = [
      { file: fileOf('a', 'new a'), before: bytes('old a') },
      { file: fileOf('b', 'old b'), before: bytes('old b') },
      { file: fileOf('deep/er/c', 'new c'), before: null },
    ];
    expect(replaceFiles(project, replacements)).toEqual(['a', 'deep/er/c']);
    expect(contents(project)).toEqual({ a: 'new a', b: 'old b' });
    expect(readFileSync(join(project, 'deep/er/c'), 'utf8')).toBe('new c');
  });

  it.each([
    ['changed', 'a', bytes('older a')],
    ['made', 'a', null],
    ['taken away', 'c', bytes('old c')],
  ])('and none of them where one was %s meanwhile', (_, name, before) => {
    const project = folder();
    const replacements = [
      { file: fileOf('b', 'new b'), before: bytes('old b') },
      { file: fileOf(name, 'new'), before },
    ];
    expect(() => replaceFiles(project, replacements)).toThrow(
      `nothing was written: ${name} was changed meanwhile`,
    );
    expect(contents(project)).toEqual({ a: 'old a', b: 'old b' });
  });

  it('and those before it get their old bytes back where one cannot be written', () => {
    const project = folder();
    // Below a file nothing can be made, whoever runs the tests.
    const replacements = [
      { file: fileOf('a', 'new a'), before: bytes('old a') },
      { file: fileOf('c', 'new c'), before: null },
      { file: fileOf('c/below', 'new'), before: null },
    ];
    expect(() => replaceFiles(project, replacements)).toThrow('nothing was written');
    expect(contents(project)).toEqual({ a: 'old a', b: 'old b' });
  });

  it('and one that cannot be put back is named', () => {
    const project = folder();
    const written = writeFileAtomic.sync;
    const full = vi.spyOn(writeFileAtomic, 'sync').mockImplementation((path, ...rest) => {
      full.mockImplementation(() => {
        throw new Error('the disk is full');
      });
      written(path, ...rest);
    });
    const replacements = ['a', 'b'].map((name) => ({
      file: fileOf(name, `new ${name}`),
      before: bytes(`old ${name}`),
    }));
    expect(() => replaceFiles(project, replacements)).toThrow('only a could be written: the disk is full');
    full.mockRestore();
    expect(contents(project)).toEqual({ a: 'new a', b: 'old b' });
  });
});
