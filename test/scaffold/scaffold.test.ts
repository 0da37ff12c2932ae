import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import { proseOf } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import type { Answers } from '../../src/scaffold/answers.ts';
import type { NewFile } from '../../src/scaffold/new-file.ts';
import { scaffold } from '../../src/scaffold/scaffold.ts';
import { usualTitle } from '../../src/scaffold/starter.ts';
import { starterWords } from '../../src/scaffold/starter-words.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { unknownDay } from '../../src/syntax/import/find-dates.ts';
import { printedName } from '../../src/syntax/metadata.ts';
import type { NoticeSources } from '../../src/syntax/parse.ts';
import { fileOf, projectOf, stele } from '../support/fixture-project.ts';

const today = '2026-11-23' as IsoDate;

function answersIn(locale: string, translations: readonly string[], more: Partial<Answers> = {}): Answers {
  return {
    id: 'privacy' as NoticeId,
    locale: locale as Locale,
    translations: translations as readonly Locale[],
    title: usualTitle(locale as Locale),
    titles: new Map(),
    company: 'Your Company',
    url: 'https://www.example.com/legal/privacy',
    ...more,
  };
}

function filesOf(
  answers: Answers,
  imported: readonly { path: string; text: string }[] | null = null,
): readonly NewFile[] {
  const { value, diagnostics } = scaffold({ answers, today, imported, phrases: stele.phrases, ci: null });
  expect(diagnostics).toEqual([]);
  return value;
}

function projectIn(files: readonly NewFile[]) {
  return projectOf(files.map(({ path, text }) => fileOf(path, text)));
}

function onlyNotice({ notices }: ProjectSources): NoticeSources {
  const [notice] = notices;
  if (notice === undefined) throw new Error('there is no notice');
  return notice;
}

function textOf(files: readonly NewFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

const languages = ['en', ...Object.keys(starterWords)];

describe('a new project', () => {
  it.each(languages)(
    'written in %s should be canonical, and only nobody has approved its translations',
    (locale) => {
      const others = languages.filter((one) => one !== locale);
      const sources = projectIn(filesOf(answersIn(locale, others)));
      expect(fmt(onlyNotice(sources)).value.filter(({ changed }) => changed)).toEqual([]);
      const { diagnostics, notices } = compile(sources, 'build');
      expect(diagnostics.map(({ code, locale: of }) => [code, of])).toEqual(
        others.map((of) => ['translation-unapproved', of]),
      );
      expect(notices[0]?.editions.map((edition) => edition.locale)).toEqual([locale, ...others]);
    },
  );

  it('should hold the files of a project and of a repository', () => {
    expect(filesOf(answersIn('en', ['ko', 'de'])).map(({ path, spare }) => [path, spare])).toEqual([
      ['notice/privacy/notice.md', false],
      ['notice/privacy/anchors.json', false],
      ['locales/ko/privacy.json', false],
      ['locales/de/privacy.json', false],
      ['locales/de/ui.json', false],
      ['.gitignore', true],
      ['package.json', true],
    ]);
  });

  it('should begin with front matter that tells what its days are', () => {
    const [notice] = filesOf(answersIn('en', ['ko', 'ms'], { company: 'yes: 1' }));
    expect(notice?.text.split('\n\n', 1)[0]).toBe(`---
id: privacy
version: 2026-11-23 # the day on which it is posted
effective: 2026-11-23 # the day from which it holds
locale: en
translations: [ko, ms]
url: https://www.example.com/legal/privacy # where it is going to be published
company: "yes: 1"
---`);
  });

  it('should say whose notice it is in every language', () => {
    const files = filesOf(answersIn('ms', ['ko'], { company: 'Batu Sdn. Bhd.' }));
    for (const path of ['notice/privacy/notice.md', 'locales/ko/privacy.json'])
      expect(textOf(files, path).split('Batu Sdn. Bhd.').length, path).toBeGreaterThan(2);
    expect(files.filter(({ text }) => /\{\{company/.test(text))).toEqual([]);
  });

  it('should take whatever stands in a name for text', () => {
    const letter = fc.constantFrom(...'aB1 .,&<>/*_`[](){}#|!\\$~:"\'=+-가ñ');
    const name = fc
      .string({ unit: letter, minLength: 1, maxLength: 24 })
      .filter((text) => printedName.safeParse(text).success && !/ {2}/.test(text));
    fc.assert(
      fc.property(name, name, (title, company) => {
        const sources = projectIn(filesOf(answersIn('en', ['ko'], { title, company })));
        expect(fmt(onlyNotice(sources)).value.filter(({ changed }) => changed)).toEqual([]);
        const { notices } = compile(sources);
        const [{ source, editions } = { source: undefined, editions: [] }] = notices;
        expect(source?.company).toBe(company);
        expect(proseOf(source?.title.children ?? [])).toBe(title);
        const [, korean] = editions;
        const [intro] = korean?.children ?? [];
        expect(intro?.type === 'paragraph' && proseOf(intro.clause.children)).toContain(`${company}(이하`);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a translation', () => {
  it('should have the title in its own language where it is a usual one', () => {
    const files = filesOf(answersIn('en', ['ms'], { title: 'Privacy Policy' }));
    expect(textOf(files, 'locales/ms/privacy.json')).toContain('"title": "Dasar Privasi"');
  });

  it('should leave a title of its author’s own empty, unless its author said it', () => {
    const own = { title: 'How Acme cares' };
    expect(textOf(filesOf(answersIn('en', ['ko'], own)), 'locales/ko/privacy.json')).toContain('"title": ""');
    const titles = new Map([['ko' as Locale, '아크메의 배려']]);
    const said = filesOf(answersIn('en', ['ko'], { ...own, titles }));
    expect(textOf(said, 'locales/ko/privacy.json')).toContain('"title": "아크메의 배려"');
  });

  it('should stand empty in a language that Stele has no words in, with its phrases', () => {
    const files = filesOf(answersIn('en', ['de']));
    const { diagnostics } = compile(projectIn(files));
    const count = (code: string): number => diagnostics.filter((one) => one.code === code).length;
    expect([count('clause-missing'), count('phrase-missing'), diagnostics.length]).toEqual([25, 59, 84]);
  });

  it('should have the phrases of its language where Stele ships those', () => {
    const files = filesOf(answersIn('en-GB', []));
    expect(textOf(files, 'locales/en-GB/ui.json')).toContain('"contents": "Contents"');
    expect(compile(projectIn(files)).diagnostics).toEqual([]);
  });
});

describe('an imported notice', () => {
  const imported = (days: string) => [
    {
      path: 'notice/privacy/notice.md',
      text: `---\nid: privacy\nversion: ${days}\neffective: ${days}\nlocale: en\ntranslations: []\nurl: https://x.example\n---\n\n# Ours {#title}\n\nWe sell nothing. {#intro.1}\n`,
    },
    { path: 'notice/privacy/jurisdictions/kr.md', text: '---\ncodes: [KR]\n---\n\n# Korea {#kr}\n' },
  ];

  it('should keep its text and its days, and have the rest of its front matter as it was answered', () => {
    const answers = answersIn('en', ['ko'], { company: null, title: null });
    const files = filesOf(answers, imported('2020-05-01'));
    expect(textOf(files, 'notice/privacy/notice.md')).toBe(`---
id: privacy
version: 2020-05-01 # the day on which it is posted
effective: 2020-05-01 # the day from which it holds
locale: en
translations: [ko]
url: https://www.example.com/legal/privacy # where it is going to be published
---

# Ours {#title}

We sell nothing. {#intro.1}
`);
    expect(files.map(({ path }) => path)).toContain('notice/privacy/jurisdictions/kr.md');
    expect(JSON.parse(textOf(files, 'locales/ko/privacy.json'))).toMatchObject({ title: '', 'intro.1': '' });
  });

  it('should be of today where it names no day', () => {
    const files = filesOf(answersIn('en', []), imported(unknownDay));
    expect(textOf(files, 'notice/privacy/notice.md')).toContain('\nversion: 2026-11-23 #');
  });
});
