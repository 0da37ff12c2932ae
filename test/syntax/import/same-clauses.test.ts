import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameClauses, type Wording } from '../../../src/syntax/import/same-clauses.ts';

/** `# words` is a heading, `| words` a table, all else text. */
const wordings = (lines: readonly string[]): Wording[] =>
  lines.map((line) => {
    if (line.startsWith('# ')) return { kind: 'heading', words: line.slice(2) };
    return line.startsWith('| ') ? { kind: 'table', words: line.slice(2) } : { kind: 'text', words: line };
  });

/** For each newer line the older one that it is, or `new`. */
const told = (before: readonly string[], after: readonly string[]): string[] => {
  const same = sameClauses(wordings(before), wordings(after));
  return after.map((_, index) => before[same.get(index) ?? -1] ?? 'new');
};

const cookies = 'We set cookies so that our systems know your browser again for two weeks.';
const sharing = 'We share personal data with the companies that process payments for us.';
const security = 'Passwords are kept as hashes, and our staff never sees them in clear text.';

describe('what a clause of a later version is', () => {
  it('should be told by its words, whatever their quotes and case', () => {
    expect(told(['We are “Acme”.', cookies], ['We are "ACME".', cookies])).toEqual([
      'We are “Acme”.',
      cookies,
    ]);
  });

  it('should be told by most of its words beside the same neighbours', () => {
    const reworded = 'We set cookies so that our systems know your device again for six months.';
    expect(told([sharing, cookies, security], [sharing, reworded, security])).toEqual([
      sharing,
      cookies,
      security,
    ]);
  });

  it('should be new where another text stands in the same place', () => {
    expect(told([sharing, cookies], [sharing, 'Kami tidak menjual maklumat anda.'])).toEqual([
      sharing,
      'new',
    ]);
  });

  it('should be told at another place by all its words, or by nearly all of many', () => {
    const nearly = sharing.replace('payments', 'refunds');
    expect(told([cookies, sharing, security], [nearly, cookies, security])).toEqual([
      sharing,
      cookies,
      security,
    ]);
    expect(told([cookies, sharing, security], [security, cookies, sharing])).toEqual([
      security,
      cookies,
      sharing,
    ]);
  });

  it('should not be told at another place by a few words', () => {
    expect(told(['Yes.', cookies, sharing], [cookies, sharing, 'Yes.'])).toEqual([cookies, sharing, 'new']);
  });

  it('should be told for a heading by what stands below it', () => {
    expect(
      told(
        ['# Cookies', cookies, '# Security', security],
        ['# How we know you', cookies, '# Security', security],
      ),
    ).toEqual(['# Cookies', cookies, '# Security', security]);
    expect(told(['# Cookies', cookies], ['# Security', security])).toEqual(['new', 'new']);
  });

  it('should be of the same kind', () => {
    expect(told(['# Cookies and pixels'], ['Cookies and pixels'])).toEqual(['new']);
    expect(told(['| Name Use'], ['| Name Use Place', 'Name Use'])).toEqual(['| Name Use', 'new']);
  });

  it('should be told in Korean, in which words are not parted as in English', () => {
    const before = '당사는 서비스를 제공하기 위하여 이용자의 계정 정보를 14일 동안 보관합니다.';
    const after = '당사는 서비스를 제공하기 위하여 이용자의 계정 정보를 30일 동안 보관합니다.';
    expect(told([before], [after])).toEqual([before]);
  });

  it('should never be two clauses, and always itself in the same text', () => {
    const line = fc.constantFrom(cookies, sharing, security, '# Cookies', '# Security', 'Yes.', '| a b');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const same = sameClauses(wordings(before), wordings(after));
        expect(new Set(same.values()).size).toBe(same.size);
        const itself = sameClauses(wordings(before), wordings(before));
        expect([...itself].sort(([a], [b]) => a - b)).toEqual(before.map((_, index) => [index, index]));
      }),
    );
  });
});
