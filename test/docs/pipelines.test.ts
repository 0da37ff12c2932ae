import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shellNames } from '../../src/cli/completion/scripts.ts';
import { installSources } from '../support/bundled-stele.ts';
import { fileOf } from '../support/fixture-project.ts';
import { describeWith } from '../support/programs.ts';
import { runStele } from '../support/run-stele.ts';
import { edit, sharedFolder, writeProject } from '../support/scratch-project.ts';
import { codeBlocks, names, tableRows } from './markdown.ts';

const page = 'docs/pipelines.md';
const [preCommit, actions, gitlabFile] = codeBlocks(page, 'yaml').map(({ text }) => parse(text));
const gitlab = gitlabFile.notices;
const [hook] = codeBlocks(page, 'sh').map(({ text }) => text);

const notice = `---
id: x
version: 2026-11-02
effective: 2026-12-01
locale: en
url: https://www.example.com/x
---

# Notice {#title}

We use cookies. {#title.1}
`;

const folder = sharedFolder();

function run(program: string, ...words: readonly string[]) {
  const path = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  const env = { ...process.env, PATH: path, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, env, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** The lines of a pipeline that call Stele. */
function callsIn(lines: readonly string[]): string[] {
  return lines.filter((line) => /^npx stele /.test(line));
}

beforeAll(async () => {
  writeProject(folder, [fileOf('notice/x/notice.md', notice)]);
  await runStele('fmt', '--project', folder);
  await installSources(folder);
  // npx, but that it never asks a registry.
  writeFileSync(join(folder, 'node_modules/.bin/npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
});

describe('what the examples call', () => {
  const github = actions.jobs.notices.steps.flatMap(({ run: line }: { run?: string }) => line ?? []);
  const hooks = preCommit.repos[0].hooks.map(({ entry }: { entry: string }) => entry);
  const calls = [...callsIn(github), ...callsIn(gitlab.script), ...callsIn(hooks)];

  it('is something in each', () => {
    expect([github, gitlab.script, hooks].map((lines) => callsIn(lines).length)).toEqual([4, 3, 2]);
  });

  it.each([...new Set(calls)])('%s', (call) => {
    expect(run('bash', '-e', '-c', call)).toMatchObject({ status: 0 });
  });

  it('writes the files that the next step takes', () => {
    const sarif = actions.jobs.notices.steps.find(
      ({ with: { sarif_file = null } = {} }) => sarif_file !== null,
    );
    expect(JSON.parse(readFileSync(join(folder, sarif.with.sarif_file), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, gitlab.artifacts.reports.junit), 'utf8')).toContain('<testsuites ');
    expect(gitlab.artifacts.paths).toEqual(['out']);
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).toContain('"x"');
  });

  it('lets a job go on to its upload where the notice has errors, and not where there is no notice', () => {
    const call = calls.find((one) => one.includes('sarif')) ?? '';
    edit(join(folder, 'notice/x/notice.md'), 'cookies', '[cookies](#none)');
    expect(run('bash', '-e', '-c', call).status).toBe(0);
    edit(join(folder, 'notice/x/notice.md'), '[cookies](#none)', 'cookies');
    expect(run('bash', '-e', '-c', call.replace('check', 'check --project nowhere')).status).not.toBe(0);
  });

  it('lint-staged has the same two', () => {
    const [config] = codeBlocks(page, 'js');
    expect(config?.text).toContain("['stele fmt --check', 'stele check']");
  });
});

describeWith(['git'], 'the hook for git', () => {
  const git = (...words: readonly string[]) =>
    run('git', '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words);
  const source = join(folder, 'notice/x/notice.md');
  const commit = () => git('commit', '--quiet', '--message', 'x');

  beforeAll(() => {
    git('init', '--quiet');
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook ?? '', { mode: 0o755 });
    writeFileSync(join(folder, '.gitignore'), 'node_modules\nout\n');
  });

  it('lets a good notice through', () => {
    git('add', '.');
    expect(commit()).toEqual({ status: 0, out: '', err: '' });
  });

  it('refuses a clause that is wrong, and says why', () => {
    edit(source, 'cookies', '[cookies](#none)');
    git('add', source);
    const { status, err } = commit();
    expect(status).toBe(1);
    expect(err).toMatch(/^error link-broken: .*\n {2}notice\/x\/notice\.md:11:8\n/);
  });

  it('refuses what is staged, and not what stands in the folder', () => {
    edit(source, '[cookies](#none)', 'cookies');
    expect(commit().status).toBe(1);
    git('add', source);
    edit(source, 'cookies', '[cookies](#none)');
    // What is staged is what was committed: there is nothing to commit, and nothing to look at.
    expect(commit().out).toContain('no changes added to commit');
    edit(source, '[cookies](#none)', 'biscuits');
    git('add', source);
    edit(source, 'biscuits', '[cookies](#none)');
    expect(commit()).toEqual({ status: 0, out: '', err: '' });
    edit(source, '[cookies](#none)', 'biscuits');
  });

  it('refuses what fmt would write, and says so', () => {
    edit(source, 'We use biscuits. {#title.1}\n', 'We use biscuits. {#title.1}\n\nAnd more.\n');
    git('add', source);
    const { status, err } = commit();
    expect([status, err]).toEqual([
      1,
      'notice/x/notice.md\nnotice/x/anchors.json\nthese are not as `npx stele fmt` writes them: run it, and stage them again\n',
    ]);
    git('checkout', '--quiet', 'HEAD', '--', '.');
  });

  it('does not look where nothing of a notice is committed', () => {
    writeFileSync(join(folder, 'other.txt'), '');
    git('add', 'other.txt');
    writeFileSync(join(folder, 'node_modules/.bin/stele'), '#!/bin/sh\nexit 9\n');
    expect(commit()).toEqual({ status: 0, out: '', err: '' });
  });
});

it('each shell has its line', () => {
  const rows = tableRows(page, 'shell', 'line', 'where');
  expect(rows.map(([shell]) => shell)).toEqual(shellNames);
  for (const [shell = '', ...cells] of rows)
    expect(names(cells.join(' | '))[0]).toContain(`stele completion ${shell}`);
});
