import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { clauseHash } from '../../src/flow/fingerprint.ts';
import { describeWith, output } from '../support/programs.ts';
import { run } from '../support/sample-flow.ts';

const page = readFileSync('docs/releasing.md', 'utf8');

describe('docs/releasing.md', () => {
  it('gives the hash of a clause', () => {
    expect(page).toContain(`\n# ${clauseHash([run('We answer within 14 days.')])}\n`);
  });
});

describeWith(['python3'], 'what docs/releasing.md says of the root', () => {
  test('gives the root and the digest of a record', () => {
    const [, program = ''] = /```python\n(.*?)```/s.exec(page) ?? [];
    const record = 'test/release/golden/release.json';
    const { root, digest } = JSON.parse(readFileSync(record, 'utf8'));
    expect(output('python3', ['-c', program, record])).toBe(`root   ${root}\ndigest ${digest}\n`);
  });
});
