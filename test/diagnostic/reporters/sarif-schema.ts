import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Tells what is wrong with a SARIF log by the schema of OASIS (2.1.0, errata 01), which a package for another test
 * runner brings; none where nothing is. It is of draft 7, with an `id` of draft 4 that is in the way.
 */
const schema = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
) as Schema;
const { id, $schema, ...rules } = schema;
const validate = new Ajv({
  validateFormats: false,
  unicodeRegExp: false,
  validateSchema: false,
  strict: false,
}).compile(rules);

export function faultsOfSarif(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
