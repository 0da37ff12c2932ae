import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const texts = {
  en: [
    '# Notice {#title}',
    '## Cookies {#Cookies}',
    'We set cookies for 13 months. {#Cookies.1}',
    'We count visits. {#Cookies.2}',
    '## Contact {#Contact}',
    'Write to us. {#Contact.1}',
  ],
  ko: {
    title: '고지',
    Cookies: '쿠키',
    'Cookies.1': '당사는 13개월간 쿠키를 사용합니다.',
    'Cookies.2': '당사는 방문 수를 셉니다.',
    Contact: '문의',
    'Contact.1': '당사에 문의하십시오.',
  },
} as const;

/** A small project in a folder of its own; `edit` says what its files hold instead. */
function projectOf(version: string, edit: (text: string) => string = (text) => text): string {
  const folder = scratchFolder();
  const files: readonly (readonly [string, string])[] = [
    ['notice/privacy/notice.md', notice(version, edit)],
    ['locales/ko/privacy.json', edit(`${JSON.stringify(texts.ko, null, 2)}\n`)],
  ];
  for (const [path, text] of files) write(folder, path, text);
  return folder;
}

function notice(version: string, edit: (text: string) => string): string {
  const front = `---\nid: privacy\nversion: ${version}\neffective: ${version}\nlocale: en\ntranslations: [ko]\nurl: https://www.example.com/privacy\n---`;
  return edit(`${[front, ...texts.en].join('\n\n')}\n`);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const shorter = (text: string): string =>
  text
    .replace('13 months', '6 months')
    .replace('13개월', '6개월')
    .replace('We count visits. {#Cookies.2}\n\n', '')
    .replace('  "Cookies.2": "당사는 방문 수를 셉니다.",\n', '');

describe('stele diff', () => {
  it('should tell what was changed in each locale, and write its redlines', async () => {
    const [older, newer] = [projectOf('2025-03-15'), projectOf('2026-11-02', shorter)];
    const ran = await runStele(
      'diff',
      older,
      'HEAD',
      '--project',
      newer,
      '--format',
      'text',
      '--format',
      'json',
    );
    expect({ ...ran, out: ran.out.replaceAll('\u00a0', ' ') }).toEqual({
      status: 0,
      out: [
        'privacy en: 2025-03-15 → 2026-11-02',
        '  version: 2025-03-15 → 2026-11-02',
        '  effective: 2025-03-15 → 2026-11-02',
        '  Removed: 1 · Reworded: 1',
        '  | Cookies.1  +1 -1      Cookies · We set cookies for 6 months.',
        '  - Cookies.2  -3         Cookies · We count visits.',
        'privacy ko: 2025-03-15 → 2026-11-02',
        '  version: 2025-03-15 → 2026-11-02',
        '  effective: 2025-03-15 → 2026-11-02',
        '  삭제: 1 · 문구 변경: 1',
        '  | Cookies.1  +1 -1      쿠키 · 당사는 6개월간 쿠키를 사용합니다.',
        '  - Cookies.2  -4         쿠키 · 당사는 방문 수를 셉니다.',
        '',
      ].join('\n'),
      err: `4 files in ${join(newer, 'redline')}\n`,
    });
    expect(readdirSync(join(newer, 'redline'), { recursive: true }).sort()).toEqual([
      'privacy',
      'privacy/en',
      'privacy/en/changes.json',
      'privacy/en/redline.txt',
      'privacy/ko',
      'privacy/ko/changes.json',
      'privacy/ko/redline.txt',
      'redline.json',
    ]);
    const korean = readFileSync(join(newer, 'redline/privacy/ko/redline.txt'), 'utf8');
    expect(korean).toContain(
      '\n| 당사는 [-13-]{+6+}개월간 쿠키를 사용합니다.\n\n- 당사는 방문 수를 셉니다.\n',
    );
  });

  it('should say the same where nothing was changed', async () => {
    const folder = projectOf('2026-11-02');
    const ran = await runStele(
      'diff',
      'HEAD',
      'HEAD',
      '--project',
      folder,
      '--locale',
      'ko',
      '--format',
      'html',
    );
    expect(ran.out).toBe('privacy ko: 2026-11-02 → 2026-11-02\n  변경된 조항이 없습니다.\n');
    expect(readdirSync(join(folder, 'redline/privacy/ko')).sort()).toEqual([
      'notice.css',
      'page.css',
      'page.js',
      'redline.css',
      'redline.html',
    ]);
  });

  it('should write every format, and replace its own folder alone', async () => {
    const [older, newer] = [projectOf('2025-03-15'), projectOf('2026-11-02', shorter)];
    const call = ['diff', older, newer, '--project', newer, '--locale', 'ko'] as const;
    await runStele(...call);
    const ran = await runStele(...call);
    expect(ran.status).toBe(0);
    expect(readdirSync(join(newer, 'redline/privacy/ko')).sort()).toEqual([
      'changes.json',
      'notice.css',
      'page.css',
      'page.js',
      'redline.css',
      'redline.docx',
      'redline.html',
      'redline.pdf',
      'redline.txt',
    ]);
    const refused = await runStele(...call, '--out', join(newer, 'locales'));
    expect(refused.status).toBe(2);
    expect(existsSync(join(newer, 'locales/ko/privacy.json'))).toBe(true);
  });

  it('should say which locale a version lacks', async () => {
    const older = projectOf('2025-03-15', (text) => text.replace('translations: [ko]', 'translations: []'));
    const newer = projectOf('2026-11-02', shorter);
    const ran = await runStele('diff', older, 'HEAD', '--project', newer, '--format', 'text');
    expect(ran.err.split('\n')[0]).toBe(`${older} has no ko: there is no redline in it`);
    expect(readdirSync(join(newer, 'redline/privacy'))).toEqual(['en']);
    const none = await runStele('diff', older, 'HEAD', '--project', newer, '--locale', 'ko');
    expect([none.status, none.out]).toEqual([1, '']);
  });

  it('should find a release by its version, and by a day on which it was in force', async () => {
    const english = (text: string): string => text.replace('translations: [ko]', 'translations: []');
    const folder = projectOf('2025-03-15', english);
    expect((await runStele('fmt', '--project', folder)).status).toBe(0);
    expect((await runStele('release', '--project', folder)).status).toBe(0);
    write(
      folder,
      'notice/privacy/notice.md',
      notice('2026-11-02', (text) => english(shorter(text))),
    );
    const byVersion = await runStele('diff', '2025-03-15', 'HEAD', '--project', folder, '--format', 'text');
    expect([byVersion.status, byVersion.err]).toEqual([0, `1 file in ${join(folder, 'redline')}\n`]);
    expect(byVersion.out).toContain('privacy en: 2025-03-15 → 2026-11-02\n');
    const byDay = await runStele('diff', '2026-01-01', 'HEAD', '--project', folder, '--format', 'text');
    expect(byDay.out).toBe(byVersion.out);
    expect(byDay.err).toContain('on 2026-01-01 the version of 2025-03-15 was in force\n');
    const tooEarly = await runStele('diff', '2024-01-01', 'HEAD', '--project', folder);
    expect(tooEarly.err).toContain('no version of privacy was in force on 2024-01-01; there are 2025-03-15');
    const frozen = join(folder, 'notice/privacy/releases/2025-03-15/notice/privacy/notice.md');
    writeFileSync(frozen, readFileSync(frozen, 'utf8').replace('Write to us', 'Call us'));
    const altered = await runStele('diff', '2025-03-15', 'HEAD', '--project', folder, '--format', 'text');
    expect(altered.err).toContain(
      'the release of 2025-03-15 is not what it was; `stele check` says what was changed',
    );
  });

  it('should compare two folders from anywhere', async () => {
    const [older, newer, elsewhere] = [
      projectOf('2025-03-15'),
      projectOf('2026-11-02', shorter),
      scratchFolder(),
    ];
    const ran = await runStele(
      'diff',
      older,
      newer,
      '--project',
      elsewhere,
      '--format',
      'text',
      '--locale',
      'en',
    );
    expect([ran.status, ran.err]).toEqual([0, `1 file in ${join(elsewhere, 'redline')}\n`]);
  });

  it('should refuse what cannot be read, and write nothing', async () => {
    const older = projectOf('2025-03-15', (text) => text.replace('  "Contact": "문의",\n', ''));
    const newer = projectOf('2026-11-02');
    const ran = await runStele('diff', older, 'HEAD', '--project', newer);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('clause-missing');
    expect(ran.err).toContain(`${older} cannot be read, and nothing was written\n`);
    expect(existsSync(join(newer, 'redline'))).toBe(false);
    const english = await runStele(
      'diff',
      older,
      'HEAD',
      '--project',
      newer,
      '--locale',
      'en',
      '--format',
      'text',
    );
    expect(english.status).toBe(0);
  });

  it('should compare a draft with a broken link, and none in which an id stands twice', async () => {
    const folder = projectOf('2026-11-02');
    const broken = projectOf('2026-11-03', (text) =>
      text.replace('Write to us.', 'Write [to us](#Nowhere).'),
    );
    const call = [
      '--project',
      folder,
      '--locale',
      'en',
      '--format',
      'text',
      '--format',
      'pdf',
      '--format',
      'docx',
    ];
    const ran = await runStele('diff', 'HEAD', broken, ...call);
    expect([ran.status, ran.out.split('\n').at(-2)]).toEqual([
      0,
      '  | Contact.1             Contact\u00a0· Write to us.',
    ]);
    const twice = projectOf('2026-11-03', (text) => text.replace('{#Cookies.2}', '{#Cookies.1}'));
    const refused = await runStele('diff', 'HEAD', twice, ...call);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('id-duplicate: the id `Cookies.1` names two clauses');
  });

  it.each([
    [
      ['nowhere', 'HEAD'],
      'nowhere is no version: name a release, a day (YYYY-MM-DD), HEAD, or a folder with a notice',
    ],
    [['2020-01-01', 'HEAD'], 'privacy has no releases: 2020-01-01 is no version of it'],
    [['HEAD', 'HEAD', '--locale', 'fr'], 'neither version has the locale fr; there are en, ko'],
    [
      ['HEAD', 'HEAD', '--format', 'markdown'],
      'a redline has no format markdown; there are html, docx, pdf, text, json',
    ],
    [['HEAD', 'HEAD', '--notice', 'terms'], 'there is no notice terms; there are privacy'],
  ] as const)('should say what is wrong with %j', async (words, message) => {
    const ran = await runStele('diff', ...words, '--project', projectOf('2026-11-02'));
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(message);
  });
});
