import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { sourceText } from '../../src/build/project.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { codeBlocks } from './markdown.ts';

const path = 'notice/example/notice.md';

/** A whole file as it stands; anything less below the front matter and the title of a small notice. */
function noticeOf(text: string, translations = ''): string {
  if (text.startsWith('---')) return text.replace(/^id: .*$/m, 'id: example');
  const before = text.startsWith('#') ? '' : '## Above {#above}\n\n';
  // An example may link to a section that another one shows.
  const below = text.includes('#Sharing)') && !text.includes('{#Sharing}') ? '\n## Sharing {#Sharing}\n' : '';
  return `---
id: example
version: 2026-11-02
effective: 2026-12-01
locale: en
${translations}url: https://www.example.com/legal/example
---

# Example {#title}

${before}${text}${below}`;
}

function filesOf(text: string): SourceFile[] {
  if (!/^---\ncodes:/.test(text)) return [fileOf(path, noticeOf(text))];
  return [
    fileOf(path, noticeOf('## Jurisdictions {#Jurisdictions}\n\n::jurisdictions\n')),
    fileOf('notice/example/jurisdictions/example.md', text),
  ];
}

function findings(files: readonly SourceFile[]): string[] {
  const sources = projectOf(files);
  const { placeOf } = placesIn((name) => sourceText(sources, name));
  return compile(sources).diagnostics.map(
    ({ code, message, span }) => `${placeOf(span).line}: ${code}: ${message}`,
  );
}

describe('docs/writing.md', () => {
  const blocks = codeBlocks('docs/writing.md', 'md');

  it('has an example for each part of the format', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(8);
  });

  it.each(
    blocks.filter(({ about }) => about === 'md').map(({ text }) => [text.split('\n', 1)[0] ?? '', text]),
  )('compiles the example that begins with %s', (_, text) => {
    expect(findings(filesOf(text))).toEqual([]);
  });

  it('shows what fmt makes of a notice without ids', () => {
    const at = blocks.findIndex(({ about }) => about === 'md typed');
    const typed = noticeOf(blocks[at]?.text ?? '');
    const sources = {
      folder: 'notice/example',
      notice: fileOf(path, typed),
      jurisdictions: [],
      ledger: null,
      facts: null,
    };
    const [written] = fmt(sources).value;
    expect(written?.text).toBe(noticeOf(blocks[at + 1]?.text ?? ''));
  });
});

it('docs/translating.md translates its own example', () => {
  const [source] = codeBlocks('docs/translating.md', 'md');
  const [catalog] = codeBlocks('docs/translating.md', 'json');
  const texts: unknown = JSON.parse(catalog?.text ?? '');
  const files = [
    fileOf(path, noticeOf(source?.text ?? '', 'translations: [ko]\n')),
    fileOf(
      'locales/ko/example.json',
      JSON.stringify({ title: '예시', ...(texts as Record<string, string>) }),
    ),
  ];
  expect(findings(files)).toEqual([expect.stringContaining('translation-unapproved: nobody has accepted')]);
});
