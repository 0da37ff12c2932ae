import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import { anchorsWithCaveat } from '../../src/flow/caveats.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { textOf } from '../../src/flow/words.ts';
import type { ClauseStatus } from '../../src/status/clause-state.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { staleProject } from '../support/stale-project.ts';

const notice = `---
id: x
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko, ms]
url: https://www.example.com/x
---

# Cookie Notice {#title}

We set cookies. {#intro.1}

## Cookies {#Cookies}

- They last for a while. {#Cookies.1}

## Places {#Places}

::jurisdictions
`;

const korea = `---
codes: [KR]
---

# South Korea {#kr}

## Cookies {#kr.Cookies}

:::table[Kinds {#kinds}]
| Name {#name} | Use {#use} |
| --- | --- |
| Session {#session} | Keeps you in. |
:::
`;

const words = {
  ko: {
    title: '쿠키 고지',
    'intro.1':
      '당사는 귀하의 브라우저를 인식하고, 귀하의 설정을 기억하고, 서비스가 어떻게 이용되는지 알아보기 위하여 쿠키를 설정합니다.',
    Cookies: '쿠키',
    'Cookies.1': '쿠키는 일정 기간 동안 남습니다.',
    Places: '지역',
    kr: '대한민국',
    'kr.Cookies': '쿠키',
    kinds: '종류',
    'kinds.name': '이름',
    'kinds.use': '용도',
    'kinds.session.name': '세션',
    'kinds.session.use': '로그인을 유지합니다.',
  },
  ms: {
    title: 'Notis Kuki',
    'intro.1':
      'Kami menetapkan kuki supaya dapat mengenal pasti pelayar anda, mengingati tetapan anda dan mengetahui cara perkhidmatan digunakan.',
    Cookies: 'Kuki',
    'Cookies.1': 'Kuki kekal untuk seketika.',
    Places: 'Tempat',
    kr: 'Korea Selatan',
    'kr.Cookies': 'Kuki',
    kinds: 'Jenis',
    'kinds.name': 'Nama',
    'kinds.use': 'Kegunaan',
    'kinds.session.name': 'Sesi',
    'kinds.session.use': 'Mengekalkan log masuk anda.',
  },
};

const project = projectOf([
  fileOf('notice/x/notice.md', notice),
  fileOf('notice/x/jurisdictions/kr.md', korea),
  fileOf('locales/ko/x.json', JSON.stringify(words.ko)),
  fileOf('locales/ms/x.json', JSON.stringify(words.ms)),
]);

function flowsOf(isStale: (clause: ClauseStatus) => boolean): readonly Flow[] {
  const compiled = compile(staleProject(project, () => isStale));
  return compiled.notices.flatMap(({ editions }) =>
    editions.map((edition) => lowerEdition(edition, compiled.words, [])),
  );
}

function flowIn(locale: string, ...stale: readonly string[]): Flow {
  const flow = flowsOf(({ id }) => stale.includes(id)).find((one) => one.locale === locale);
  if (flow === undefined) throw new Error(`there is no edition in ${locale}`);
  return flow;
}

function bannerText({ banner }: Flow): readonly string[] {
  if (banner === null) return [];
  const entries = banner.list.items.map(({ label, blocks: [own] }) => `${label} ${textOf(own.runs)}`);
  return [...[banner.title, ...banner.lines, banner.label].map(textOf), ...entries];
}

describe('an edition with stale clauses', () => {
  const stale = ['title', 'intro.1', 'kr.Cookies', 'kinds', 'kinds.session.use'];

  it('says so in Korean: which version, which language prevails, where it is, which clauses', () => {
    expect(bannerText(flowIn('ko', ...stale))).toEqual([
      '개정 사항이 모두 반영되지 않은 번역본',
      '이 번역본은 2026년 11월 2일자 영어본의 내용을 아직 모두 반영하지 못하였습니다. [개정 미반영] 표시가 있는 조항에 관하여는, 본문 또는 관계 법령에서 달리 정하지 않는 한 영어본이 우선합니다.',
      '영어본: https://www.example.com/x/en/',
      '개정 사항이 반영되지 않은 조항:',
      '• 쿠키 고지',
      '• 쿠키 고지\u00a0· 당사는 귀하의 브라우저를 인식하고, 귀하의 설정을…',
      '• 대한민국\u00a0· 쿠키',
      '• 대한민국\u00a0· 쿠키\u00a0· 종류',
      '• 대한민국\u00a0· 쿠키\u00a0· 로그인을 유지합니다.',
    ]);
  });

  it('says so in Malay', () => {
    expect(bannerText(flowIn('ms', ...stale))).toEqual([
      'Terjemahan belum dikemas kini',
      'Terjemahan ini belum dikemas kini sepenuhnya menurut versi bahasa Inggeris bertarikh 2 November 2026. Bagi setiap fasal yang bertanda [belum dikemas kini], versi bahasa Inggeris hendaklah mengatasi terjemahan ini, melainkan jika notis ini atau undang-undang memperuntukkan sebaliknya.',
      'Versi bahasa Inggeris: https://www.example.com/x/en/',
      'Fasal yang belum dikemas kini:',
      '• Notis Kuki',
      '• Notis Kuki\u00a0· Kami menetapkan kuki supaya dapat mengenal pasti…',
      '• Korea Selatan\u00a0· Kuki',
      '• Korea Selatan\u00a0· Kuki\u00a0· Jenis',
      '• Korea Selatan\u00a0· Kuki\u00a0· Mengekalkan log masuk anda.',
    ]);
  });

  it('marks each of them with a link to the clause in the source edition, and no other', () => {
    const flow = flowIn('ms', ...stale);
    expect(verifyFlow(flow)).toEqual([]);
    expect([...anchorsWithCaveat(flow)]).toEqual(stale);
    expect(flow.banner).toMatchObject({ prevails: 'en', outdated: stale });
    expect(flow.cover.heading.caveat).toEqual([
      expect.objectContaining({
        text: '[belum dikemas kini]',
        link: { type: 'address', href: 'https://www.example.com/x/en/#title', reference: null },
      }),
    ]);
    expect(flow.references.entries).toEqual([]);
  });

  it('leads from the banner to each clause', () => {
    const { banner } = flowIn('ko', ...stale);
    const links = banner?.list.items.flatMap(({ blocks: [own] }) =>
      own.runs.flatMap((run) => (run.type === 'text' ? [run.link] : [])),
    );
    expect(links).toEqual(stale.map((anchor) => ({ type: 'anchor', anchor })));
  });

  it('has no mark in its title, its contents, the names of its links', () => {
    const [plain, marked] = [flowIn('ko'), flowIn('ko', ...stale)];
    expect(marked.title).toBe(plain.title);
    expect(marked.contents).toEqual(plain.contents);
    expect(marked.web).toEqual(plain.web);
    expect(textOf(plain.running.head)).toBe('쿠키 고지');
    expect(textOf(marked.running.head)).toBe('쿠키 고지 · 개정 사항이 모두 반영되지 않은 번역본');
    expect(textOf(marked.running.foot)).toBe(textOf(plain.running.foot));
  });
});

it('an edition that is up to date has no banner, and the source never has', () => {
  expect(flowsOf(() => false).map(({ banner }) => banner)).toEqual([null, null, null]);
  expect(flowsOf(() => true).map(({ banner }) => banner?.outdated.length ?? 0)).toEqual([0, 12, 12]);
});

it('says so in English, of a notice that is written in Korean', () => {
  const korean = projectOf([
    fileOf(
      'notice/x/notice.md',
      notice
        .replace('locale: en', 'locale: ko')
        .replace('[ko, ms]', '[en]')
        .replace(/# Cookie[\s\S]*/, '# 쿠키 고지 {#title}\n\n당사는 쿠키를 설정합니다. {#intro.1}\n'),
    ),
    fileOf('locales/en/x.json', '{ "title": "Cookie Notice", "intro.1": "We set cookies." }'),
  ]);
  const compiled = compile(
    staleProject(
      korean,
      () =>
        ({ id }) =>
          id === 'intro.1',
    ),
  );
  const english = compiled.notices[0]?.editions[1];
  if (english === undefined) throw new Error('there is no edition in en');
  expect(bannerText(lowerEdition(english, compiled.words, []))).toEqual([
    'Translation not up to date',
    'This translation is not fully up to date with the Korean version of November 2, 2026. Wherever a clause is marked [not up to date], the Korean version prevails, unless this notice or the law provides otherwise.',
    'Korean version: https://www.example.com/x/ko/',
    'Clauses not up to date:',
    '• Cookie Notice\u00a0· We set cookies.',
  ]);
});

it('lists the parts in place of more than twenty clauses', () => {
  const items = Array.from(
    { length: 12 },
    (_, index) => `- Item ${index}. {#a.${index}}\n- Thing. {#b.${index}}`,
  );
  const long = notice.replace('- They last for a while. {#Cookies.1}', items.join('\n'));
  const { 'Cookies.1': _, ...others } = words.ko;
  const more = Array.from({ length: 12 }, (_, index) => [
    [`a.${index}`, `${index}번 항목.`],
    [`b.${index}`, '사물.'],
  ]).flat();
  const large = projectOf([
    fileOf('notice/x/notice.md', long.replace('[ko, ms]', '[ko]')),
    fileOf('notice/x/jurisdictions/kr.md', korea),
    fileOf('locales/ko/x.json', JSON.stringify({ ...others, ...Object.fromEntries(more) })),
  ]);
  const compiled = compile(
    staleProject(
      large,
      () =>
        ({ role }) =>
          role !== 'heading',
    ),
  );
  const korean = compiled.notices[0]?.editions[1];
  if (korean === undefined) throw new Error('there is no edition in ko');
  const flow = lowerEdition(korean, compiled.words, []);
  expect(bannerText(flow).slice(4)).toEqual(['• 쿠키 고지 (2)', '• 쿠키 (24)', '• 대한민국\u00a0· 쿠키 (5)']);
  expect(verifyFlow(flow)).toEqual([]);
});
