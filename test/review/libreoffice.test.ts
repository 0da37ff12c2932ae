import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeWith, output } from '../support/programs.ts';
import { sharedFolder } from '../support/scratch-project.ts';
import { staleProject } from '../support/stale-project.ts';
import { catalogPath, readBack, reviewFile, smallProject, sourcePath } from './reviewed-project.ts';
import { commented, edited, moveClause, replace, trackedInsert, trackedReplace } from './word-edits.ts';

const sources = smallProject();

/** What Word would save, by name, as it comes back when LibreOffice has opened and saved it. */
async function filesToSave(): Promise<Readonly<Record<string, Uint8Array>>> {
  const english = await reviewFile(sources, 'en');
  const korean = await reviewFile(sources, 'ko');
  const outdated = await reviewFile(staleProject(sources), 'ko');
  const edits = edited(
    english,
    trackedInsert('A cookie is a ', 'very '),
    trackedReplace('Seoul', 'Busan'),
    replace(' days.', ' days, not more.'),
  );
  return {
    'as-it-was-en': english,
    'as-it-was-ko': korean,
    'outdated-ko': outdated,
    'edited-en': commented(edits, 'Our agents', 'All of them?'),
    'edited-ko': edited(korean, trackedReplace('작은', '조그만'), replace('서울', '부산')),
    'moved-en': edited(english, moveClause('intro.1', 'Contact.1')),
  };
}

describeWith(['soffice'], 'a file for review that LibreOffice opened and saved', () => {
  const folder = sharedFolder();
  const saved = (name: string): Uint8Array => readFileSync(join(folder, 'saved', `${name}.docx`));

  beforeAll(async () => {
    const files = Object.entries(await filesToSave()).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const as = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'saved')];
    output('soffice', [profile, '--headless', ...as, ...files]);
  }, 60_000);

  it.each(['en', 'ko'])('says nothing of what nobody changed (%s)', (locale) => {
    const { review } = readBack(saved(`as-it-was-${locale}`), sources);
    expect(review).toMatchObject({ locale, current: true, clauses: [], added: [] });
  });

  it('says nothing of the banner and the caveats of an edition that is not up to date', () => {
    const { review } = readBack(saved('outdated-ko'), sources);
    expect(review).toMatchObject({ locale: 'ko', current: true, clauses: [], added: [] });
  });

  it('keeps tracked changes, plain ones, a cell and a comment, and they are taken over', () => {
    const { review, applied, written } = readBack(saved('edited-en'), sources);
    expect(
      review.clauses.map(({ clause, after, untracked, revisions, comments }) => ({
        clause,
        after,
        untracked,
        by: [...new Set(revisions.map(({ author }) => author))],
        comments: comments.map(({ text }) => text),
      })),
    ).toEqual([
      {
        clause: 'Cookies.1',
        after: 'A cookie is a very small file. See the Cookie Notice today and write.',
        untracked: false,
        by: ['Kim'],
        comments: [],
      },
      {
        clause: 'Cookies.2',
        after: 'We keep logs for ninety days, not more.',
        untracked: true,
        by: [],
        comments: [],
      },
      { clause: 'Contact.1', after: 'Our agents:', untracked: false, by: [], comments: ['All of them?'] },
      { clause: 'agents.hanbit.place', after: 'Busan', untracked: false, by: ['Kim'], comments: [] },
    ]);
    expect(applied.refusals).toEqual([]);
    expect(written[sourcePath]).toContain(
      'A cookie is a very small file. See the **[Cookie Notice][cookies] today**',
    );
    expect(written[sourcePath]).toContain('| Hanbit {#hanbit} | Busan');
  });

  it('is taken over into a catalog', async () => {
    const { written, applied } = readBack(saved('edited-ko'), sources);
    expect(applied.refusals).toEqual([]);
    const catalog = JSON.parse(written[catalogPath] ?? '{}') as Record<string, string>;
    expect(catalog['Cookies.1']).toBe(
      '쿠키는 조그만 파일입니다. <strong><cookies>쿠키 고지</cookies>를 오늘</strong> 보거나 <a1>문의</a1>하십시오.',
    );
    expect(catalog['agents.hanbit.place']).toBe('부산');
    // Built again, the file for review says what the reviewer wrote.
    const later = smallProject({ catalog: written[catalogPath] ?? '' });
    expect(readBack(await reviewFile(later, 'ko'), later).review).toMatchObject({
      current: true,
      clauses: [],
    });
    expect(readBack(saved('edited-ko'), later).review.clauses).toEqual([]);
  });

  it('has its moved paragraph found, and refused', () => {
    const { review, applied } = readBack(saved('moved-en'), sources);
    expect(review.clauses.map(({ clause, changes }) => [clause, changes])).toEqual([
      ['intro.1', [{ type: 'moved', behind: 'Contact.1' }]],
    ]);
    expect(applied.files).toEqual([]);
    expect(applied.refusals.map(({ clause }) => clause)).toEqual(['intro.1']);
  });
});
