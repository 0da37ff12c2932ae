import { describe, expect, it } from 'vitest';
import { forbiddenCharactersOf } from '../../../src/facts/forbidden-characters.ts';
import { cleanText } from '../../../src/syntax/import/clean-text.ts';

describe('cleanText', () => {
  it('should take out what nobody can see, and say what', () => {
    expect(cleanText('pass\u200bword\u202e, \ufeffpass\u200bword')).toEqual({
      text: 'password, password',
      removed: ['U+200B', 'U+202E', 'U+FEFF'],
    });
  });

  it('should keep words apart and no-break spaces whole', () => {
    expect(cleanText('one\u2028two\u00a0three').text).toBe('one two\u00a0three');
  });

  it('should keep joiners where they are spelling', () => {
    expect(cleanText('می‌خواهم').text).toBe('می‌خواهم');
    expect(cleanText('a\u200cb').text).toBe('ab');
  });

  it('should leave nothing that a check would report, of all characters', () => {
    const left: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const { text } = cleanText(`a${String.fromCodePoint(code)}b`);
      if (forbiddenCharactersOf(text.replace(/[\t\n\r]/g, ' ')).length > 0) left.push(code.toString(16));
    }
    expect(left).toEqual([]);
  });
});
