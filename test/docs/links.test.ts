import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { names, pages, readPage } from './markdown.ts';

describe.each(pages)('%s', (page) => {
  const text = readPage(page).replace(/^```[\s\S]*?^```$/gm, '');

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?:|mailto:|#|…)/.test(target) && !target.includes('…'));
    const missing = targets.filter((target) => !existsSync(join(dirname(page), target.replace(/#.*$/, ''))));
    expect(missing).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const paths = names(text).filter((name) =>
      /^(?:src|test|scripts|schemas|templates|bin|bench|\.ci)\/[\w./-]*$/.test(name),
    );
    expect(paths.filter((path) => !existsSync(normalize(path)))).toEqual([]);
  });

  it('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const asked = [...readPage(page).matchAll(/\bnpm run (\w+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
