import { describe, expect, it } from 'vitest';
import { placeCodes } from '../../../src/syntax/import/place-codes.ts';
import { isJurisdiction } from '../../../src/syntax/jurisdiction-codes.ts';

describe('placeCodes', () => {
  it.each([
    ['Brazil', ['BR']],
    ['California', ['US-CA']],
    ['State of California', ['US-CA']],
    ['European Economic Area, UK, and Switzerland', ['EEA', 'GB', 'CH']],
    ['EEA / UK', ['EEA', 'GB']],
    ['United Kingdom & Switzerland', ['GB', 'CH']],
    ['South Korea', ['KR']],
    ['Republic of Korea', ['KR']],
    ['Trinidad and Tobago', ['TT']],
    ['Bosnia and Herzegovina and Serbia', ['BA', 'RS']],
    ['Côte d’Ivoire', ['CI']],
    ['Turkey', ['TR']],
    ['the Netherlands', ['NL']],
    ['U.S.A.', ['US']],
    ['Georgia', ['GE']],
  ])('should read %s', (text, codes) => {
    expect(placeCodes(text)).toEqual(codes);
    expect(codes.every((code) => isJurisdiction(code as never))).toBe(true);
  });

  it.each(['Atlantis', 'Cookies', 'Brazil and others', '', 'Your rights in Brazil'])(
    'should not read "%s"',
    (text) => {
      expect(placeCodes(text)).toBeNull();
    },
  );
});
