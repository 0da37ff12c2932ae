import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { main } from '../../src/cli/stele.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { runStele } from '../support/run-stele.ts';
import { edit, scratchFolder } from '../support/scratch-project.ts';

const source = [
  '---',
  'id: x',
  'version: 2026-11-02',
  'effective: 2026-12-01',
  'locale: en',
  'url: https://www.example.com/x',
  '---',
  '',
  '# Cookie Notice {#title}',
  '',
  'We use cookies. {#intro.1}',
  '',
].join('\n');

const notice = 'notice/x/notice.md';
const ledger = 'notice/x/anchors.json';

/** A small project without a fault. */
function project(text = source): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'notice/x'), { recursive: true });
  writeFileSync(join(folder, notice), text);
  writeFileSync(
    join(folder, ledger),
    '{\n  "intro.1": { "state": "live" },\n  "title": { "state": "live" }\n}\n',
  );
  return folder;
}

describe('a call', () => {
  it.each([
    [['--help']],
    [['build', '--help']],
    [['anchors', 'move', '--help']],
    [['--version']],
    [['check', '--version']],
    [['anchors', 'move', '--version']],
  ])('may ask for help: %j', async (argv) => {
    const { status, out, err } = await runStele(...argv);
    expect(status).toBe(0);
    expect(out).toMatch(argv.includes('--version') ? /^\d+\.\d+\.\d+\n$/ : /^Usage: stele/);
    expect(err).toBe('');
  });

  it.each([
    ['nothing', []],
    ['an unknown command', ['publish']],
    ['an unknown option', ['check', '--loud']],
    ['an unknown reporter', ['check', '--reporter', 'xml']],
    ['one word too many', ['check', 'notice']],
    ['an option without its value', ['build', '--out']],
    ['no id', ['import', 'x.md']],
    ['no reason', ['anchors', 'withdraw', 'x']],
    ['an unknown format', ['build', '--format', 'rtf', '--project', '.']],
    ['no project', ['check', '--project', 'test']],
    ['no project to format', ['fmt', '--project', 'test']],
  ])('that cannot be read ends with 2 and says why: %s', async (_, argv) => {
    const { status, out, err } = await runStele(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('that ends in a bug of ours ends with 70', async () => {
    let err = '';
    const terminal: Terminal = {
      out: () => {
        throw new TypeError('no such thing');
      },
      err: (text) => {
        err += text;
      },
      colour: false,
      live: false,
      today: () => '2026-11-23' as IsoDate,
    };
    expect(await main(['check', '--project', project()], terminal)).toBe(70);
    expect(err).toMatch(/^stele: this is a bug of ours: TypeError: no such thing\n {4}at /);
  });
});

describe('check', () => {
  it('should say that nothing is wrong', async () => {
    expect(await runStele('check', '--project', project())).toEqual({
      status: 0,
      out: '0 errors, 0 warnings\n',
      err: '',
    });
  });

  it('should end with 1 where there is an error, and with 0 where there are warnings alone', async () => {
    const broken = await runStele(
      'check',
      '--project',
      project(source.replace('cookies.', '[cookies](#none).')),
    );
    expect(broken).toMatchObject({ status: 1, err: '' });
    expect(broken.out).toContain(
      'error link-broken: the link leads to `#none`, which does not exist\n  notice/x/notice.md:11:8\n',
    );
    const doubtful = await runStele('check', '--project', project(source.replace('use', 'use use')));
    expect(doubtful.status).toBe(0);
    expect(doubtful.out).toContain('0 errors, 1 warning');
  });

  it.each([
    ['json', '{\n  "diagnostics": [\n    {\n      "code": "link-broken"'],
    ['github', '::error file=notice/x/notice.md,line=11,col=8,'],
    [
      'sarif',
      '{\n  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"',
    ],
    ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stele" '],
  ])('should report for %s', async (reporter, begins) => {
    const folder = project(source.replace('cookies.', '[cookies](#none).'));
    const { status, out } = await runStele('check', '--reporter', reporter, '--project', folder);
    expect(status).toBe(1);
    expect(out.startsWith(begins)).toBe(true);
  });
});

describe('build', () => {
  it('should write what was asked for, and say how much', async () => {
    const folder = project();
    const { status, out, err } = await runStele(
      'build',
      '--format',
      'text',
      '--format',
      'json',
      '--project',
      folder,
    );
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/^1 edition, 2 files in .*out\n$/);
    expect(readdirSync(join(folder, 'out/x/en'))).toEqual(['x.json', 'x.txt']);
    expect(readdirSync(folder).sort()).toEqual(['notice', 'out']);
  });

  it('should write where it is told', async () => {
    const folder = project();
    const out = join(folder, 'deep/er');
    expect((await runStele('build', '--format', 'json', '--out', out, '--project', folder)).status).toBe(0);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it.each([
    ['notice', ['--notice', 'y'], 'there is no notice y'],
    ['locale', ['--locale', 'ko'], 'no notice has the locale ko'],
    ['format', ['--format', 'rtf'], 'there is no format rtf'],
  ])('should not take an unknown %s for nothing', async (_, words, message) => {
    const folder = project();
    const { status, err } = await runStele('build', ...words, '--project', folder);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('should write nothing while there is an error, and say it where the talk goes', async () => {
    const folder = project(source.replace('cookies.', '[cookies](#none).'));
    const { status, out, err } = await runStele('build', '--project', folder);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('error link-broken');
    expect(readdirSync(folder)).toEqual(['notice']);
  });

  it('should show the first warnings in full, and count the rest', async () => {
    const folder = project(`${source}${'\nIt is is so.\n'.repeat(23)}`);
    await runStele('fmt', '--project', folder);
    const { status, err } = await runStele('build', '--format', 'json', '--project', folder);
    expect(status).toBe(0);
    expect(err.split('warning word-doubled').length - 1).toBe(20);
    expect(err).toContain('and 3 more warnings, which `stele check` shows\n');
  });

  it('should not write over a folder that is not its own', async () => {
    const folder = project();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/letter.txt'), 'dear');
    const { status, err } = await runStele('build', '--format', 'json', '--project', folder);
    expect(status).toBe(2);
    expect(err).toContain('holds files that no build wrote');
    expect(readdirSync(join(folder, 'out'))).toEqual(['letter.txt']);
  });

  it('should write the same bytes wherever it runs', async () => {
    const left = project();
    const right = scratchFolder();
    cpSync(left, right, { recursive: true });
    for (const folder of [left, right]) await runStele('build', '--format', 'html', '--project', folder);
    expect(readFileSync(join(right, 'out/manifest.json'), 'utf8')).toBe(
      readFileSync(join(left, 'out/manifest.json'), 'utf8'),
    );
  });
});

describe('fmt', () => {
  const unformatted = source.replace(' {#intro.1}', '').replace('We', '*We*');

  it('should write what is missing, name the files, and then have nothing to do', async () => {
    const folder = project(unformatted);
    expect(await runStele('fmt', '--project', folder)).toEqual({
      status: 0,
      out: `${notice}\n${ledger}\n`,
      err: '',
    });
    expect(readFileSync(join(folder, notice), 'utf8')).toContain('_We_ use cookies. {#intro.2}');
    expect(readFileSync(join(folder, ledger), 'utf8')).toContain('"intro.2"');
    expect(await runStele('fmt', '--project', folder)).toEqual({ status: 0, out: '', err: '' });
  });

  it('should only look where it is told to', async () => {
    const folder = project(unformatted);
    const { status, out } = await runStele('fmt', '--check', '--project', folder);
    expect([status, out.split('\n')[0]]).toEqual([1, notice]);
    expect(readFileSync(join(folder, notice), 'utf8')).toBe(unformatted);
    expect((await runStele('fmt', '--check', '--project', project())).status).toBe(0);
  });

  it('should not touch what it cannot read', async () => {
    const folder = project(`\ufeff${source}`);
    const { status, err } = await runStele('fmt', '--project', folder);
    expect(status).toBe(1);
    expect(err).toContain('encoding-invalid');
    expect(readFileSync(join(folder, notice), 'utf8')).toBe(`\ufeff${source}`);
  });
});

describe('anchors', () => {
  const renamed = source.replace('intro.1', 'intro.cookies');

  it('should let a lost anchor lead to another clause', async () => {
    const folder = project(renamed);
    expect((await runStele('check', '--project', folder)).out).toContain('anchor-lost');
    const moved = await runStele('anchors', 'move', 'intro.1', 'intro.cookies', '--project', folder);
    expect(moved).toEqual({ status: 0, out: `${ledger}\n`, err: '' });
    await runStele('fmt', '--project', folder);
    expect((await runStele('check', '--project', folder)).status).toBe(0);
    expect(readFileSync(join(folder, ledger), 'utf8')).toContain(
      '"intro.1": { "state": "moved", "to": "intro.cookies" }',
    );
  });

  it('should withdraw one since the day of the version', async () => {
    const folder = project(source.replace('We use cookies. {#intro.1}\n', ''));
    const words = ['anchors', 'withdraw', 'intro.1', '--reason', 'No longer done', '--see', 'title'];
    expect((await runStele(...words, '--project', folder)).status).toBe(0);
    expect(readFileSync(join(folder, ledger), 'utf8')).toContain(
      '"intro.1": { "state": "withdrawn", "on": "2026-11-02", "reason": "No longer done", "see": "title" }',
    );
    expect((await runStele('check', '--project', folder)).status).toBe(0);
  });

  it('should withdraw several, and with each those below it that no clause bears', async () => {
    const folder = project();
    const gone = ['a', 'a.1', 'a.2', 'ab', 'b.1'].map((id) => `"${id}": { "state": "live" },\n  `).join('');
    edit(join(folder, ledger), '"title"', `${gone}"title"`);
    const { status } = await runStele('anchors', 'withdraw', 'a', 'b', '--reason', 'x', '--project', folder);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, ledger), 'utf8')).toBe(`{
  "a": { "state": "withdrawn", "on": "2026-11-02", "reason": "x" },
  "a.1": { "state": "withdrawn", "on": "2026-11-02", "reason": "x" },
  "a.2": { "state": "withdrawn", "on": "2026-11-02", "reason": "x" },
  "ab": { "state": "live" },
  "b.1": { "state": "withdrawn", "on": "2026-11-02", "reason": "x" },
  "intro.1": { "state": "live" },
  "title": { "state": "live" }
}
`);
  });

  it.each([
    ['one that never was', ['withdraw', 'never', '--reason', 'x'], 'never was never an anchor of the notice'],
    ['an anchor that is live', ['move', 'intro.1', 'title'], 'intro.1 still stands in the notice'],
    ['a place that is not', ['move', 'old', 'none'], 'none is not a clause'],
    ['what cannot be one', ['move', '쿠키', 'title'], '쿠키 cannot be an anchor'],
    ['a live one to withdraw', ['withdraw', 'title', '--reason', 'x'], 'title still stands'],
    ['an unknown notice', ['move', 'old', 'title', '--notice', 'y'], 'there is no notice y'],
    ['no reason at all', ['withdraw', 'old', '--reason', ' '], 'for a reason'],
  ])('should refuse %s', async (_, words, message) => {
    const folder = project();
    edit(join(folder, ledger), '"title"', '"old": { "state": "moved", "to": "title" },\n  "title"');
    const before = readFileSync(join(folder, ledger), 'utf8');
    const { status, err } = await runStele('anchors', ...words, '--project', folder);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(join(folder, ledger), 'utf8')).toBe(before);
  });
});
