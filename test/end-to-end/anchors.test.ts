import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/flow/anchors.ts';
import { bookmarkNames } from '../../src/format/docx/bookmark-names.ts';
import { onDisk } from '../support/artifact-words.ts';
import { type BuiltEdition, buildInMemory } from '../support/editions.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { translatedNotice } from '../support/notice-source.ts';
import { describeWith, output } from '../support/programs.ts';

const notice = translatedNotice(`# Cookie Notice {#title}

## Cookies {#Cookies}

We use cookies. {#Cookies.1}

:::table[Cookies we set {#Cookies.kinds}]
| Name {#name} | Use {#use}    |
| ------------ | ------------- |
| Session {#sid} | Keeps you in. |
:::
`);

const catalog = {
  title: '쿠키 고지',
  Cookies: '쿠키',
  'Cookies.1': '당사는 쿠키를 사용합니다.',
  'Cookies.kinds': '당사가 설정하는 쿠키',
  'Cookies.kinds.name': '이름',
  'Cookies.kinds.use': '용도',
  'Cookies.kinds.sid.name': '세션 쿠키',
  'Cookies.kinds.sid.use': '로그인 상태를 유지합니다.',
};

const live = Object.keys(catalog).map((id) => [id, { state: 'live' }] as const);

const ledger = {
  ...Object.fromEntries(live),
  Biscuits: { state: 'moved', to: 'Cookies' },
  'Old.Biscuits': { state: 'moved', to: 'Biscuits' },
  Beacons: { state: 'withdrawn', on: '2026-11-02', reason: 'we no longer use them', see: 'Cookies.1' },
  'Web.Beacons': { state: 'moved', to: 'Beacons' },
};

describe('every anchor that was ever published leads somewhere', () => {
  let editions: readonly BuiltEdition[];
  beforeAll(async () => {
    const files = [
      fileOf('notice/x/notice.md', notice),
      fileOf('notice/x/anchors.json', JSON.stringify(ledger)),
      fileOf('locales/ko/x.json', JSON.stringify(catalog)),
    ];
    ({ editions } = await buildInMemory(projectOf(files)));
  });

  describe.each([0, 1])('edition %i', (index) => {
    const edition = (): BuiltEdition => {
      const found = editions[index];
      if (found === undefined) throw new Error('an edition is missing');
      return found;
    };
    const all = Object.keys(ledger).sort();

    it('in the Flow: live ones, moved ones at their new place, withdrawn ones at a line that says so', () => {
      const { flow } = edition();
      expect([...anchorsOf(flow)].sort()).toEqual(all);
      const [cookies, retired] = flow.blocks;
      if (cookies?.type !== 'part' || retired?.type !== 'part') throw new Error('a part is missing');
      expect(cookies.heading.anchors).toEqual(['Cookies', 'Biscuits', 'Old.Biscuits']);
      expect(retired.role).toBe('retired');
      expect(retired.blocks).toHaveLength(1);
      expect(retired.blocks[0]).toMatchObject({ type: 'paragraph', anchors: ['Beacons', 'Web.Beacons'] });
    });

    it('in HTML, as an id', () => {
      const html = new TextDecoder().decode(edition().file('index.html'));
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id) => all.includes(id ?? '')).sort()).toEqual(all);
    });

    it('in Word, as a bookmark', () => {
      const xml = strFromU8(unzipSync(edition().file('x.docx'))['word/document.xml'] ?? new Uint8Array());
      const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
      const names = bookmarkNames(all);
      expect(all.filter((anchor) => !bookmarks.includes(names.get(anchor) ?? ''))).toEqual([]);
    });

    describeWith(['pdfinfo'], 'in PDF, as a named destination', () => {
      it('that pdfinfo lists', () => {
        const listed = onDisk(edition().file('x.pdf'), 'x.pdf', (file) =>
          output('pdfinfo', ['-dests', file]),
        );
        const names = [...listed.matchAll(/"([^"]*)"\s*$/gm)].map(([, name]) => name);
        expect(names.filter((name) => all.includes(name ?? '')).sort()).toEqual(all);
      });
    });
  });

  it('and the line speaks the language of its edition, with a link to where to look', () => {
    const texts = editions.map(({ file }) => new TextDecoder().decode(file('x.txt')));
    expect(texts[0]).toContain('This part was withdrawn on November 2, 2026. See “Cookies”.');
    expect(texts[1]).toContain('이 부분은 2026년 11월 2일에 삭제되었습니다. “쿠키” 항목을 참조하십시오.');
    const html = new TextDecoder().decode(editions[1]?.file('index.html'));
    expect(html).toMatch(/“<a href="#Cookies\.1">쿠키<\/a>”/);
  });
});
