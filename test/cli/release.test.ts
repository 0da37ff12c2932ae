import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/release/release.ts';
import { isSignedBy, readPublicKey } from '../../src/release/signature.ts';
import { cookieNotice, writeCookieProject } from '../support/cookie-project.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { type Ran, runStele } from '../support/run-stele.ts';
import { edit, scratchFolder } from '../support/scratch-project.ts';

const source = 'notice/x/notice.md';
const ledger = 'notice/x/anchors.json';
const first = 'notice/x/releases/2026-01-10';

async function project(): Promise<string> {
  const folder = scratchFolder();
  await writeCookieProject(folder);
  return folder;
}

const stele = (folder: string, ...words: readonly string[]): Promise<Ran> =>
  runStele(...words, '--project', folder);

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** All that a folder holds, as text, by path. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]),
  );
}

describe('a release', () => {
  it('freezes all that the version is made of, and says what it did', async () => {
    const folder = await project();
    const before = contents(folder);
    const { status, out, err } = await stele(folder, 'release', '--by', 'Ana Lee', '--role', 'Counsel');
    expect([status, err]).toEqual([0, '']);
    const record = JSON.parse(read(folder, `${first}/release.json`)) as Release;
    expect(out).toBe(
      [
        'x 2026-01-10 is released, effective 2026-02-01',
        `  root       ${record.root}`,
        '  en         4 clauses',
        '  ko         4 clauses',
        '  published  26 files, which `stele build` writes',
        `  frozen     13 files in ${first}`,
        '',
      ].join('\n'),
    );
    expect(record).toMatchObject({
      notice: 'x',
      previous: null,
      released: { by: 'Ana Lee', role: 'Counsel', on: '2026-11-23' },
    });
    expect(record.editions[1]?.approvals).toEqual([
      {
        as: 'approved',
        by: '서민아',
        role: 'translator',
        on: '2026-11-23',
        clauses: ['title', 'intro.1', 'Choices', 'Choices.1'],
      },
    ]);
    const own = Object.keys(before).map((path) => `${first}/${path}`);
    const templates = ['notice.css', 'redline.css', 'page.js', 'theme.json'].map(
      (name) => `templates/${name}`,
    );
    const shipped = ['locales/en/ui.json', 'locales/ko/ui.json', ...templates];
    const names = [...own, ...shipped.map((path) => `${first}/${path}`), `${first}/release.json`];
    const after = contents(folder);
    expect(Object.keys(after).filter((path) => path.startsWith(first))).toEqual(names.sort());
    for (const path of Object.keys(before)) expect(after[`${first}/${path}`]).toBe(after[path]);
    expect(after).toMatchObject({ ...before, [ledger]: after[ledger] });
    expect((await stele(folder, 'check', '--publish')).out).toBe('0 errors, 0 warnings\n');
  });

  it('dates the anchors that no release has held', async () => {
    const folder = await project();
    await stele(folder, 'release');
    edit(join(folder, source), 'each of them. {#Choices.1}', 'each. {#Choices.2}');
    edit(join(folder, source), '2026-01-10', '2026-03-10');
    edit(join(folder, source), '2026-02-01', '2026-04-01');
    edit(join(folder, 'locales/ko/x.json'), 'Choices.1', 'Choices.2');
    await stele(folder, 'anchors', 'move', 'Choices.1', 'Choices.2');
    await stele(folder, 'fmt');
    await stele(
      folder,
      'sign',
      'ko',
      'Choices.2',
      '--as',
      'approved',
      '--by',
      '서민아',
      '--role',
      'translator',
    );
    expect((await stele(folder, 'release')).status).toBe(0);
    expect(read(folder, ledger)).toBe(
      [
        '{',
        '  "Choices": { "state": "live", "since": "2026-01-10" },',
        '  "Choices.1": { "state": "moved", "to": "Choices.2", "since": "2026-01-10" },',
        '  "Choices.2": { "state": "live", "since": "2026-03-10" },',
        '  "intro.1": { "state": "live", "since": "2026-01-10" },',
        '  "title": { "state": "live", "since": "2026-01-10" }',
        '}',
        '',
      ].join('\n'),
    );
    expect((await stele(folder, 'check', '--publish')).status).toBe(0);
  });

  it('leaves what a release withdrew its day, and gives what is withdrawn since its own', async () => {
    const folder = await project();
    const withdraw = async (id: string): Promise<void> => {
      expect(
        (await stele(folder, 'anchors', 'withdraw', id, '--reason', 'Not offered any more.')).status,
      ).toBe(0);
    };
    edit(join(folder, source), 'You can refuse each of them. {#Choices.1}\n', '');
    edit(join(folder, 'locales/ko/x.json'), ',\n  "Choices.1": "귀하는 각각을 거부할 수 있습니다."', '');
    await withdraw('Choices.1');
    await stele(folder, 'fmt');
    expect((await stele(folder, 'release')).err).toBe('');
    edit(join(folder, source), '## Your choices {#Choices}\n', '');
    edit(join(folder, 'locales/ko/x.json'), ',\n  "Choices": "귀하의 선택"', '');
    await withdraw('Choices');
    await stele(folder, 'fmt');
    const days = ['--version', '2026-03-10', '--effective', '2026-04-01'];
    expect((await stele(folder, 'release', ...days)).err).toBe('');
    const entries = JSON.parse(read(folder, ledger)) as Record<string, { readonly on?: string }>;
    expect([entries['Choices.1']?.on, entries['Choices']?.on]).toEqual(['2026-01-10', '2026-03-10']);
  });

  it('may give the version its days, and changes nothing else of the notice', async () => {
    const folder = await project();
    expect(
      (await stele(folder, 'release', '--version', '2026-05-04', '--effective', '2026-06-01')).status,
    ).toBe(0);
    expect(read(folder, source)).toBe(
      cookieNotice.replace('2026-01-10', '2026-05-04').replace('2026-02-01', '2026-06-01'),
    );
    expect(read(folder, `notice/x/releases/2026-05-04/${source}`)).toBe(read(folder, source));
  });

  it('of the same project on the same day is the same bytes', async () => {
    const [one, other] = [await project(), await project()];
    await stele(one, 'release');
    await stele(other, 'release');
    expect(contents(one)).toEqual(contents(other));
  });

  it('shows the warnings that it does not mind', async () => {
    const folder = await project();
    edit(join(folder, source), 'We keep', 'We keep keep');
    await stele(folder, 'accept', 'ko', 'intro.1');
    await stele(
      folder,
      'sign',
      'ko',
      'intro.1',
      '--as',
      'approved',
      '--by',
      '서민아',
      '--role',
      'translator',
    );
    const { status, err } = await stele(folder, 'release');
    expect([status, err.match(/^(?:warning|error) [a-z-]+/gm)]).toEqual([0, ['warning word-doubled']]);
  });

  it('names the one before it', async () => {
    const folder = await project();
    await stele(folder, 'release');
    await stele(folder, 'release', '--version', '2026-03-10', '--effective', '2026-04-01');
    const [older, newer] = ['2026-01-10', '2026-03-10'].map(
      (version) => JSON.parse(read(folder, `notice/x/releases/${version}/release.json`)) as Release,
    );
    expect(newer?.previous).toEqual({ version: '2026-01-10', digest: older?.digest });
    expect((await stele(folder, 'check')).status).toBe(0);
  });
});

describe('nothing is written', () => {
  const refused = async (folder: string, ...words: readonly string[]): Promise<Ran> => {
    const before = contents(folder);
    const ran = await stele(folder, 'release', ...words);
    expect(contents(folder)).toEqual(before);
    expect(ran.out).toBe('');
    return ran;
  };

  it('where a translation is not approved', async () => {
    const folder = await project();
    edit(join(folder, 'locales/ko/x.json'), '귀하의 선택', '선택');
    const { status, err } = await refused(folder);
    expect(status).toBe(1);
    expect(err).toContain('error translation-unapproved: ');
    expect(err).toMatch(/\nnothing was released\n$/);
  });

  it.each([
    [
      ['--effective', '2026-01-09'],
      'error metadata-invalid: the version of 2026-01-10 takes effect on 2026-01-09',
    ],
    [
      ['--version', '2026-02-02'],
      'error metadata-invalid: the version of 2026-02-02 takes effect on 2026-02-01',
    ],
  ])('where the days are in the wrong order: %j', async (words, message) => {
    const { status, err } = await refused(await project(), ...words);
    expect(status).toBe(1);
    expect(err).toContain(message);
  });

  it('where the notice promises a longer period', async () => {
    const folder = await project();
    edit(join(folder, source), 'locale: en', 'noticePeriod: 30\nlocale: en');
    expect((await refused(folder)).err).toContain('error notice-period-short: ');
    expect((await stele(folder, 'release', '--effective', '2026-02-09')).status).toBe(0);
  });

  it('where the version was released already, or an earlier one is given', async () => {
    const folder = await project();
    await stele(folder, 'release');
    const again = await refused(folder);
    expect([again.status, again.err]).toEqual([
      1,
      'the version of 2026-01-10 was released already, and says the same\n',
    ]);
    const earlier = await refused(folder, '--version', '2025-12-01');
    expect(earlier.status).toBe(1);
    expect(earlier.err).toContain(
      'error version-reused: the version of 2025-12-01 is not later than the last release',
    );
    edit(join(folder, source), 'each of them', 'each');
    expect((await refused(folder)).err).toContain('error version-reused: ');
  });

  it('where an earlier release was changed', async () => {
    const folder = await project();
    await stele(folder, 'release');
    edit(join(folder, first, source), '3 cookies', '2 cookies');
    const { status, err } = await refused(folder, '--version', '2026-03-10', '--effective', '2026-04-01');
    expect(status).toBe(1);
    expect(err).toContain('error release-altered: the clause `intro.1` of `en` says something else');
  });

  it.each([
    [['--by', 'Ana Lee'], 'who releases it is named by both --by and --role'],
    [['--by', ' ', '--role', 'Counsel'], '--by cannot be recorded'],
    [['--version', '2026-02-30'], '--version is a day, written YYYY-MM-DD, and not 2026-02-30'],
    [['--notice', 'y'], 'there is no notice y; there are x'],
    [['--sign', 'nowhere.pem'], 'the key nowhere.pem cannot be read: '],
  ])('for a call that cannot be: %j', async (words, message) => {
    const { status, err } = await refused(await project(), ...words);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('where the days cannot be set in their front matter', async () => {
    const folder = await project();
    const yaml = /---\n(?:.*\n)*?---\n/;
    const flow =
      '---\n{ id: x, version: 2026-01-10, effective: 2026-02-01, locale: en, translations: [ko], url: "https://www.example.com/x" }\n---\n';
    writeFileSync(join(folder, source), read(folder, source).replace(yaml, flow));
    const { status, err } = await refused(folder, '--version', '2026-01-12');
    expect(status).toBe(2);
    expect(err).toContain('put `version` and `effective` on lines of their own');
    expect((await stele(folder, 'release')).status).toBe(0);
  });
});

describe('a signature', () => {
  const pair = generateKeyPairSync('ed25519');
  const secret = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));

  it('stands beside the record, of its bytes', async () => {
    const folder = await project();
    const key = join(scratchFolder(), 'key.pem');
    writeFileSync(key, secret);
    const { status, out } = await stele(folder, 'release', '--sign', key);
    expect(status).toBe(0);
    expect(out).toContain(`  signed     ${first}/release.json.sig\n`);
    const open = readPublicKey(String(pair.publicKey.export({ type: 'spki', format: 'pem' })));
    if (open.type === 'fault') throw new Error(open.message);
    const record = readFileSync(join(folder, first, 'release.json'));
    expect(isSignedBy(record, read(folder, `${first}/release.json.sig`), open)).toBe(true);
    expect((await stele(folder, 'check')).status).toBe(0);
    const all = Object.values(contents(folder)).join('');
    expect(all).not.toContain(secret.split('\n')[1]);
  });

  it('is not made with a key that lies in the project, by whatever way', async () => {
    const folder = await project();
    const outside = scratchFolder();
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys/key.pem'), secret);
    writeFileSync(join(outside, 'key.pem'), secret);
    symlinkSync(join(folder, 'keys/key.pem'), join(outside, 'to-file.pem'));
    symlinkSync(join(folder, 'keys'), join(outside, 'to-folder'));
    symlinkSync(join(outside, 'key.pem'), join(folder, 'from-inside.pem'));
    symlinkSync(folder, join(outside, 'project'));
    for (const key of [
      join(folder, 'keys/key.pem'),
      join(outside, 'to-file.pem'),
      join(outside, 'to-folder/key.pem'),
      join(folder, 'from-inside.pem'),
      join(outside, 'project/keys/key.pem'),
    ]) {
      const { status, err } = await stele(folder, 'release', '--sign', key);
      expect([status, err]).toEqual([
        2,
        `stele: the key ${key} lies in the project; a key is kept outside, where nothing publishes it\n`,
      ]);
    }
    expect(existsSync(join(folder, 'notice/x/releases'))).toBe(false);
  });
});

it('a release that was interrupted is finished by the next call', async () => {
  const folder = await project();
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  const before = { [source]: read(folder, source), [ledger]: read(folder, ledger) };
  const note = JSON.stringify({ [source]: hash(source), [ledger]: hash(ledger) });
  await stele(folder, 'release', '--version', '2026-05-04', '--effective', '2026-06-01');
  const whole = contents(folder);
  for (const [path, text] of Object.entries(before)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'notice/x/releases/.2026-05-04.unfinished.json'), note);
  expect((await stele(folder, 'check')).out).toContain('error anchor-misdated: ');
  const { err } = await stele(folder, 'release');
  expect(err).toBe(
    [
      'the release of 2026-05-04, which was interrupted, is finished\n',
      'the version of 2026-05-04 was released already, and says the same\n',
    ].join(''),
  );
  expect(contents(folder)).toEqual(whole);
  expect(readdirSync(join(folder, 'notice/x/releases'))).toEqual(['2026-05-04']);
});

it('a build says of which release its editions are, until the notice is a draft again', async () => {
  const folder = await project();
  await stele(folder, 'release');
  const { root } = JSON.parse(read(folder, `${first}/release.json`)) as Release;
  const built = async (): Promise<unknown> => {
    expect((await stele(folder, 'build', '--format', 'text')).status).toBe(0);
    return (JSON.parse(read(folder, 'out/manifest.json')) as { notices: { release: unknown }[] }).notices[0]
      ?.release;
  };
  expect(await built()).toEqual({ version: '2026-01-10', root });
  // Another look is for the next version.
  edit(join(folder, 'locales/ko/x.json'), '{\n  "title"', '{\n    "title"');
  expect(await built()).toEqual({ version: '2026-01-10', root });
  edit(join(folder, source), 'version: 2026-01-10', 'version: 2026-01-11');
  expect(await built()).toBeNull();
  edit(join(folder, source), 'version: 2026-01-11', 'version: 2026-01-10');
  edit(join(folder, source), '3 cookies', '4 cookies');
  edit(join(folder, 'locales/ko/x.json'), '3개', '4개');
  const { status, err } = await stele(folder, 'build', '--format', 'text', '--allow-stale');
  expect([status, err.match(/^error [a-z-]+/gm)]).toEqual([1, ['error version-reused']]);
});
