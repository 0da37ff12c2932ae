import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { main } from '../../src/cli/stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';
import { readPage } from './markdown.ts';

const page = 'docs/first-notice.md';

type Step =
  | { readonly type: 'call'; readonly words: readonly string[] }
  | { readonly type: 'go'; readonly folder: string }
  | { readonly type: 'printed'; readonly text: string }
  | { readonly type: 'edit'; readonly path: string; readonly text: string };

/** What the page tells its reader to do, and what it says is printed then, in order. */
const steps: readonly Step[] = [...readPage(page).matchAll(/^```(\S+) ?(\S*)\n([\s\S]*?)^```$/gm)].flatMap(
  ([, language, path = '', text = '']): Step[] => {
    if (language === 'text') return [{ type: 'printed', text }];
    if (language === 'diff') return [{ type: 'edit', path, text }];
    if (language !== 'sh') throw new Error(`the page holds ${language}`);
    return text
      .trimEnd()
      .split('\n')
      .map((line): Step => {
        const [program, second = '', ...words] = line.split(' ');
        if (program === 'cd') return { type: 'go', folder: second };
        if (program === 'npx' && second === 'stele') return { type: 'call', words };
        throw new Error(`the page calls ${line}`);
      });
  },
);

/** Calls Stele in a folder, as somebody who sees both outputs in one window. */
async function called(words: readonly string[], project: string) {
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  const today = (): IsoDate => '2026-11-23' as IsoDate;
  // One format will do: the thread that sets paper runs only of the bundle.
  const format = words[0] === 'build' ? ['--format', 'html'] : [];
  const argv = [...words, ...format, '--project', project];
  const status = await main(argv, { out: write, err: write, colour: false, live: false, today });
  return { status, printed: printed.replaceAll(`${project}/`, '') };
}

/** The lines before and after a change, of a block of a diff. */
function sides(text: string): { readonly before: string; readonly after: string } {
  const lines = text.split('\n');
  const side = (without: string): string =>
    lines
      .filter((line) => !line.startsWith(without))
      .map((line) => line.slice(1))
      .join('\n');
  return { before: side('+'), after: side('-') };
}

/** What a block of the page stands for, where `…` stands for anything. */
function patternOf(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*?')}$`);
}

it('has a step of each kind', () => {
  expect(new Set(steps.map(({ type }) => type)).size).toBe(4);
  expect(steps.filter(({ type }) => type === 'edit').length).toBeGreaterThan(5);
});

it('can be followed step by step', async () => {
  let folder = scratchFolder();
  let last = { status: 0, printed: '' };
  for (const step of steps) {
    switch (step.type) {
      case 'go':
        folder = join(folder, step.folder);
        break;
      case 'call': {
        last = await called(step.words, folder);
        const hasErrors = /^[1-9]\d* errors?, /m.test(last.printed);
        expect([step.words, last.status]).toEqual([step.words, hasErrors ? 1 : 0]);
        break;
      }
      case 'printed':
        expect(last.printed).toMatch(patternOf(step.text));
        break;
      case 'edit': {
        const file = join(folder, step.path);
        const { before, after } = sides(step.text);
        const parts = readFileSync(file, 'utf8').split(before);
        expect([step.text, parts.length]).toEqual([step.text, 2]);
        writeFileSync(file, parts.join(after));
        break;
      }
    }
  }
});
