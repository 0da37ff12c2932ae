import { describe, expect, it } from 'vitest';
import type { JurisdictionCode, Locale } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { jurisdictionEdition } from '../../src/build/jurisdiction-edition.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { render, renderReview } from '../../src/format/docx/render.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { readBack } from './reviewed-project.ts';
import { edited, replace, trackedReplace } from './word-edits.ts';

const front = [
  'id: privacy',
  'version: 2026-11-02',
  'effective: 2026-12-01',
  'locale: en',
  'translations: [ko]',
  'url: https://www.example.com/privacy',
];

const files = [
  fileOf(
    'notice/privacy/notice.md',
    `---\n${front.join('\n')}\n---\n\n# Notice {#title}\n\nRead what holds in [California](#California). {#intro.1}\n\n## Places {#Places}\n\n::jurisdictions\n`,
  ),
  fileOf(
    'notice/privacy/jurisdictions/kr.md',
    '---\ncodes: [KR]\n---\n\n# South Korea {#Korea}\n\nThis holds in Korea. {#Korea.1}\n',
  ),
  fileOf(
    'notice/privacy/jurisdictions/us-ca.md',
    '---\ncodes: [US-CA]\n---\n\n# California {#California}\n\nThis holds in California. {#California.1}\n',
  ),
  fileOf(
    'locales/ko/privacy.json',
    `${JSON.stringify(
      {
        title: '고지',
        'intro.1': '<a1>캘리포니아</a1>에 적용되는 내용을 읽어 주십시오.',
        Places: '지역',
        California: '캘리포니아',
        'California.1': '캘리포니아에 적용됩니다.',
        Korea: '대한민국',
        'Korea.1': '대한민국에 적용됩니다.',
      },
      null,
      2,
    )}\n`,
  ),
];

const sources = canonical(projectOf(files));

function canonical(project: ProjectSources): ProjectSources {
  const [notice] = project.notices;
  if (notice === undefined) throw new Error('the project has a notice');
  const written = new Map(fmt(notice).value.map(({ path, text }) => [path, text]));
  return projectOf(
    files.map((file) => (written.has(file.path) ? fileOf(file.path, written.get(file.path) ?? '') : file)),
  );
}

async function fileFor(locale: string, make: typeof render): Promise<Uint8Array> {
  const compiled = compile(sources);
  const whole = compiled.notices[0]?.editions.find((one) => one.locale === (locale as Locale));
  if (whole === undefined || compiled.theme === null) throw new Error(`there is no edition in ${locale}`);
  const { lowered } = jurisdictionEdition(whole, 'KR' as JurisdictionCode);
  return make(lowered(compiled.words, ['docx']), compiled.theme);
}

describe('a Word file of an edition for one jurisdiction', () => {
  it.each([
    ['en', renderReview],
    ['ko', renderReview],
    ['en', render],
  ])('in %s comes back with nothing changed where nobody changed it', async (locale, make) => {
    const { review } = readBack(await fileFor(locale, make), sources);
    expect(review).toMatchObject({ locale, current: true, clauses: [], added: [] });
  });

  it('is taken over into the source, whose links lead where they led', async () => {
    const file = edited(await fileFor('en', renderReview), trackedReplace('Read what', 'See what'));
    const { applied, written } = readBack(file, sources);
    expect(applied.refusals).toEqual([]);
    expect(written['notice/privacy/notice.md']).toContain(
      'See what holds in [California](#California). {#intro.1}\n',
    );
  });

  it('is taken over into a translation, which keeps the texts of the other places', async () => {
    const file = edited(
      await fileFor('ko', renderReview),
      replace('대한민국에 적용됩니다.', '대한민국에서 적용됩니다.'),
    );
    const { applied, written } = readBack(file, sources);
    expect(applied.refusals).toEqual([]);
    expect(JSON.parse(written['locales/ko/privacy.json'] ?? '')).toMatchObject({
      'intro.1': '<a1>캘리포니아</a1>에 적용되는 내용을 읽어 주십시오.',
      'California.1': '캘리포니아에 적용됩니다.',
      'Korea.1': '대한민국에서 적용됩니다.',
    });
  });
});
