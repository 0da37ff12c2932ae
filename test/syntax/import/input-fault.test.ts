import { describe, expect, it } from 'vitest';
import { importNotice } from '../../../src/syntax/import/import-notice.ts';
import { inputFault } from '../../../src/syntax/import/input-fault.ts';

describe('inputFault', () => {
  it.each([
    ['nothing', ' \n\t', 1, '`any.md` is empty'],
    ['an archive', 'PK\u0003\u0004\0\0', 1, '`any.md` is not text in UTF-8'],
    ['bytes of another encoding', '\ufffd\ufffd\ufffd text', 1, '`any.md` is not text in UTF-8'],
    ['a very large file', 'word '.repeat(1_100_000), 1, '`any.md` is larger than 5 MB'],
    [
      'deep quotations',
      `text\n${'>'.repeat(100_000)}`,
      2,
      'quotations or lists stand more than 24 deep in each other',
    ],
    ['deep lists', '- + '.repeat(20_000), 1, 'quotations or lists stand more than 24 deep in each other'],
    [
      'lists that deepen line by line',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      25,
      'quotations or lists stand more than 24 deep in each other',
    ],
    ['deep brackets', '['.repeat(80_000), 1, 'brackets stand more than 32 deep in each other'],
    [
      'deep images',
      `${'!['.repeat(40)}${'](a)'.repeat(40)}`,
      1,
      'brackets stand more than 32 deep in each other',
    ],
    ['one endless line', `a\n\n${'word '.repeat(20_000)}`, 3, 'a paragraph has more than 90,000 characters'],
    [
      'emphasis upon emphasis',
      `${'*a '.repeat(10_000)}`,
      1,
      'the text holds more marks of emphasis, links and code than can be read',
    ],
    [
      'a hundred thousand items',
      '- x\n'.repeat(99_000),
      40_001,
      'the file has more list items, table cells and quoted lines than can be read',
    ],
    ['too many lines', 'x\n\n'.repeat(60_000), 100_000, 'the file has more than 100,000 lines'],
  ])('should refuse %s', (_, text, line, message) => {
    expect(inputFault('any.md', text)).toEqual({ line, message });
    expect(importNotice({ file: 'any.md', text, id: 'any' })).toEqual({
      files: [],
      repairs: [],
      unplaced: [{ line, message }],
    });
  });

  it('should let a long and dense notice pass', () => {
    const section = `## Section\n\n${'Text with **bold**, _more_ and [a link](#x). '.repeat(20)}\n\n- a\n  - b\n    - c\n\n`;
    expect(inputFault('any.md', section.repeat(300))).toBeNull();
  });
});
