import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importNotice } from '../../../src/syntax/import/import-notice.ts';
import { describeWithShared, hasShared, sharedFolder } from '../../support/programs.ts';
import { check, reparse, wordsOfNotice } from './words.ts';

const corpus = `${sharedFolder}/corpus`;

const folders = [
  'mozilla-legal-docs/en',
  'mozilla-legal-docs/ko',
  'mozilla-legal-docs/ms',
  'github-site-policy',
];
const files = hasShared
  ? folders.flatMap((folder) =>
      readdirSync(`${corpus}/${folder}`)
        .filter((name) => name.endsWith('.md') && name !== 'LICENSE.md')
        .map((name) => `${folder}/${name}`),
    )
  : ['none'];

describeWithShared('importing real notices', () => {
  it.each(files)('should import %s without losing a word', (file) => {
    const text = readFileSync(`${corpus}/${file}`, 'utf8');
    const result = importNotice({ file, text, id: 'trial' });
    const reparsed = reparse(result, 'trial');
    expect(reparsed.diagnostics).toEqual([]);
    expect(check(result, 'trial').filter(({ severity }) => severity === 'error')).toEqual([]);
    const gone = result.repairs.flatMap(({ message }) => /^the line `(.*)` is gone/.exec(message)?.[1] ?? []);
    const words = gone.reduce((rest, line) => rest.replace(line, ' '), printed(text));
    expect(firstMissing(bare(words), wordsOfNotice(reparsed).flatMap(bare).join(''))).toBeNull();
  });
});

/** What a Markdown file prints, found by taking away marks rather than by parsing: addresses, tags, attributes. */
function printed(text: string): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const contents = /^\* \[.*\]\(#.*\)$/gm;
  return body
    .replace(contents, ' ')
    .replace(/\]\((?:[^()\s]|\([^()\s]*\))*\)/g, ']')
    .replace(/\{:[^}]*\}/g, ' ')
    .replace(/<https?:[^>]*>/g, (autolink) => autolink.slice(1, -1))
    .replace(/<\/?[a-z][^>]*>/g, ' ')
    .replace(/^ *\d+\. /gm, ' ')
    .replace(/\\(?=[^\w\s])/g, '');
}

/** Letters and digits alone, so that no mark of Markdown is taken for a part of a word. */
function bare(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The first of these words that does not stand in the text after the one before it, and the words around it. */
function firstMissing(words: readonly string[], text: string): string | null {
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, at);
    if (found < 0 || found > at + reach) return words.slice(Math.max(0, index - 5), index + 5).join(' ');
    at = found + word.length;
  }
  return null;
}

/** In characters: how far ahead a word may stand, past what this test's own reading leaves out. */
const reach = 40;
