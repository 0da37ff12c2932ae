import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkedEditions } from '../../../src/build/checked-editions.ts';
import { compile } from '../../../src/build/compile.ts';
import { generator } from '../../../src/build/manifest.ts';
import { sourceText } from '../../../src/build/project.ts';
import { codeScopes, type Scope } from '../../../src/diagnostic/code-scopes.ts';
import { placesIn } from '../../../src/diagnostic/places.ts';
import { reporters } from '../../../src/diagnostic/reporters/reporters.ts';
import { filesBelow, projectOf } from '../../support/fixture-project.ts';
import { readReport } from './junit-tree.ts';
import { sarifRules } from './sarif-rules.ts';
import { faultsOfSarif } from './sarif-schema.ts';

const folder = 'test/check/fixtures';
const validate = new Ajv2020({ validateFormats: false }).compile(sarifRules);

describe('what pipelines get of each fault', () => {
  it.each(readdirSync(folder).sort())('%s', (name) => {
    const sources = projectOf(filesBelow(join(folder, name)).filter(({ path }) => path !== 'expected.txt'));
    const compiled = compile(sources);
    const { diagnostics } = compiled;
    const context = {
      places: placesIn((path) => sourceText(sources, path)),
      colour: false,
      prefix: 'legal/',
      program: generator,
      editions: checkedEditions(compiled),
    };

    const log = JSON.parse(reporters.sarif(diagnostics, context));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(faultsOfSarif(log)).toEqual([]);
    const prints = log.runs[0].results.map((one: Result) => one.partialFingerprints['steleFinding/v1']);
    expect(new Set(prints).size).toBe(diagnostics.length);

    const suites = readReport(reporters.junit(diagnostics, context));
    const failed = suites.flatMap(({ tests }) => tests.filter(({ outcome }) => outcome === 'failed'));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(new Set(failed.map((test) => test.name))).toEqual(new Set(errors));
    const scopesOf: Readonly<Record<string, readonly Scope[]>> = codeScopes;
    const misplaced = suites.flatMap(({ name: suite, tests }) =>
      tests.flatMap((test) => {
        const locale = suite.split('.')[1];
        const source = compiled.notices.some(({ source: { locale: own } }) => own === locale);
        const scope = locale === undefined ? 'project' : source ? 'source' : 'translation';
        return scopesOf[test.name]?.includes(scope) ? [] : [`${test.name} in ${suite}`];
      }),
    );
    expect(misplaced).toEqual([]);

    const commands = reporters.github(diagnostics, context).match(/^::(?:error|warning) /gm) ?? [];
    expect(commands.length).toBe(Math.min(diagnostics.length, 20));
  });
});

interface Result {
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
