import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fmt } from '../../../src/syntax/fmt/fmt.ts';
import { importNotice } from '../../../src/syntax/import/import-notice.ts';
import { check, reparse, sourcesOf, wordsOfNotice } from './words.ts';

/** Faults of an import that its own repairs must have kept from the written source. */
function faultsOf(text: string): readonly string[] {
  const result = importNotice({ file: 'any.md', text, id: 'any' });
  if (result.files.length === 0) return result.unplaced.length === 1 ? [] : ['refused without a reason'];
  const errors = check(result, 'any').filter(({ severity }) => severity === 'error');
  const faults = errors.map(({ code, message }) => `${code}: ${message}`);
  const changed = fmt(sourcesOf(result, 'any')).value.filter(
    (file) => file.changed && file.path.endsWith('.md'),
  );
  return [...faults, ...changed.map(({ path }) => `fmt changes ${path}`)];
}

/** Pieces of Markdown, HTML and Stele, sound and broken, between which words stand. */
const noise = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '`',
    '``',
    '[',
    ']',
    '](',
    '](#x)',
    '](https://example.com)',
    '![',
    '[x]: y',
    '<',
  ],
  ...[
    '<b>',
    '</b>',
    '<a name="n">',
    '</a>',
    '<a href="#n">',
    '<br>',
    '<span>',
    '</span>',
    '<!--',
    '-->',
    '<p>',
    '</p>',
  ],
  ...[
    '<table><tr><td>',
    '</td></tr></table>',
    '&amp;',
    '&#8203;',
    '\\',
    '{#x}',
    '{#y_z}',
    '{: #k }',
    '{: .c }',
    '{:toc}',
  ],
  ...[
    '::: ',
    ':::table[{#t}]',
    '::jurisdictions',
    ':name[x]',
    '|',
    '| - |',
    '\u200b',
    '\u00a0',
    '\u202e',
    '<script>',
  ],
  ...[
    '개인정보',
    '**(DPO)**의',
    '1~2',
    '9:30',
    '\t',
    '  ',
    '[^1]',
    '[^1]: ',
    '<https://example.com>',
    'javascript:',
  ],
);
const lineStart = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '# ',
    '## ',
    '#### ',
    '- ',
    '* ',
    '1. ',
    '  - ',
    '    ',
    '> ',
    '> - ',
    '| ',
    '---\n',
    '***\n',
    '```\n',
    '===\n',
  ],
  ...['- - ', '- # ', '- | a |\n  | - |\n  | ', ':::', '<div>\n', '+ ', '2) ', '\n\n'],
);
const lines = fc.array(
  fc.tuple(lineStart, fc.array(noise, { maxLength: 5 }), fc.constantFrom('\n', '\n\n', '  \n', '\\\n')),
  {
    maxLength: 14,
  },
);

describe('importing any Markdown', () => {
  it('should never throw, and write only what the parser accepts and fmt leaves alone', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.map(([start, inner, end]) => `${start}${inner.join(' w ')}${end}`).join('');
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('should never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('should keep every word in order, or name it', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        let count = 0;
        const word = () => {
          count += 1;
          return `word${String(count).padStart(4, '0')}`;
        };
        const body = parts.map(
          ([start, inner, end]) =>
            `${start}${[...inner, ''].map((piece) => `${piece} ${word()} `).join('')}${end}`,
        );
        const result = importNotice({ file: 'any.md', text: `# The title\n\n${body.join('')}`, id: 'any' });
        if (result.files.length === 0) return;
        const printed = (wordsOfNotice(reparse(result, 'any'))
          .join(' ')
          .match(/word\d{4}/g) ?? []) as string[];
        expect(printed).toEqual([...printed].sort());
        const named = [...result.repairs, ...result.unplaced].map(({ message }) => message).join(' ');
        const all = Array.from({ length: count }, (_, index) => `word${String(index + 1).padStart(4, '0')}`);
        expect(all.filter((each) => !printed.includes(each) && !named.includes(each))).toEqual([]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
