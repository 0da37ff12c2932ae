import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const english = `# Privacy

## Cookies {#Cookies}

We set cookies for 14 days and 6 weeks.

See [our list](https://example.com/en-US/list) of cookies.

## Contact {#Contact}

Write to privacy@example.com.
`;
const korean = `# 개인정보

번역일: 2026년 5월 5일

## 쿠키 {: #Cookies }

당사는 14일과 6주 동안 쿠키를 설정합니다.

쿠키 [목록](https://example.com/ko/list)을 참조하십시오.

## 연락처 {: #Contact }

privacy@example.org로 문의하십시오.
`;

let project: string;
const path = (name: string): string => join(project, name);
const importKorean = (file = 'ko.md', locale = 'ko') =>
  runStele('import', path(file), '--id', 'privacy', '--locale', locale, '--project', project);
const catalog = (): Record<string, string> =>
  JSON.parse(readFileSync(path('locales/ko/privacy.json'), 'utf8'));

beforeEach(async () => {
  project = scratchFolder();
  writeFileSync(path('en.md'), english);
  writeFileSync(path('ko.md'), korean);
  await runStele('import', path('en.md'), '--id', 'privacy', '--project', project);
});

describe('stele import FILE --id ID --locale L', () => {
  it('should write what is certain, in the order of the source, and say what is not', async () => {
    const { status, out } = await importKorean();
    expect(out).toBe(`aligned 5 of 6 clauses; left out 1; left over 1 texts of the file
left out
  \`Contact.1\`: a number, date, address or name is not that of the source; ko.md:13: \`privacy@example.org로 문의하십시오.\`
left over
  ko.md:3: \`번역일: 2026년 5월 5일\`
locales/ko/privacy.json
hint: notice/privacy/notice.md does not name ko yet: add it to \`translations\`
`);
    expect(status).toBe(0);
    expect(Object.entries(catalog())).toEqual([
      ['title', '개인정보'],
      ['Cookies', '쿠키'],
      ['Cookies.1', '당사는 14일과 6주 동안 쿠키를 설정합니다.'],
      ['Cookies.2', '쿠키 <a1>목록</a1>을 참조하십시오.'],
      ['Contact', '연락처'],
    ]);
  });

  it('should never write over what the catalog says, and show where the file says something else', async () => {
    mkdirSync(path('locales/ko'), { recursive: true });
    writeFileSync(path('locales/ko/privacy.json'), '{\n  "Cookies": "쿠키 안내",\n  "title": ""\n}\n');
    const { out } = await importKorean();
    expect(out).toContain('kept as the catalog has them\n  `Cookies`: the file says ko.md:5: `쿠키`\n');
    expect(catalog()).toMatchObject({ Cookies: '쿠키 안내', title: '개인정보', Contact: '연락처' });
    const before = readFileSync(path('locales/ko/privacy.json'), 'utf8');
    expect((await importKorean()).out).not.toContain('locales/ko/privacy.json\n');
    expect(readFileSync(path('locales/ko/privacy.json'), 'utf8')).toBe(before);
  });

  it('should read HTML as it reads Markdown, and say what language lacks its phrases', async () => {
    writeFileSync(
      path('de.html'),
      '<h1>Datenschutz</h1><h2 id="Cookies">Cookies</h2><p>Wir setzen Cookies für 14 Tage und 6 Wochen.</p>' +
        '<p>Siehe <a href="https://example.com/de/list">unsere Liste</a> der Cookies.</p>' +
        '<h2 id="Contact">Kontakt</h2><p>Schreiben Sie an privacy@example.com.</p>',
    );
    const { out } = await importKorean('de.html', 'de');
    expect(out).toContain('aligned 6 of 6 clauses; left out 0; left over 0 texts');
    expect(out).toContain('hint: there is no locales/de/ui.json yet: write the phrases of this language\n');
  });

  it.each([
    [
      'another notice',
      ['ko.md', '--id', 'terms', '--locale', 'ko'],
      'there is no notice terms to lay a translation onto',
    ],
    [
      'the source',
      ['ko.md', '--id', 'privacy', '--locale', 'en'],
      'privacy is written in en; that is no translation',
    ],
    ['no tag', ['ko.md', '--id', 'privacy', '--locale', 'KO'], 'KO is no language tag in its canonical form'],
    ['no file', ['ja.md', '--id', 'privacy', '--locale', 'ko'], 'ja.md cannot be read'],
    ['an empty file', ['empty.md', '--id', 'privacy', '--locale', 'ko'], 'empty.md:1: `empty.md` is empty'],
    [
      'another encoding',
      ['euc.md', '--id', 'privacy', '--locale', 'ko'],
      'euc.md:1:3: the file is not UTF-8 from here on',
    ],
    ['no Word file', ['cut.docx', '--id', 'privacy', '--locale', 'ko'], 'its zip is damaged or cut off'],
  ])('should refuse %s', async (_, [file = '', ...rest], message) => {
    writeFileSync(path('empty.md'), '');
    writeFileSync(path('euc.md'), Buffer.from([0x23, 0x20, 0xb0, 0xb3, 0xc0, 0xce]));
    writeFileSync(path('cut.docx'), Buffer.from('PK\u0003\u0004 and no more'));
    const { status, err } = await runStele('import', path(file), ...rest, '--project', project);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('should not touch a catalog that it cannot read', async () => {
    mkdirSync(path('locales/ko'), { recursive: true });
    writeFileSync(path('locales/ko/privacy.json'), '{ "Cookies": "쿠키", }');
    const { status, err } = await importKorean();
    expect(status).toBe(1);
    expect(err).toContain('locales/ko/privacy.json:1');
    expect(readFileSync(path('locales/ko/privacy.json'), 'utf8')).toBe('{ "Cookies": "쿠키", }');
  });
});

describe('stele import FILE --id ID', () => {
  it('should make a notice of a web page', async () => {
    writeFileSync(
      path('terms.html'),
      '<main><h1>Terms</h1><h2 id="Use">Use</h2><p>Use it <strong>well</strong>.</p><ul><li>Be kind.</li></ul></main>',
    );
    const { status, out } = await runStele(
      'import',
      path('terms.html'),
      '--id',
      'terms',
      '--project',
      project,
    );
    expect([status, out.endsWith('notice/terms/notice.md\nnotice/terms/anchors.json\n')]).toEqual([0, true]);
    expect(readFileSync(path('notice/terms/notice.md'), 'utf8').split('---\n').at(-1)).toBe(`
# Terms {#title}

## Use {#Use}

Use it **well**. {#Use.1}

- Be kind. {#Use.2}
`);
  });

  it('should say which line of a page cannot be read, and write nothing', async () => {
    writeFileSync(path('deep.html'), `<p>x</p>\n${'<div>'.repeat(300)}`);
    const { status, out } = await runStele('import', path('deep.html'), '--id', 'deep', '--project', project);
    expect([status, out]).toEqual([
      1,
      'not placed\n  deep.html:2: elements stand more than 200 deep in each other\n',
    ]);
  });
});
