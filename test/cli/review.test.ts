import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import { reviewFile } from '../review/reviewed-project.ts';
import { edited, moveClause, trackedReplace } from '../review/word-edits.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchProject } from '../support/scratch-project.ts';

function contents(project: string): string {
  return filesBelow(project)
    .map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('base64')}`)
    .join('\n');
}

describe('stele review', () => {
  let korean: Uint8Array;
  beforeAll(async () => {
    korean = await reviewFile(load('.'), 'ko');
  });

  it('lists what was changed and writes nothing; with --apply it writes, and the project still builds', async () => {
    const project = scratchProject();
    const file = join(project, 'back.docx');
    writeFileSync(file, edited(korean, trackedReplace('안전성 확보 조치', '안전을 위한 조치')));
    const before = contents(project);
    const listed = await runStele('review', file, '--project', project);
    expect(listed.status).toBe(0);
    expect(listed.out).toMatch(/^privacy ko, version 2026-11-02: 1 place changed or commented\n/);
    expect(listed.out).toContain('How_We_Secure_Information  edited, tracked by Kim (2026-11-20)');
    expect(contents(project)).toBe(before);

    const source = readFileSync(join(project, 'notice/privacy/notice.md'), 'utf8');
    const applied = await runStele('review', file, '--project', project, '--apply');
    expect(applied).toMatchObject({ status: 0, err: '' });
    expect(applied.out).toContain('written:\n  locales/ko/privacy.json\n');
    expect(readFileSync(join(project, 'locales/ko/privacy.json'), 'utf8')).toContain(
      '정보의 안전을 위한 조치',
    );
    expect(readFileSync(join(project, 'notice/privacy/notice.md'), 'utf8')).toBe(source);
    expect((await runStele('check', '--project', project)).status).toBe(0);
  });

  it('writes nothing where a single clause cannot be taken over, and ends with 1', async () => {
    const project = scratchProject();
    const file = join(project, 'back.docx');
    const edits = [trackedReplace('안전성 확보 조치', '안전을 위한 조치'), moveClause('intro.1', 'intro.3')];
    writeFileSync(file, edited(korean, ...edits));
    const before = contents(project);
    const { status, out } = await runStele(
      'review',
      file,
      '--project',
      project,
      '--apply',
      '--reporter',
      'json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      notice: 'privacy',
      locale: 'ko',
      current: true,
      applied: {
        files: [],
        refusals: [{ clause: 'intro.1', reason: 'it was moved behind `intro.3`: move it in the source' }],
        consequences: [],
      },
    });
    expect(contents(project)).toBe(before);
  });

  it('cannot read what is no Word file, nor a file of another locale, and ends with 2', async () => {
    const project = scratchProject();
    const file = join(project, 'back.docx');
    const says = (...more: readonly string[]) => runStele('review', file, '--project', project, ...more);
    expect(await says()).toMatchObject({ status: 2, out: '' });
    writeFileSync(file, 'Dear all');
    expect(await says()).toEqual({
      status: 2,
      out: '',
      err: 'stele: the file cannot be read: it is no Word file (.docx)\n',
    });
    writeFileSync(file, korean);
    expect((await says('--locale', 'ms')).err).toBe(`stele: ${file} is in ko, not in ms\n`);
  });
});
