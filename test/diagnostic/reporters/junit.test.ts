import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeScopes, scopes } from '../../../src/diagnostic/code-scopes.ts';
import { junit } from '../../../src/diagnostic/reporters/junit.ts';
import { context, doubled, missing, spanning } from './findings.ts';
import { readReport, type Test } from './junit-tree.ts';

function testsOf(xml: string, suite: string): ReadonlyMap<string, Test> {
  const found = readReport(xml).find(({ name }) => name === suite);
  return new Map(found?.tests.map((test) => [test.name, test]));
}

describe('for GitLab, Jenkins and Azure', () => {
  it('should show what passed where there is nothing wrong', () => {
    const suites = readReport(junit([], context));
    expect(suites.map(({ name }) => name)).toEqual(['project', 'x.en', 'x.ko']);
    const [, source, translation] = suites;
    expect(source?.tests.map(({ name }) => name)).toContain('link-broken');
    expect(source?.tests.map(({ name }) => name)).not.toContain('clause-missing');
    expect(translation?.tests.map(({ name }) => name)).toContain('clause-missing');
    expect(new Set(suites.flatMap(({ tests }) => tests.map(({ outcome }) => outcome)))).toEqual(
      new Set(['passed']),
    );
    expect(source?.tests[0]?.className).toBe('stele.x.en');
  });

  it('should let the check of the edition fail, and list what it found', () => {
    const other = { ...missing, message: '`7` <is> not "there"', hint: 'write it' };
    const xml = junit([missing, other], { ...context, prefix: 'legal/' });
    const tests = testsOf(xml, 'x.ko');
    expect(tests.get('number-missing')).toEqual({
      className: 'stele.x.ko',
      name: 'number-missing',
      outcome: 'failed',
      message: '`14` is not in the translation, and 1 more',
      text:
        'legal/locales/ko/x.json:2:14: `14` is not in the translation\n' +
        '  legal/notice/x/notice.md:3:1: the source clause\n' +
        'legal/locales/ko/x.json:2:14: `7` <is> not "there"\n' +
        '  legal/notice/x/notice.md:3:1: the source clause\n' +
        '  hint: write it\n',
    });
    expect([...tests.values()].filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
    expect(testsOf(xml, 'x.en').get('table-ragged')?.outcome).toBe('passed');
  });

  it('should let warnings pass, and print them', () => {
    const tests = testsOf(junit([doubled], context), 'project');
    expect(tests.get('word-doubled')).toMatchObject({
      outcome: 'passed',
      text: expect.stringContaining('two\nlines, 100%: a "b"\n  hint: drop one\n'),
    });
  });

  it('should put what belongs to no translation with the source', () => {
    expect(testsOf(junit([spanning], context), 'x.en').get('table-ragged')?.outcome).toBe('failed');
  });

  it('should not say that what was not looked at is sound', () => {
    const editions = context.editions.map((one) => ({ ...one, isChecked: one.isSource }));
    const tests = testsOf(junit([spanning], { ...context, editions }), 'x.ko');
    expect(new Set([...tests.values()].map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  });

  it('should keep its bounds', () => {
    const many = Array.from({ length: 50_000 }, () => ({ ...missing, message: 'm'.repeat(5_000) }));
    const xml = junit(many, context);
    expect(xml.length).toBeLessThan(100_000);
    expect(testsOf(xml, 'x.ko').get('number-missing')?.text).toContain('and 49980 more');
  });

  it('should be XML, whatever the words hold', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const words = fc.string({
      unit: fc.oneof(unit, fc.constantFrom(']]>', '<', '&', '"', '\u0000', '\ud800')),
    });
    fc.assert(
      fc.property(words, words, (message, hint) => {
        const xml = junit([{ ...missing, message, hint }], context);
        expect(xml).not.toMatch(/\p{Cs}/u);
        readReport(xml);
      }),
      { numRuns: 60 },
    );
  });
});

it('every code has a place where it is looked for', () => {
  const places = new Set(Object.values(codeScopes).flat());
  expect([...places].sort()).toEqual([...scopes].sort());
});
