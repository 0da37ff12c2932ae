import { escapeXml } from '../../xml/escape-xml.ts';
import { codesOf, type Scope } from '../code-scopes.ts';
import type { Code } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Places } from '../places.ts';
import type { CheckedEdition, ReportContext } from './reporter.ts';
import { visible } from './visible.ts';

/** Findings that a test lists: a report has its bounds, however large the notice is. */
const mostListed = 20;

/** UTF-16 code units of a message. */
const longest = 1000;

/**
 * JUnit's XML, as GitLab, Jenkins and Azure read it: a suite for what the project shares and one for each edition, and in
 * it a test for each check. A test fails by its errors; warnings are what it printed. What could not be looked at yet
 * was skipped. There are no times: nothing of a clock is in it.
 */
export function junit(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const suites = suitesOf(diagnostics, context.editions).map((suite) => suiteElement(suite, context));
  const sum = (key: 'tests' | 'failures'): number => suites.reduce((all, one) => all + one[key], 0);
  const counts = `tests="${sum('tests')}" failures="${sum('failures')}" errors="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="${attribute(context.program.name)}" ${counts}>\n`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>\n',
  ].join('');
}

interface Suite {
  readonly name: string;
  readonly scope: Scope;
  readonly isChecked: boolean;
  readonly found: readonly Diagnostic[];
}

function suitesOf(diagnostics: readonly Diagnostic[], editions: readonly CheckedEdition[]): readonly Suite[] {
  const bySuite = grouped(diagnostics, (one) => suiteName(one, editions));
  const ofProject: Suite = {
    name: sharedName,
    scope: 'project',
    isChecked: true,
    found: bySuite.get(sharedName) ?? [],
  };
  // A locale that front matter names twice is one.
  const names = [...new Set(editions.map(editionName))];
  const known = names.flatMap((name): Suite[] => {
    const edition = editions.find((one) => editionName(one) === name);
    if (edition === undefined) return [];
    const scope = edition.isSource ? 'source' : 'translation';
    return [{ name, scope, isChecked: edition.isChecked, found: bySuite.get(name) ?? [] }];
  });
  return [ofProject, ...known];
}

const sharedName = 'project';

function editionName({ notice, locale }: { readonly notice: string; readonly locale: string }): string {
  return `${notice}.${locale}`;
}

/** What belongs to no edition that there is belongs to the project. */
function suiteName({ notice, locale }: Diagnostic, editions: readonly CheckedEdition[]): string {
  const edition = editions.find(
    (one) => one.notice === notice && (locale === undefined ? one.isSource : one.locale === locale),
  );
  return edition === undefined ? sharedName : editionName(edition);
}

function grouped<Key>(
  diagnostics: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => Key,
): ReadonlyMap<Key, readonly Diagnostic[]> {
  const groups = new Map<Key, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

interface SuiteElement {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function suiteElement({ name, scope, isChecked, found }: Suite, context: ReportContext): SuiteElement {
  const byCode = grouped(found, ({ code }) => code);
  const others = [...byCode.keys()].filter((code) => !codesOf(scope).includes(code));
  const tests = [...codesOf(scope), ...others].map((code) =>
    testOf(code, { found: byCode.get(code) ?? [], isChecked, context }),
  );
  const count = (outcome: Outcome): number => tests.filter((one) => one.outcome === outcome).length;
  const className = attribute(`${context.program.name}.${name}`);
  const counts = `tests="${tests.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
  const cases = tests.map(({ code, xml }) => {
    const head = `    <testcase classname="${className}" name="${code}" time="0"`;
    return xml === '' ? `${head}/>\n` : `${head}>${xml}</testcase>\n`;
  });
  const xml = `  <testsuite name="${attribute(name)}" ${counts} time="0">\n${cases.join('')}  </testsuite>\n`;
  return { xml, tests: tests.length, failures: count('failed') };
}

type Outcome = 'passed' | 'failed' | 'skipped';

interface TestFacts {
  readonly found: readonly Diagnostic[];
  readonly isChecked: boolean;
  readonly context: ReportContext;
}

interface Test {
  readonly code: Code;
  readonly outcome: Outcome;
  /** What stands in its element. */
  readonly xml: string;
}

function testOf(code: Code, { found, isChecked, context }: TestFacts): Test {
  const [first] = found;
  if (first === undefined) {
    const skipped = '<skipped message="not looked at while something else is to be mended first"/>';
    return isChecked ? { code, outcome: 'passed', xml: '' } : { code, outcome: 'skipped', xml: skipped };
  }
  const listed = text(list(found, context));
  if (!found.some(({ severity }) => severity === 'error'))
    return { code, outcome: 'passed', xml: `<system-out>${listed}</system-out>` };
  const more = found.length === 1 ? '' : `, and ${found.length - 1} more`;
  const message = attribute(`${first.message.slice(0, longest)}${more}`);
  const xml = `<failure type="${code}" message="${message}">${listed}</failure>`;
  return { code, outcome: 'failed', xml };
}

function list(found: readonly Diagnostic[], { places, prefix }: ReportContext): string {
  const left = found.length - mostListed;
  return [
    ...found.slice(0, mostListed).map((one) => finding(one, places, prefix)),
    ...(left > 0 ? [`and ${left} more, which \`stele check\` lists\n`] : []),
  ].join('');
}

function finding({ span, message, hint, related }: Diagnostic, places: Places, prefix: string): string {
  const at = (place: typeof span): string => {
    const { line, column } = places.placeOf(place);
    return `${prefix}${place.file}:${line}:${column}`;
  };
  return [
    `${at(span)}: ${message.slice(0, longest)}\n`,
    ...related.map((other) => `  ${at(other.span)}: ${other.message.slice(0, longest)}\n`),
    ...(hint === undefined ? [] : [`  hint: ${hint.slice(0, longest)}\n`]),
  ].join('');
}

function text(words: string): string {
  return escapeXml(words.split('\n').map(visible).join('\n'));
}

/** A line break in an attribute would be read as a space. */
function attribute(words: string): string {
  return text(words).replaceAll('\n', '&#10;');
}
