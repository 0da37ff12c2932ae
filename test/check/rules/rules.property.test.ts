import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAdded } from '../../../src/check/rules/number-added.ts';
import { numberMissing } from '../../../src/check/rules/number-missing.ts';
import { rules } from '../../../src/check/rules.ts';
import { clausePair, editionClause, saidOfPair } from './clause-pair.ts';

const pairRules = rules.filter((rule) => rule.scope === 'pair');
const clauseRules = rules.filter((rule) => rule.scope === 'clause');

const fragments = [
  'June 3, 2022 ',
  '2022년 6월 3일 ',
  'Halogen Cloud, Inc. ',
  'Sdn. Bhd. ',
  '+1-202-555-0143 ',
  'a@example.com ',
  'www.',
  'https://',
  '1,000.50',
  '14',
  '두 가지 ',
  '1억 ',
  'two hundred ',
  'dua belas ',
  'No. ',
  '§ 1.',
  '(',
  ')',
  '“',
  '’',
  '{{x}}',
  '%s',
  '<br/>',
  '\u200B',
  '\uD800',
  '한',
  ' ',
  '\n',
  '- ',
  '1. ',
  'not ',
  'the ',
  '제3자',
  ', Seoul 03182',
  '24/7',
  '9:30',
  '१',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const locale = fc.constantFrom('en', 'ko', 'ms', 'de', 'ja', 'ar', 'ko-KR');

test('no rule throws, and each finding stands in its clause', () => {
  fc.assert(
    fc.property(text, text, locale, locale, (source, target, to, from) => {
      const pair = clausePair({ source, target, locale: to, from });
      const edition = editionClause(target, to, (codePoint) => codePoint < 0x2000);
      const found = [
        ...pairRules.flatMap((rule) => [...rule.check(pair)]),
        ...clauseRules.flatMap((rule) => [...rule.check(edition)]),
      ];
      for (const { span, message } of found) {
        expect(span.start).toBeGreaterThanOrEqual(pair.entry.span.start);
        expect(span.end).toBeLessThanOrEqual(pair.entry.span.end);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(message.length).toBeLessThan(2000);
      }
    }),
    { numRuns: 300 },
  );
});

/** Faults that a text may have whatever its source is. */
const ofTargetAlone: ReadonlySet<string> = new Set(['text-untranslated', 'block-in-text', 'text-not-nfc']);

test('a text beside itself has no fault but that it is not translated', () => {
  const others = pairRules.filter(({ code }) => !ofTargetAlone.has(code));
  fc.assert(
    fc.property(text, locale, (same, to) => {
      const pair = clausePair({ source: same, target: same, locale: to });
      expect(others.flatMap((rule) => [...rule.check(pair)])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a number of the source that is dropped is missing, and one that is new is added', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 999 }), fc.integer({ min: 1000, max: 999_999 }), (kept, other) => {
      const withBoth = `당사는 ${kept}일 및 ${other}일 동안 보관합니다.`;
      const withOne = `We keep it for ${kept} days.`;
      expect(saidOfPair(numberAdded, { source: withOne, target: withBoth })).toEqual([
        `\`${other}\` is not in the source`,
      ]);
      expect(
        saidOfPair(numberMissing, { source: withOne, target: `당사는 ${other}일 동안 보관합니다.` }),
      ).toEqual([`\`${kept}\` of the source is not in the translation, which has \`${other}\``]);
    }),
    { numRuns: 100 },
  );
});

// A reader whose time grew with the square of the text would not come back from these before the runner gives up.
const hostile = [
  ...fragments,
  'a',
  '1',
  'a.',
  '1.',
  '1-',
  '+1',
  '(1',
  'A ',
  'Aa Inc. ',
  '1만',
  '1/',
  'a@',
  '{',
  '0',
];
test.each(hostile)('a long text of %j is read to its end', { timeout: 30_000 }, (fragment) => {
  const long = fragment.repeat(Math.ceil(20_000 / fragment.length));
  const pair = clausePair({ source: `${long}x1`, target: `b${long}` });
  for (const rule of pairRules) for (const { code } of rule.check(pair)) expect(code).toBe(rule.code);
  const edition = editionClause(long, 'ko', () => false);
  for (const rule of clauseRules) for (const { code } of rule.check(edition)) expect(code).toBe(rule.code);
});
