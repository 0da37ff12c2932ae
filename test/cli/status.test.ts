import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, filesBelow } from '../support/fixture-project.ts';
import { type Ran, runStele } from '../support/run-stele.ts';
import { edit, scratchFolder, writeProject } from '../support/scratch-project.ts';

const notice = (id: string, body: string): string => `---
id: ${id}
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko]
url: https://www.example.com/${id}
---

# Cookie Notice {#title}

${body}
`;

const source = 'notice/x/notice.md';
const catalog = 'locales/ko/x.json';
const records = 'locales/ko/x.status.json';
const kept = 'locales/ko/x.sources.json';

const kim = ['--by', '김서연', '--role', 'legal counsel'];
const approved = ['--as', 'approved', ...kim];

/** A project with three clauses, all of them translated. */
async function project(): Promise<string> {
  const folder = scratchFolder();
  writeProject(folder, [
    fileOf(source, notice('x', 'Cookies expire after 14 months. {#a.1}\n\nAsk us. {#a.2}')),
    fileOf(
      catalog,
      `${JSON.stringify({ title: '쿠키 고지', 'a.1': '쿠키는 14개월 후에 만료됩니다.', 'a.2': '문의하십시오.' }, null, 2)}\n`,
    ),
  ]);
  await runStele('fmt', '--project', folder);
  return folder;
}

async function approvedProject(): Promise<string> {
  const folder = await project();
  await stele(folder, 'sign', 'ko', '--all', ...approved);
  return folder;
}

function stele(folder: string, ...words: readonly string[]): Promise<Ran> {
  return runStele(...words, '--project', folder);
}

/** The files of a translation's status, as they are. */
function statusIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder)
      .filter(({ path }) => /\.(?:status|sources)\.json$/.test(path))
      .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
}

describe('stele status', () => {
  it('counts, and lists each clause that is not approved', async () => {
    const folder = await project();
    const { status, out, err } = await stele(folder, 'status', '--clauses');
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`x, version 2026-11-02: 3 clauses to translate

locale  missing  stale  edited  translated  current  reviewed  approved
ko            0      0       0      3 100%        0         0         0

0 of 3 approved (0%)

ko: 3 clauses are not approved, in locales/ko/x.json

translated 3: nobody has accepted it yet
  title  2:13  쿠키 고지
  a.1    3:11  쿠키는 14개월 후에 만료됩니다.
  a.2    4:11  문의하십시오.
`);
  });

  it('shows what has changed in the source since it was translated', async () => {
    const folder = await approvedProject();
    edit(join(folder, source), 'Ask us.', 'Ask us anything.');
    const { out } = await stele(folder, 'status', '--clauses', '--locale', 'ko', '--notice', 'x');
    expect(out).toContain(`stale 1: the source has changed since it was translated
  a.2  4:11
    approved by 김서연, legal counsel, on 2026-11-23; lapsed since
    Ask us{+ anything+}.
`);
    const json = await stele(folder, 'status', '--clauses', '--reporter', 'json');
    expect(JSON.parse(json.out).notices[0].translations[0].open).toMatchObject([
      { clause: 'a.2', state: 'stale', translatedFrom: 'Ask us.', source: 'Ask us anything.', line: 4 },
    ]);
  });

  it('counts a locale without a catalog as missing, all of it', async () => {
    const folder = await project();
    rmSync(join(folder, catalog));
    const { status, out } = await stele(folder, 'status', '--clauses');
    expect(status).toBe(0);
    expect(out).toContain('ko       3 100%');
    expect(out).toContain('  a.1    notice/x/notice.md:12:1  Cookies expire after 14 months.');
  });

  it('leaves out what it cannot read, says why, and ends with 1', async () => {
    const folder = await project();
    writeFileSync(join(folder, catalog), '[]');
    const unread = await stele(folder, 'status');
    expect(unread).toMatchObject({ status: 1, out: '' });
    expect(unread.err).toContain('json-invalid');
    edit(join(folder, source), '{#a.2}', '{#a.1}');
    const broken = await stele(folder, 'status');
    expect(broken.status).toBe(1);
    expect(broken.err).toContain('error id-duplicate');
  });

  it.each([
    [['--locale', 'fr'], 'no notice is translated into fr; there are ko'],
    [['--notice', 'y'], 'there is no notice y; there are x'],
  ])('cannot tell of what is not there: %j', async (words, message) => {
    expect(await stele(await project(), 'status', ...words)).toEqual({
      status: 2,
      out: '',
      err: `stele: ${message}\n`,
    });
  });
});

describe('stele accept', () => {
  it('keeps again what was lost of the source texts and is known today', async () => {
    const folder = await approvedProject();
    const before = statusIn(folder);
    rmSync(join(folder, kept));
    await stele(folder, 'accept', 'ko', 'a.1');
    expect(statusIn(folder)).toEqual(before);
  });

  it('makes clauses current, and keeps the source texts that were translated', async () => {
    const folder = await project();
    const { status, out, err } = await stele(folder, 'accept', 'ko', 'a.2', 'a.1', 'a.2');
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe('a.1: accepted, was translated\na.2: accepted, was translated\n');
    expect(statusIn(folder)[kept]).toContain('"Cookies expire after 14 months."');
    expect((await stele(folder, 'status')).out).toContain(
      'ko            0      0       0       1 33%    2 67%         0         0',
    );
  });

  it('leaves what is signed as it is', async () => {
    const folder = await approvedProject();
    const before = statusIn(folder);
    expect(await stele(folder, 'accept', 'ko', 'a.2')).toMatchObject({
      status: 0,
      out: 'a.2: is approved already\n',
    });
    expect(statusIn(folder)).toEqual(before);
  });

  it('takes all clauses or none, and names each that it refuses', async () => {
    const folder = await project();
    edit(join(folder, catalog), '"문의하십시오."', '""');
    const { status, out, err } = await stele(folder, 'accept', 'ko', 'a.1', 'a.2', 'a.l', 'Payments');
    expect([status, out]).toEqual([1, '']);
    expect(err).toBe(`nothing was written:
  a.l: the notice has no such clause to translate; did you mean a.1?
  Payments: the notice has no such clause to translate
  a.2: it has no translation: write one first
`);
    expect(statusIn(folder)).toEqual({});
  });

  it('keeps a signature where the meaning is unchanged, with the reason and the day', async () => {
    const folder = await approvedProject();
    edit(join(folder, source), 'Ask us.', 'Do ask us.');
    const words = ['accept', 'ko', 'a.2', '--unchanged-meaning', '--reason', 'more polite'];
    expect((await stele(folder, ...words)).out).toBe('a.2: accepted, was stale\n');
    expect(statusIn(folder)[records]).toMatch(/"reason": "more polite", "on": "2026-11-23" \}\] \}/);
    expect(statusIn(folder)[kept]).toContain('"Ask us."');
    expect((await stele(folder, 'check', '--publish')).status).toBe(0);
    expect((await stele(folder, ...words)).err).toContain('a.2: it is approved, not stale');
  });

  it('keeps none over an error', async () => {
    const folder = await approvedProject();
    edit(join(folder, source), '14 months', '15 months');
    const { status, err } = await stele(
      folder,
      ...['accept', 'ko', 'a.1', '--unchanged-meaning', '--reason', 'typo'],
    );
    expect(status).toBe(1);
    expect(err).toContain('a.1: it has an error that is to be mended first: number-missing');
  });

  it.each([
    [['--unchanged-meaning'], 'say it with --reason'],
    [['--unchanged-meaning', '--reason', ' '], '--reason cannot be recorded: it has no words'],
    [['--unchanged-meaning', '--reason', 'a\nb'], 'it holds U+000A'],
    [['--reason', 'a'], '--reason is for --unchanged-meaning'],
    [['--notice', 'y'], 'there is no notice y; there are x'],
  ])('cannot read %j', async (words, message) => {
    const folder = await project();
    const { status, err } = await stele(folder, 'accept', 'ko', 'a.1', ...words);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(statusIn(folder)).toEqual({});
  });

  it('asks which notice where several are translated into the locale', async () => {
    const folder = await project();
    writeProject(folder, [
      fileOf('notice/y/notice.md', notice('y', 'Ask us. {#b.1}')),
      fileOf('locales/ko/y.json', '{ "title": "고지", "b.1": "문의하십시오." }'),
    ]);
    expect(await stele(folder, 'accept', 'ko', 'b.1')).toMatchObject({
      status: 2,
      err: 'stele: several notices are translated into ko; name one with --notice: x, y\n',
    });
    await stele(folder, 'fmt');
    expect((await stele(folder, 'accept', 'ko', 'b.1', '--notice', 'y')).status).toBe(0);
    expect(Object.keys(statusIn(folder))).toEqual(['locales/ko/y.sources.json', 'locales/ko/y.status.json']);
  });
});

describe('stele sign', () => {
  it('signs with a name, a role and the day', async () => {
    const folder = await project();
    const { out } = await stele(folder, 'sign', 'ko', 'a.1', '--as', 'reviewed', ...kim);
    expect(out).toBe('a.1: signed as reviewed, was translated\n');
    expect(statusIn(folder)[records]).toContain(
      '"state": "reviewed", "by": "김서연", "role": "legal counsel", "on": "2026-11-23" }',
    );
  });

  it('refuses a clause with an error, one that is stale, and to lower an approval', async () => {
    const folder = await approvedProject();
    edit(join(folder, source), 'Ask us.', 'Ask us anything.');
    edit(join(folder, catalog), '14개월', '16개월');
    const before = statusIn(folder);
    const { status, err } = await stele(
      folder,
      ...['sign', 'ko', 'a.1', 'a.2', 'title', '--as', 'reviewed'],
      ...kim,
    );
    expect(status).toBe(1);
    expect(err).toBe(`nothing was written:
  title: it is approved already
  a.1: it has an error that is to be mended first: number-missing, \`14\` of the source is not in the translation, which has \`16\`
  a.2: its source has changed since it was translated: mend it if need be, and accept it first
`);
    expect(statusIn(folder)).toEqual(before);
  });

  it('signs all that can be signed, lists the rest, and leaves alone who signed already', async () => {
    const folder = await project();
    await stele(folder, 'sign', 'ko', 'a.2', '--as', 'approved', '--by', 'Lee Ha-neul', '--role', 'counsel');
    edit(join(folder, catalog), '14개월', '16개월');
    const { status, out, err } = await stele(folder, 'sign', 'ko', '--all', ...approved);
    expect([status, out]).toEqual([1, '1 clause signed as approved\n']);
    expect(err).toMatch(/^1 not signed as approved:\n {2}a\.1: it has an error .*\n$/);
    const lines = statusIn(folder)[records]?.split('\n') ?? [];
    expect(lines.filter((line) => line.includes('김서연'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('Lee Ha-neul'))).toHaveLength(1);
  });

  it('writes nothing where nothing can be signed', async () => {
    const folder = await project();
    writeFileSync(join(folder, catalog), '{}\n');
    const { status, out } = await stele(folder, 'sign', 'ko', '--all', ...approved);
    expect([status, out, statusIn(folder)]).toEqual([1, '0 clauses signed as approved\n', {}]);
  });

  it.each([
    ['no clause', []],
    ['both', ['--all', 'a.1']],
    ['a name of two lines', ['a.1', '--by', 'Kim\u0007']],
    ['a state that nobody signs', ['a.1', '--as', 'current']],
  ])('cannot read %s', async (_, words) => {
    const folder = await project();
    expect((await stele(folder, 'sign', 'ko', ...approved, ...words)).status).toBe(2);
    expect(statusIn(folder)).toEqual({});
  });
});

describe('stele suppress', () => {
  const why = ['--by', '김서연', '--reason', '14 months are 420 days here'];

  it('leaves a finding out, until it is lifted', async () => {
    const folder = await project();
    edit(join(folder, catalog), '14개월', '420일');
    expect((await stele(folder, 'check')).status).toBe(1);
    const suppressed = await stele(folder, 'suppress', 'ko', 'a.1', 'number-missing', ...why);
    expect(suppressed).toEqual({
      status: 0,
      out: 'a.1: number-missing suppressed, was translated\n',
      err: '',
    });
    await stele(folder, 'sign', 'ko', '--all', ...approved);
    expect((await stele(folder, 'check', '--publish')).out).toBe('0 errors, 0 warnings\n');
    const lifted = await stele(folder, 'suppress', 'ko', 'a.1', 'number-missing', '--lift');
    expect(lifted.out).toBe('a.1: number-missing no longer suppressed\n');
    expect((await stele(folder, 'check')).out).toContain('error number-missing');
  });

  it('is lifted from a clause that has gone, too', async () => {
    const folder = await project();
    edit(join(folder, catalog), '14개월', '420일');
    await stele(folder, 'suppress', 'ko', 'a.1', 'number-missing', ...why);
    edit(join(folder, source), 'Cookies expire after 14 months. {#a.1}\n\n', '');
    edit(join(folder, catalog), / {2}"a\.1".*\n/, '');
    await stele(folder, 'anchors', 'withdraw', 'a.1', '--reason', 'no cookies any more');
    expect((await stele(folder, 'check')).out).toContain('suppressed in `a.1`, which the notice has no more');
    expect((await stele(folder, 'suppress', 'ko', 'a.1', 'number-missing', '--lift')).status).toBe(0);
    expect((await stele(folder, 'check')).out).not.toContain('suppression');
    expect(statusIn(folder)).toEqual({ [kept]: '{}\n', [records]: '{}\n' });
  });

  it('refuses what is not found there', async () => {
    const folder = await project();
    expect(await stele(folder, 'suppress', 'ko', 'a.1', 'number-missing', ...why)).toEqual({
      status: 1,
      out: '',
      err: 'nothing was written:\n  a.1: `check` finds no `number-missing` in it\n',
    });
  });

  it.each([
    [
      'a code that cannot be suppressed',
      ['a.1', 'tag-mismatch', ...why],
      'tag-mismatch cannot be suppressed',
    ],
    ['a code mistyped', ['a.1', 'number-mising', ...why], 'did you mean number-missing?'],
    ['no reason', ['a.1', 'number-missing', '--by', 'Kim'], 'say it with --by and --reason'],
    ['a reason of two lines', ['a.1', 'number-missing', '--by', 'Kim', '--reason', 'a\u2028b'], 'U+2028'],
    ['nothing to lift', ['a.1', 'number-missing', '--lift'], 'nothing is recorded of a clause a.1'],
    [
      'words where it is lifted',
      ['a.1', 'number-missing', '--lift', '--by', 'Kim'],
      '--lift takes a suppression back',
    ],
  ])('cannot read %s', async (_, words, message) => {
    const folder = await project();
    const { status, err } = await stele(folder, 'suppress', 'ko', ...words);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(statusIn(folder)).toEqual({});
  });
});

describe('while something cannot be read, nothing is written', () => {
  const calls = [
    ['accept', 'ko', 'a.1'],
    ['sign', 'ko', '--all', ...approved],
    ['suppress', 'ko', 'a.1', 'number-missing', '--lift'],
  ];

  it.each([
    ['an empty status', records, () => ''],
    ['a status with an entry by hand', records, (text: string) => text.replace('approved', 'perfect')],
    ['half a status', records, (text: string) => text.slice(0, 200)],
    ['source texts that are a list', kept, () => '[]'],
    ['a catalog that is no JSON', catalog, (text: string) => text.replace(':', '')],
    ['a source with an error', source, (text: string) => text.replace('{#a.2}', '{#a.1}')],
  ])('%s', async (_, path, broken) => {
    const folder = await approvedProject();
    const file = join(folder, path);
    writeFileSync(file, broken(readFileSync(file, 'utf8')));
    const before = statusIn(folder);
    for (const words of calls) {
      const { status, out, err } = await stele(folder, ...words);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain('nothing was written, since this is to be mended first');
      expect(err).toContain(`  ${path}:`);
    }
    expect(statusIn(folder)).toEqual(before);
  });
});
