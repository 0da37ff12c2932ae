import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Code, codes, purposes, severityFor } from '../../src/diagnostic/codes.ts';

const preface = `# Checks

Every code that \`stele check\` may print. A code names the fault, is permanent, and has one severity. While there is an
error, \`stele build\` writes nothing; a warning stops nothing. Three warnings are errors to those who let a notice go: to
\`stele build\`, or to \`stele check --publish\`. This page is written by a test, from
\`src/diagnostic/codes.ts\`: \`npx vitest run test/docs/checks.test.ts --update\`.

The example is what \`stele check\` says of a small project with that fault. [writing.md](writing.md) and
[translating.md](translating.md) tell how to mend what they find; [precision.md](precision.md) lists what they found in
real notices, and how often they were right.

| code | severity | the fault | example |
| --- | --- | --- | --- |
`;

it('docs/checks.md lists every code', async () => {
  const rows = Object.keys(codes).map((name) => {
    const code = name as Code;
    const { about } = codes[code];
    const example = `test/check/fixtures/${code}/expected.txt`;
    expect(existsSync(example), example).toBe(true);
    return `| \`${code}\` | ${severityOf(code)} | ${about} | [${code}](../${example}) |\n`;
  });
  await expect(preface + rows.join('')).toMatchFileSnapshot(join(process.cwd(), 'docs/checks.md'));
});

/** The severity for `check`, and the purpose from which on it is another. */
function severityOf(code: Code): string {
  const severity = severityFor(code, 'check');
  const stricter = purposes.find((purpose) => severityFor(code, purpose) !== severity);
  return stricter === undefined ? severity : `${severity}, to ${stricter} an ${severityFor(code, stricter)}`;
}
