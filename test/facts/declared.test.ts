import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { type Declaration, declaredReader } from '../../src/facts/declared.ts';

const ko = 'ko' as Locale;
const en = 'en' as Locale;

function declaration(
  name: string,
  text: string,
  forms: Readonly<Record<string, string[]>> = {},
): Declaration {
  return { name, kind: 'name', text, forms: new Map(Object.entries(forms) as [Locale, string[]][]) };
}

const office = declaration('office', '12 Quay Road, Suite 4, Port Alder 97000', {
  ko: ['포트올더 키로 12, 4호'],
});
const company = declaration('company', 'Hanbit Pay Co., Ltd.');
const short = declaration('short', 'Hanbit Pay');
const law = declaration('law', 'Privacy Act', { ko: ['「개인정보 보호법」', 'PIPA'] });
const sameLaw = declaration('same-law', 'Privacy Law', { ko: ['「개인정보 보호법」'] });

/** What is found: the words, and the names of what they are a form of. */
function found(text: string, locale: Locale = en): string[] {
  const read = declaredReader([office, company, short, law, sameLaw], locale);
  return read(text).map(
    ({ text: words, declarations }) => `${words}: ${declarations.map(({ name }) => name).join(' ')}`,
  );
}

describe('a declared text', () => {
  it('is found in a sentence and on lines', () => {
    expect(found('At 12 Quay Road, Suite 4, Port Alder 97000.')).toEqual([
      '12 Quay Road, Suite 4, Port Alder 97000: office',
    ]);
    expect(found('12 Quay Road\nSuite 4,\nPort Alder\n97000')).toEqual([
      '12 Quay Road\nSuite 4,\nPort Alder\n97000: office',
    ]);
    expect(found('12\u00A0Quay Road, Suite 4, Port Alder 97000')).toHaveLength(1);
  });

  it('is not found with another number, comma or letter', () => {
    for (const text of [
      '112 Quay Road, Suite 4, Port Alder 97000',
      '12 Quay Road, Suite 4, Port Alder 970001',
      '12 Quay Road Suite 4 Port Alder 97000',
      '12 quay road, Suite 4, Port Alder 97000',
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it('is the longest of those that begin at one place', () => {
    expect(found('Hanbit Pay Co., Ltd. and Hanbit Pay, not Hanbit Payments')).toEqual([
      'Hanbit Pay Co., Ltd.: company',
      'Hanbit Pay: short',
    ]);
  });

  it('may be followed by a Korean particle', () => {
    expect(found('Hanbit Pay Co., Ltd.의 PIPA에 따라', ko)).toEqual([
      'Hanbit Pay Co., Ltd.: company',
      'PIPA: law',
    ]);
  });

  it('has the forms of its locale, of which one may be that of two facts', () => {
    expect(found('「개인정보 보호법」과 포트올더 키로 12, 4호', ko)).toEqual([
      '「개인정보 보호법」: law same-law',
      '포트올더 키로 12, 4호: office',
    ]);
  });

  it('as the source writes it is known where the locale has another form, and is none', () => {
    expect(found('Privacy Act와 Privacy Law', ko)).toEqual(['Privacy Act: ', 'Privacy Law: ']);
  });
});

test('whatever is declared is found where it stands between spaces', () => {
  const form = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `a${text.replace(/\s+/g, ' ')}z`);
  fc.assert(
    fc.property(form, fc.array(form, { maxLength: 5 }), (text, others) => {
      const read = declaredReader(
        [text, ...others].map((one, index) => declaration(`f${index}`, one)),
        en,
      );
      const stretches = read(`( ${text} )`);
      const [first] = stretches;
      expect(first?.start).toBe(2);
      expect(stretches.every(({ start, end }) => start < end)).toBe(true);
      expect(first?.end).toBeGreaterThanOrEqual(2 + text.length);
    }),
    { numRuns: 200 },
  );
});
