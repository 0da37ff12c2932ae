import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { output } from '../../support/programs.ts';
import type { ConditionResult } from '../condition-result.ts';
import { packageVersion } from './package-version.ts';
import type { BuiltPage } from './pages.ts';

interface Message {
  readonly url?: string;
  readonly type: string;
  readonly message: string;
  readonly lastLine?: number;
}

/** The checker of the W3C. Its start costs more than all pages together, so it is given all of them at once. Needs Java. */
export function checkedByNu(pages: readonly BuiltPage[]): ConditionResult {
  const folder = mkdtempSync(join(tmpdir(), 'stele-nu-'));
  try {
    for (const { path, html } of pages) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), html);
    }
    const report = output('java', [
      '-jar',
      'node_modules/vnu-jar/build/dist/vnu.jar',
      '--stdout',
      '--exit-zero-always',
      '--format',
      'json',
      ...pages.map(({ path }) => join(folder, path)),
    ]);
    const { messages } = JSON.parse(report) as { messages: readonly Message[] };
    return {
      condition: `Nu Html Checker ${packageVersion('vnu-jar')}`,
      says: 'no error, no warning, no remark',
      findings: messages.map(({ url, type, message, lastLine }) => {
        const path = url === undefined ? '' : relative(folder, fileURLToPath(url));
        return `${path}:${lastLine ?? 0}: ${type}: ${message}`;
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
