import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import { render } from '../../src/format/docx/render.ts';
import { staleProject } from '../support/stale-project.ts';
import { catalogPath, readBack, reviewFile, smallProject } from './reviewed-project.ts';
import { edited, replace, trackedReplace } from './word-edits.ts';

const current = smallProject();
const stale = staleProject(current);

/** The ordinary Word file of an edition: it has its caveats in the clauses' own lines. */
async function ordinaryFile(): Promise<Uint8Array> {
  const compiled = compile(stale);
  const edition = compiled.notices[0]?.editions.find(({ locale }) => locale === 'ko');
  if (edition === undefined || compiled.theme === null) throw new Error('there is no edition in ko');
  return render(lowerEdition(edition, compiled.words, ['docx']), compiled.theme);
}

describe.each([
  ['for review', () => reviewFile(stale, 'ko')],
  ['for reading', ordinaryFile],
])('a file %s of an edition that is not up to date', (_, make) => {
  it('holds the banner and a caveat for each clause', async () => {
    const { editions } = compile(stale).notices[0] ?? { editions: [] };
    const korean = editions.find(({ locale }) => locale === 'ko');
    expect(korean?.outdated).toEqual([
      'title',
      'intro.1',
      'Cookies',
      'Cookies.2',
      'agents',
      'agents.name',
      'agents.hanbit.name',
      'agents.hanbit.place',
    ]);
    const xml = strFromU8(unzipSync(await make())['word/document.xml'] ?? new Uint8Array());
    // Each caveat, and the one that the banner quotes.
    expect(xml.match(/\[개정 미반영\]/g)).toHaveLength(8 + 1);
  });

  it.each([
    ['as it was', stale],
    ['when its clauses are up to date', current],
  ])('says nothing of what nobody changed, %s', async (_, sources) => {
    const { review } = readBack(await make(), sources);
    expect(review).toMatchObject({ locale: 'ko', current: true, clauses: [], added: [] });
  });

  it('gives back the words of a stale clause alone', async () => {
    const file = edited(
      await make(),
      trackedReplace('설명합니다', '안내합니다'),
      replace('>서울<', '>부산<'),
    );
    const { review, applied, written } = readBack(file, stale);
    expect(review.clauses.map(({ clause, after }) => [clause, after])).toEqual([
      ['intro.1', '본 방침은 당사가 데이터를 이용하는 방법을 안내합니다.'],
      ['agents.hanbit.place', '부산'],
    ]);
    expect(applied.refusals).toEqual([]);
    expect(written[catalogPath]).toContain('"agents.hanbit.place": "부산"');
  });

  it('takes edits of a caveat and of the banner for none of a clause', async () => {
    const file = edited(
      await make(),
      (xml) => xml.replaceAll('[개정 미반영]', '[확인 필요]'),
      replace('모두 반영하지 못하였습니다', '반영하지 못하였습니다'),
    );
    expect(readBack(file, stale).review).toMatchObject({ clauses: [], added: [] });
  });
});
