import { describe, expect, it } from 'vitest';
import { largestFile, readText } from '../../src/syntax/text-file.ts';

function read(...bytes: readonly number[]) {
  const { value, diagnostics } = readText({ path: 'x', bytes: new Uint8Array(bytes) });
  return {
    text: value.text,
    found: diagnostics.map(({ code, span }) => [code, span.start]),
  };
}

const encode = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('UTF-8', () => {
  it('should be read as it stands', () => {
    expect(read(...encode('가\r\n\u0000é🍪\ufffd'))).toEqual({ text: '가\r\n\u0000é🍪\ufffd', found: [] });
  });

  it('should be read where a byte-order mark stands later', () => {
    expect(read(...encode('a\ufeffb')).text).toBe('a\ufeffb');
  });
});

describe('what is refused, with the place of the first fault', () => {
  it.each([
    ['a byte-order mark', [0xef, 0xbb, 0xbf, 0x61], 0],
    ['the mark of UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
    ['a byte of another encoding', [...encode('a\n가'), 0x93], 3],
    ['a replacement character before it', [...encode('\ufffd\n\ufffd'), 0xc0], 3],
    ['a character cut short', [...encode('ab'), 0xea, 0xb0], 2],
    ['a longer form than due', [0x61, 0xc0, 0xaf], 1],
    ['half of a surrogate pair', [0x61, 0x0a, 0xed, 0xa0, 0x80], 2],
  ])('%s', (_, bytes, offset) => {
    expect(read(...bytes)).toEqual({ text: '', found: [['encoding-invalid', offset]] });
  });

  it('a file that is too large', () => {
    const { value, diagnostics } = readText({ path: 'x', bytes: new Uint8Array(largestFile + 1) });
    expect(value.text).toBe('');
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  });
});
