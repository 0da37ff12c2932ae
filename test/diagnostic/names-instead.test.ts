import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/diagnostic/closest.ts';
import { namesInstead, nearestInstead } from '../../src/diagnostic/names-instead.ts';

describe('the closest name', () => {
  it.each([
    ['htlm', ['html', 'pdf'], 'html'],
    ['kr', ['en', 'ko', 'ms'], 'ko'],
    ['KO', ['en', 'ko'], 'ko'],
    ['zh-hant', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['ms', ['en', 'ko'], null],
    ['y', ['x'], null],
    ['2025-01-01', ['2026-11-02'], null],
    ['2026-11-03', ['2025-03-15', '2026-11-02'], '2026-11-02'],
    ['쿠키.2', ['쿠키.1', '광고.2'], '쿠키.1'],
    ['anything', [], null],
  ])('to %s of %j is %s', (name, names, near) => {
    expect(closest(name, names)).toBe(near);
  });

  it('is the name itself where there is such a one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (names, at) => {
        const name = names[at % names.length] ?? '';
        expect(closest(name, names)?.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
  });
});

describe('what is said instead of a name', () => {
  it.each([
    ['x', [], 'there is none'],
    ['zzz', ['privacy', 'privacy', 'terms'], 'there are privacy, terms'],
    ['pirvacy', ['privacy', 'terms'], 'did you mean privacy? There are privacy, terms'],
  ])('of %s, where there are %j', (name, names, words) => {
    expect(namesInstead(name, names)).toBe(words);
  });

  it('lists no more than can be read', () => {
    const names = Array.from({ length: 30 }, (_, index) => `clause.${index}`);
    expect(namesInstead('nothing', names)).toMatch(/^there are clause\.0, .*, clause\.19 and 10 more$/);
  });

  it('is a question at the end of a sentence, or nothing', () => {
    expect(nearestInstead('titel', ['title'])).toBe('; did you mean title?');
    expect(nearestInstead('titel', ['other'])).toBe('');
  });
});
