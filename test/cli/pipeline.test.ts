import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { check } from '../../src/cli/commands/check.ts';
import { addToJobSummary, filesOfCommit, pathInRepository } from '../../src/cli/pipeline.ts';
import type { ReporterName } from '../../src/diagnostic/reporters/reporters.ts';
import { fileOf } from '../support/fixture-project.ts';
import { scratchFolder, writeProject } from '../support/scratch-project.ts';

function foldersBelow(...paths: readonly string[]): string {
  const folder = scratchFolder();
  for (const path of paths) mkdirSync(join(folder, path), { recursive: true });
  return folder;
}

describe('where a project is in its repository', () => {
  it('is told from what git has marked, whatever else there is', () => {
    const folder = foldersBelow('repo/.git', 'repo/sites/legal');
    const workspace = { GITHUB_WORKSPACE: folder };
    expect(pathInRepository(join(folder, 'repo/sites/legal'), workspace)).toBe('sites/legal/');
    expect(pathInRepository(join(folder, 'repo'), workspace)).toBe('');
  });

  it('is told from a worktree of git', () => {
    const folder = foldersBelow('tree/legal');
    writeFileSync(join(folder, 'tree/.git'), 'gitdir: elsewhere\n');
    expect(pathInRepository(join(folder, 'tree/legal'), {})).toBe('legal/');
  });

  it('is told from the workspace where git is not there, also by way of a link', () => {
    const folder = foldersBelow('work/legal');
    symlinkSync(join(folder, 'work'), join(folder, 'link'));
    const project = join(folder, 'work/legal');
    expect(pathInRepository(project, { GITHUB_WORKSPACE: join(folder, 'work') })).toBe('legal/');
    expect(pathInRepository(project, { GITHUB_WORKSPACE: join(folder, 'link') })).toBe('legal/');
  });

  it('is nowhere where none of them holds it', () => {
    const folder = foldersBelow('a', 'b');
    expect(pathInRepository(join(folder, 'a'), { GITHUB_WORKSPACE: join(folder, 'b') })).toBe('');
    expect(pathInRepository(join(folder, 'a'), { GITHUB_WORKSPACE: join(folder, 'none') })).toBe('');
    expect(pathInRepository(join(folder, 'a'), { GITHUB_WORKSPACE: '' })).toBe('');
  });
});

describe('the files of a commit', () => {
  const job = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };

  it('have the address of the job that runs', () => {
    expect(filesOfCommit(job)).toBe('https://github.example/o/r/blob/abc');
  });

  it.each(Object.keys(job))('have none without %s', (name) => {
    expect(filesOfCommit({ ...job, [name]: undefined })).toBe(null);
  });
});

describe('the summary of a step', () => {
  it('is added to what other programs wrote', () => {
    const file = join(scratchFolder(), 'summary');
    writeFileSync(file, 'before\n');
    expect(addToJobSummary('after\n', { GITHUB_STEP_SUMMARY: file })).toBe(null);
    expect(readFileSync(file, 'utf8')).toBe('before\nafter\n');
  });

  it('is left out where there is no such step, and where it cannot be written', () => {
    expect(addToJobSummary('x', {})).toBe(null);
    expect(addToJobSummary('x', { GITHUB_STEP_SUMMARY: scratchFolder() })).toMatch(
      /^the summary of the step /,
    );
  });
});

describe('stele check in a folder of a repository', () => {
  const notice = `---
id: x
version: 2026-11-02
effective: 2026-12-01
locale: en
url: https://www.example.com/x
---

# Notice {#title}

See [it](#none). {#title.1}
`;

  function checked(reporter: ReporterName) {
    const folder = foldersBelow('repo/.git');
    const project = join(folder, 'repo/legal');
    const summary = join(folder, 'summary');
    writeProject(project, [fileOf('notice/x/notice.md', notice)]);
    let out = '';
    const terminal = {
      out: (text: string) => {
        out += text;
      },
      err: () => {},
      colour: false,
      live: false,
      today: () => '2026-11-23' as IsoDate,
    };
    const environment = { GITHUB_STEP_SUMMARY: summary };
    const status = check({ project, reporter, publish: false }, terminal, environment);
    return { status, out, summary: () => readFileSync(summary, 'utf8') };
  }

  it('annotates the file in the repository, and sums it up', () => {
    const { status, out, summary } = checked('github');
    expect(status).toBe(1);
    expect(out).toContain('::error file=legal/notice/x/notice.md,line=11,col=5,');
    expect(summary()).toContain('legal/notice/x/notice.md&#58;11');
  });

  it.each([
    ['sarif', '"uri": "legal/notice/x/notice.md"'],
    ['junit', 'legal/notice/x/notice.md:11:5: '],
    ['json', '"file": "notice/x/notice.md"'],
    ['pretty', '  notice/x/notice.md:11:5\n'],
  ] as const)('names the file for %s', (reporter, place) => {
    const { out, summary } = checked(reporter);
    expect(out).toContain(place);
    expect(summary).toThrow();
  });
});
