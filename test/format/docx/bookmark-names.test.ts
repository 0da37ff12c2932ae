import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookmarkNames } from '../../../src/format/docx/bookmark-names.ts';

const long = 'Additional_Information_for_Certain_Jurisdictions';

describe('bookmarkNames', () => {
  test('keeps a name that Word takes, and hashes what it does not', () => {
    expect(
      Object.fromEntries(bookmarkNames(['Cookies', 'Cookies.1', '2nd', long, '쿠키', '_hidden'])),
    ).toEqual({
      Cookies: 'Cookies',
      'Cookies.1': 'Cookies_1_069b8f61',
      '2nd': 'nd_c21365c7',
      [long]: 'Additional_Information_for_Cert_2f25bbfb',
      쿠키: 'a_675c106b',
      _hidden: 'hidden_7a1f9c09',
    });
  });

  test('tells names apart that Word takes for one: letter case does not count', () => {
    const names = bookmarkNames(['Cookies', 'cookies']);
    expect(names.get('Cookies')).toBe('Cookies');
    expect(names.get('cookies')).toMatch(/^cookies_[0-9a-f]{8}$/);
  });

  test('a name does not depend on the order of others', () => {
    const [one, other] = [bookmarkNames(['Cookies.1', 'Terms.1']), bookmarkNames(['Terms.1', 'Cookies.1'])];
    expect(one.get('Cookies.1')).toBe(other.get('Cookies.1'));
  });

  test('gives every anchor a name of its own, and each is one that Word takes', () => {
    const anchor = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/),
      fc.string({ minLength: 1, unit: 'binary' }),
      // Names that the mapping itself might give to another anchor.
      fc.constantFrom('Cookies.1', 'Cookies_1_069b8f61', 'cookies_1_069B8F61', 'Cookies', 'COOKIES'),
    );
    fc.assert(
      fc.property(fc.array(anchor), (anchors) => {
        const names = [...bookmarkNames(anchors).values()];
        expect(names).toHaveLength(new Set(anchors).size);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
      }),
    );
  });
});
