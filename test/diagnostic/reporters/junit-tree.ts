import { expect } from 'vitest';
import { readXml } from '../../../src/xml/read-xml.ts';

export interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
}

export interface Test {
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** The attribute of a failure. */
  readonly message: string | null;
  /** What stands in its one element. */
  readonly text: string;
}

/** Where each element may stand, and which attributes it has to have, as the XSD that Jenkins holds reports against. */
const rules: Readonly<Record<string, { readonly in: string; readonly has: readonly string[] }>> = {
  testsuites: { in: '', has: ['name', 'tests', 'failures', 'errors', 'time'] },
  testsuite: { in: 'testsuites', has: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'] },
  testcase: { in: 'testsuite', has: ['classname', 'name', 'time'] },
  failure: { in: 'testcase', has: ['type', 'message'] },
  skipped: { in: 'testcase', has: ['message'] },
  'system-out': { in: 'testcase', has: [] },
};

/** Every attribute that one of these elements may have. */
const attributes = [
  ...['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'classname', 'type', 'message'],
  ...['file', 'line', 'id', 'timestamp', 'hostname', 'package', 'assertions', 'status'],
];

type Attributes = Readonly<Record<string, string>>;

/** Reads a report back, and holds it against the rules and its counts against what is there. */
export function readReport(xml: string): readonly Suite[] {
  const suites: (Suite & { tests: Test[] })[] = [];
  const counts: Attributes[] = [];
  const open: string[] = [];
  let total: Attributes = {};
  let test: Attributes = {};
  let inner: { name: string; message: string | null; text: string } | null = null;
  readXml(
    xml,
    { '': '' },
    {
      open(name, attribute) {
        const facts = Object.fromEntries(
          attributes.map((one) => [one, attribute(one)] as const).filter(([, value]) => value !== null),
        ) as Attributes;
        expect([name, open.at(-1) ?? '', Object.keys(facts).sort()]).toEqual([
          name,
          rules[name]?.in,
          [...(rules[name]?.has ?? [])].sort(),
        ]);
        open.push(name);
        if (name === 'testsuites') total = facts;
        else if (name === 'testsuite') {
          suites.push({ name: facts['name'] ?? '', tests: [] });
          counts.push(facts);
        } else if (name === 'testcase') test = facts;
        else {
          expect(inner, 'a test has one element at most').toBe(null);
          inner = { name, message: facts['message'] ?? null, text: '' };
        }
      },
      close(name) {
        open.pop();
        if (name !== 'testcase') return;
        const outcome =
          inner?.name === 'failure' ? 'failed' : inner?.name === 'skipped' ? 'skipped' : 'passed';
        suites.at(-1)?.tests.push({
          className: test['classname'] ?? '',
          name: test['name'] ?? '',
          outcome,
          message: inner?.message ?? null,
          text: inner?.text ?? '',
        });
        inner = null;
      },
      text(words) {
        if (inner !== null) inner.text += words;
        else expect(words.trim()).toBe('');
      },
    },
  );
  const of = (tests: readonly Test[], outcome: Test['outcome']): number =>
    tests.filter((one) => one.outcome === outcome).length;
  for (const [index, { tests }] of suites.entries()) {
    const { tests: all, failures, skipped, errors } = counts[index] ?? {};
    const counted = [tests.length, of(tests, 'failed'), of(tests, 'skipped'), 0].map(String);
    expect([all, failures, skipped, errors]).toEqual(counted);
  }
  const tests = suites.flatMap((suite) => suite.tests);
  expect([total['tests'], total['failures']]).toEqual([tests.length, of(tests, 'failed')].map(String));
  // GitLab takes the first of those that have both in common, and drops the others.
  const names = tests.map(({ className, name }) => `${className} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  return suites;
}
