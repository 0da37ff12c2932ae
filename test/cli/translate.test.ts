import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { load } from '../../src/build/load.ts';
import { largestHandIn } from '../../src/exchange/exchange-formats.ts';
import { exchangeProject } from '../exchange/exchange-project.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { edit, scratchFolder, scratchProject } from '../support/scratch-project.ts';

/** A small project in a folder, with one clause of the source changed since it was approved in Korean. */
function changedProject(): { readonly project: string; readonly file: string } {
  const { notices, catalogs, statuses } = exchangeProject();
  const folder = scratchFolder();
  const files = [
    ...notices.flatMap(({ notice, ledger }) => [notice, ledger]),
    ...catalogs.values(),
    ...statuses.values(),
  ];
  for (const file of files) {
    if (file === null) continue;
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.bytes);
  }
  changeSource(folder);
  return { project: folder, file: join(folder, 'ko.xlf') };
}

function changeSource(project: string): void {
  edit(join(project, 'notice/privacy/notice.md'), 'We keep logs', 'We keep our logs');
}

function contents(project: string): string {
  return filesBelow(join(project, 'locales'))
    .map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('base64')}`)
    .join('\n');
}

/** What keeps a project from being published. */
function obstacles(project: string): string[] {
  return compile(load(project), 'publish')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, clause, locale }) => `${locale} ${clause} ${code}`);
}

describe('stele translate', () => {
  it('takes a changed clause of our own notice to the translator and back, until it can be published', async () => {
    const project = scratchProject();
    const file = join(project, 'ko.xlf');
    edit(
      join(project, 'notice/privacy/notice.md'),
      'None of our cookies lasts',
      'None of our own cookies lasts',
    );
    expect(obstacles(project)).toEqual(['ko Cookies.2 translation-stale', 'ms Cookies.2 translation-stale']);
    const given = await runStele(
      ...['translate', 'export', 'ko', '--to', 'xliff', '--only', 'stale'],
      ...['--out', file, '--project', project],
    );
    expect(given).toEqual({ status: 0, out: `${file}\n`, err: '1 of 381 clauses\n' });
    expect(readFileSync(file, 'utf8')).toContain('None of our {+own +}cookies');

    edit(file, '당사의 쿠키 중', '당사 자신의 쿠키 중');
    const taken = await runStele('translate', 'import', file, '--project', project);
    expect(taken).toMatchObject({ status: 0, err: '' });
    expect(taken.out).toMatch(
      /^Cookies\.2: taken\n.*\{\+[^}]*자신의.*\+\}.*\n1 taken, 0 confirmed, 0 as they were\n$/s,
    );
    expect(obstacles(project)).toEqual([
      'ko Cookies.2 translation-unapproved',
      'ms Cookies.2 translation-stale',
    ]);

    const signed = await runStele(
      ...['sign', 'ko', 'Cookies.2', '--as', 'approved', '--by', 'Kim', '--role', 'counsel'],
      ...['--project', project],
    );
    expect(signed.status).toBe(0);
    expect(obstacles(project)).toEqual(['ms Cookies.2 translation-stale']);

    const before = contents(project);
    expect((await runStele('translate', 'import', file, '--project', project)).out).toContain('0 taken');
    expect(contents(project)).toBe(before);
  });

  it('writes nothing of a file in which one clause is wrong, and says where', async () => {
    const { project, file } = changedProject();
    await runStele('translate', 'export', 'ko', '--to', 'xliff', '--out', file, '--project', project);
    edit(file, '구십', '아흔');
    edit(file, '<unit id="Cookies.1"', '<unit id="Cookies.11"');
    const before = contents(project);
    const { status, out, err } = await runStele('translate', 'import', file, '--project', project);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"Cookies.11"')) + 1;
    expect(err).toBe(
      `nothing was written:\n  ${file}:${line}: \`Cookies.11\`: the notice has no such clause; the nearest id is \`Cookies.1\`\n`,
    );
    expect(contents(project)).toBe(before);
  });

  it('shows an edit made meanwhile, and overwrites nothing', async () => {
    const { project, file } = changedProject();
    const catalog = join(project, 'locales/ko/privacy.json');
    await runStele(
      'translate',
      'export',
      'ko',
      '--to',
      'po',
      '--only',
      'stale',
      '--out',
      file,
      '--project',
      project,
    );
    edit(file, '구십', '아흔');
    edit(catalog, '구십', '90');
    const before = contents(project);
    const { status, err } = await runStele('translate', 'import', file, '--project', project);
    expect(status).toBe(1);
    expect(err).toContain('`Cookies.2`: its translation was changed in the project since the file was made');
    expect(err).toMatch(/in the project: .*90/);
    expect(err).toMatch(/in the file: {4}.*아흔/);
    expect(contents(project)).toBe(before);
  });

  it('refuses what was made from an older source, or takes it as stale when told to', async () => {
    const { project, file } = changedProject();
    await runStele('translate', 'export', 'ko', '--to', 'po', '--out', file, '--project', project);
    edit(file, /msgstr "당사는 로그를 <em>구십.*"/, 'msgstr "당사의 로그를 <em>구십</em> 일간 보관합니다."');
    edit(join(project, 'notice/privacy/notice.md'), 'We keep our logs', 'We keep all our logs');
    const refused = await runStele('translate', 'import', file, '--project', project);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('the file was made from another source text than the notice has now');
    const taken = await runStele('translate', 'import', file, '--allow-stale', '--project', project);
    expect(taken.status).toBe(0);
    expect(taken.out).toContain('Cookies.2: taken as stale\n');
    expect(obstacles(project)).toContain('ko Cookies.2 translation-stale');
  });

  it('says what check will find in what was taken', async () => {
    const { project, file } = changedProject();
    await runStele('translate', 'export', 'ko', '--to', 'xliff12', '--out', file, '--project', project);
    edit(file, '구십', '팔십');
    const { status, out } = await runStele('translate', 'import', file, '--project', project);
    expect(status).toBe(0);
    expect(out).toMatch(/what was taken has these findings:\n\nerror number-missing: /);
  });

  it('does not replace a file that holds work', async () => {
    const { project, file } = changedProject();
    const again = ['translate', 'export', 'ko', '--to', 'xliff', '--out', file, '--project', project];
    await runStele(...again, '--only', 'stale');
    expect(await runStele(...again)).toMatchObject({ status: 0 });
    edit(file, '구십', '아흔');
    const { status, err } = await runStele(...again);
    expect(status).toBe(2);
    expect(err).toContain('is there already, and its translation of `Cookies.2` is not in the catalog');
    await runStele('translate', 'import', file, '--project', project);
    expect(await runStele(...again)).toMatchObject({ status: 0 });
    writeFileSync(file, 'my notes');
    expect((await runStele(...again)).err).toContain('it is no file that was handed out');
    expect(readFileSync(file, 'utf8')).toBe('my notes');
  });

  it('makes the catalog of a locale that has none', async () => {
    const { project } = changedProject();
    const file = join(project, 'de.po');
    await runStele('translate', 'export', 'de', '--to', 'po', '--out', file, '--project', project);
    edit(
      file,
      'msgid "You may refuse."\nmsgstr ""',
      'msgid "You may refuse."\nmsgstr "Sie können ablehnen."',
    );
    const { status, out } = await runStele('translate', 'import', file, '--project', project);
    expect({ status, first: out.split('\n').slice(0, 3) }).toEqual({
      status: 0,
      first: ['Cookies.3: taken', '  {+Sie können ablehnen.+}', '1 taken, 0 confirmed, 9 as they were'],
    });
    const catalog = readFileSync(join(project, 'locales/de/privacy.json'), 'utf8');
    expect(catalog).toBe('{\n  "Cookies.3": "Sie können ablehnen."\n}\n');
    expect(existsSync(join(project, 'locales/de/privacy.status.json'))).toBe(true);
  });

  it('writes nothing where no clause is as was asked for', async () => {
    const { project, file } = changedProject();
    const { status, err } = await runStele(
      ...['translate', 'export', 'ko', '--to', 'xliff', '--only', 'reviewed,edited'],
      ...['--out', file, '--project', project],
    );
    expect({ status, err }).toEqual({
      status: 0,
      err: 'nothing was written: no clause is reviewed or edited\n',
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a call that cannot be carried out', () => {
  it.each([
    [
      'the source locale',
      ['export', 'en', '--to', 'po'],
      'no notice is translated into en; there are ko, de',
    ],
    ['an unknown notice', ['export', 'ko', '--to', 'po', '--notice', 'x'], 'there is no notice x'],
    ['an unknown format', ['export', 'ko', '--to', 'csv'], 'There are xliff, xliff12, po, docx'],
    ['an unknown state', ['export', 'ko', '--to', 'po', '--only', 'old'], 'There are missing, stale'],
    ['no format', ['export', 'ko'], "required option '--to <format>' not specified"],
    [
      'a folder that is not there',
      ['export', 'ko', '--to', 'po', '--out', 'no/where/ko.po'],
      'no/where/ko.po cannot be written: there is no folder no/where',
    ],
    [
      'what is no file, but a device or a pipe',
      ['export', 'ko', '--to', 'po', '--out', '/dev/null'],
      '/dev/null is there already, and it is no file',
    ],
    ['a file that is not there', ['import', 'nowhere.xlf'], 'nowhere.xlf cannot be read'],
    ['a file of no format', ['import', 'package.json'], 'is neither XLIFF 2.0 or 1.2, nor a PO file'],
  ])('of %s', async (_, argv, reason) => {
    const { project } = changedProject();
    const { status, err } = await runStele('translate', ...argv, '--project', project);
    expect(status).toBe(2);
    expect(err).toContain(reason);
  });

  it.each([
    ['another notice', 'original="privacy"', 'original="cookies"', 'there is no notice cookies'],
    ['a locale that the notice has not', 'trgLang="ko"', 'trgLang="fr"', 'no notice is translated into fr'],
    [
      'another source locale',
      'srcLang="en"',
      'srcLang="de"',
      'translates from de; the notice is written in en',
    ],
    ['a document type', '?>\n', '?>\n<!DOCTYPE x>\n', 'ko.xlf:2: declares a document type'],
    ['no locale', 'trgLang="ko"', 'trgLang=""', 'does not say into which locale it translates'],
    ['no clause', /<unit[\s\S]*<\/unit>/, '', 'holds no clause; it may have been cut off'],
    ['no end', /<\/file>[\s\S]*/, '', ': is not well-formed XML'],
  ])('with a file of %s', async (_, from, to, reason) => {
    const { project, file } = changedProject();
    await runStele(
      ...['translate', 'export', 'ko', '--to', 'xliff', '--only', 'stale'],
      ...['--out', file, '--project', project],
    );
    edit(file, from, to);
    const { status, err } = await runStele('translate', 'import', file, '--project', project);
    expect(status).toBe(2);
    expect(err).toContain(reason);
  });

  it('with a file that is too large', async () => {
    const { project, file } = changedProject();
    writeFileSync(file, Buffer.alloc(largestHandIn + 1));
    const { status, err } = await runStele('translate', 'import', file, '--project', project);
    expect(status).toBe(2);
    expect(err).toContain(`has ${largestHandIn + 1} bytes, more than ${largestHandIn}`);
  });
});
