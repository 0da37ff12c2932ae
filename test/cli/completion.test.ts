import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completionScripts, shellNames } from '../../src/cli/completion/scripts.ts';
import { describeWith } from '../support/programs.ts';
import { runStele } from '../support/run-stele.ts';
import { copyProject, scratchFolder, sharedFolder } from '../support/scratch-project.ts';

const project = sharedFolder();
copyProject(project);
mkdirSync(join(project, 'notice/privacy/releases/2026-11-02'), { recursive: true });
mkdirSync(join(project, 'notice/$(touch pwned)'));

/** The values that a shell gets for a line; the cursor is at its end. */
async function complete(line: string): Promise<string[]> {
  const ran = await runStele('complete', '--', ...line.replace('HERE', project).split(' '));
  expect([ran.status, ran.err]).toEqual([0, '']);
  return ran.out
    .split('\n')
    .slice(0, -1)
    .map((answer) => answer.split('\t', 1)[0] ?? '');
}

const here = '--project HERE';

describe('stele complete', () => {
  it.each([
    ['bui', ['build']],
    ['translate ', ['begin', 'export', 'import', 'help']],
    ['help bui', ['build']],
    ['check --rep', ['--reporter']],
    ['check --reporter ', ['pretty', 'json', 'github', 'sarif', 'junit']],
    ['check --reporter=s', ['--reporter=sarif']],
    ['check --reporter = s', ['sarif']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['build --format te', ['text']],
    ['diff --format ', ['html', 'docx', 'pdf', 'text', 'json']],
    [
      'translate export ko --only ',
      ['missing', 'stale', 'edited', 'translated', 'current', 'reviewed', 'approved'],
    ],
    ['translate export ko --only missing,s', ['missing,stale']],
    ['translate export ko --only=missing,s', ['--only=missing,stale']],
    ['review ', [':files']],
    ['build --out ', [':folders']],
    ['translate export ko --out ', [':files']],
    ['build --notice x', []],
    ['sign ko a --by ', []],
    ['fmt ', []],
    ['nonsense and more ', []],
    [`build ${here} --notice `, ['privacy']],
    [`build ${here} --locale `, ['en', 'ko', 'ms']],
    [`build ${here} --jurisdiction US`, ['US-CA']],
    [`accept ${here} `, ['ko', 'ms']],
    [`accept ${here} ko tit`, ['title']],
    [`accept ${here} ko title tit`, []],
    [`sign ${here} ko -- tit`, ['title']],
    [`anchors move ${here} tit`, ['title']],
    [`diff ${here} `, ['HEAD', '2026-11-02']],
    [`diff ${here} HEAD 2`, ['2026-11-02']],
    [`as-of ${here} `, ['2026-11-02']],
    [`verify ${here} --release `, ['2026-11-02']],
    [`suppress ${here} ko title word`, ['word-doubled']],
    ['accept --project /nowhere ko ', []],
  ])('answers to %s', async (line, values) => {
    expect(await complete(line)).toEqual(values);
  });

  it('tells what each is', async () => {
    const { out } = await runStele('complete', '--', 'fm');
    expect(out).toBe('fmt\twrite missing ids, canonical Markdown and the ledger of anchors\n');
  });

  it('does not offer again what was said, but where it may be repeated', async () => {
    const options = await complete('build --notice privacy --locale ko --');
    expect(options).not.toContain('--notice');
    expect(options).toContain('--locale');
  });

  it('says nothing of itself', async () => {
    expect(await complete('compl')).toEqual(['completion']);
    expect((await runStele('--help')).out).not.toMatch(/^ {2}complete /m);
  });

  it('reads a ledger that is none as one without names', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'notice/x'), { recursive: true });
    writeFileSync(join(folder, 'notice/x/anchors.json'), '{ "a": ');
    const { status, out, err } = await runStele('complete', '--', 'accept', '--project', folder, 'ko', '');
    expect([status, out, err]).toEqual([0, '', '']);
  });
});

it.each(shellNames)('stele completion %s prints its script', async (shell) => {
  const { status, out } = await runStele('completion', shell);
  expect([status, out]).toEqual([0, completionScripts[shell]]);
});

/** A folder with a program `stele` that says what it was called with into a file, and answers what it is told to. */
function standIn(answer: string): { readonly folder: string; readonly called: () => string[] } {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'answer'), answer);
  const program = `#!/bin/sh\nprintf '%s\\n' "$@" >'${folder}/called'\ncat '${folder}/answer'\necho trouble >&2\n`;
  writeFileSync(join(folder, 'stele'), program);
  chmodSync(join(folder, 'stele'), 0o755);
  for (const shell of shellNames) writeFileSync(join(folder, shell), completionScripts[shell]);
  return { folder, called: () => readFileSync(join(folder, 'called'), 'utf8').split('\n').slice(0, -1) };
}

function shell(name: string, script: string, folder: string): readonly [out: string, err: string] {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, HOME: folder };
  const { stdout, stderr } = spawnSync(name, ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return [stdout, stderr];
}

describeWith(['bash'], 'the script for bash', () => {
  const ask = (words: string): string =>
    `set -eu; source ./bash; source ./bash; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _stele stele; printf '%s\\n' "\${COMPREPLY[@]:-}"`;

  it('asks with the words up to the cursor, and takes the values of the answer', () => {
    const { folder, called } = standIn('fmt\twrite: it\ncheck\tsay\n');
    expect(shell('bash', ask(`stele sign 'a b' '$(touch pwned)' ''`), folder)).toEqual(['fmt\ncheck\n', '']);
    expect(called()).toEqual(['complete', '--', 'sign', 'a b', '$(touch pwned)', '']);
    expect(shell('bash', 'ls', folder)[0]).not.toContain('pwned');
  });

  it('takes files for an answer, whatever their names', () => {
    const { folder } = standIn(':files\n');
    writeFileSync(join(folder, 'a b '), '');
    expect(shell('bash', ask('stele review a'), folder)).toEqual(['a b \nanswer\n', '']);
    expect(shell('bash', ask('stele review nothing'), folder)).toEqual(['\n', '']);
  });

  it('is silent where there is no program', () => {
    const { folder } = standIn('');
    expect(shell('bash', ask('stele x').replace('_stele stele', '_stele nowhere'), folder)).toEqual([
      '\n',
      '',
    ]);
  });
});

describeWith(['fish'], 'the script for fish', () => {
  it('asks with the words up to the cursor, and takes the answer', () => {
    const { folder, called } = standIn('fmt\twrite it\nfmtx\n');
    const asked = shell('fish', `source ./fish; complete -C 'stele sign "a b" f'`, folder);
    expect(asked).toEqual(['fmt\twrite it\nfmtx\n', '']);
    expect(called()).toEqual(['complete', '--', 'sign', 'a b', 'f']);
  });
});

describeWith(['zsh'], 'the script for zsh', () => {
  it('asks with the words up to the cursor, and describes the answer', () => {
    const { folder, called } = standIn('a:b\twrite: it\nc\n');
    const script = `_describe() { print -rl -- "\${(@P)2}" }; source ./zsh; words=(stele sign 'a\\ b' ''); CURRENT=4; _stele`;
    const [out, err] = shell('zsh', script, folder);
    expect([out, err]).toEqual(['a\\:b:write: it\nc\n', '']);
    expect(called()).toEqual(['complete', '--', 'sign', 'a b', '']);
  });
});
