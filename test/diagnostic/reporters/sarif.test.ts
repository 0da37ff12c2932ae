import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/diagnostic/codes.ts';
import { sarif } from '../../../src/diagnostic/reporters/sarif.ts';
import { context, doubled, missing } from './findings.ts';
import { sarifRules } from './sarif-rules.ts';
import { faultsOfSarif } from './sarif-schema.ts';

const validate = new Ajv2020({ validateFormats: false }).compile(sarifRules);

function read(...call: Parameters<typeof sarif>) {
  const log = JSON.parse(sarif(...call));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(faultsOfSarif(log)).toEqual([]);
  return log.runs[0];
}

it('the schema of OASIS tells faults', () => {
  const log = JSON.parse(sarif([missing], context));
  expect(faultsOfSarif({ ...log, version: '2.0.0' })).toEqual([
    '/version must be equal to one of the allowed values',
  ]);
  log.runs[0].results[0].level = 'fatal';
  expect(faultsOfSarif(log)).toEqual(['/runs/0/results/0/level must be equal to one of the allowed values']);
});

describe('for code scanning', () => {
  it('should name the program, its rules, and how it ended', () => {
    const run = read([missing], context);
    expect(run.tool.driver).toMatchObject({ name: 'stele', version: '1.2.3' });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(codes));
    expect(run.invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
    expect(read([doubled], context).invocations).toEqual([{ executionSuccessful: true, exitCode: 0 }]);
    expect(read([], context).results).toEqual([]);
  });

  it('should say what is wrong, where, and what explains it', () => {
    const { tool, results } = read([missing, doubled], { ...context, prefix: 'legal/' });
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('number-missing');
    expect(results[0]).toMatchObject({
      ruleId: 'number-missing',
      level: 'error',
      message: { text: '`14` is not in the translation\nsee [the source clause](1)' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'legal/locales/ko/x.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 16 },
          },
          logicalLocations: [{ name: 'p', fullyQualifiedName: 'x/ko/p', kind: 'element' }],
        },
      ],
      relatedLocations: [{ id: 1, message: { text: 'the source clause' } }],
    });
    expect(results[1]).toMatchObject({
      level: 'warning',
      message: { text: 'two\nlines, 100%: a "b"\nhint: drop one' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'legal/a%20b/c%25%2Cd%3Ae.json' } } }],
    });
  });

  it('should let no words become a link', () => {
    const { results } = read([{ ...doubled, message: 'a [b](1) \\' }], context);
    expect(results[0].message.text).toBe('a \\[b\\](1) \\\\\nhint: drop one');
  });

  it('should tell the analyses of two projects in one repository apart', () => {
    const ids = ['', 'legal/'].map((prefix) => read([], { ...context, prefix }).automationDetails.id);
    expect(ids).toEqual(['stele/', 'stele/legal/']);
  });
});
