import { describe, expect, it } from 'vitest';
import type { EditionView, PagePatch, PreviewMessage, PreviewState } from '../../../src/preview/protocol.ts';
import { smallTexts, withText } from '../small-project.ts';
import { listen, type OpenedDesk, openDesk } from './open-desk.ts';

const source = 'notice/x/notice.md';
const korean = 'locales/ko/x.json';

async function opened(...show: readonly string[]) {
  const desk = openDesk();
  await desk.save(smallTexts);
  for (const one of show) await pageOf(desk, one);
  const { heard } = listen(desk, ...show);
  heard.length = 0;
  return { ...desk, heard };
}

async function pageOf({ desk }: OpenedDesk, edition: string): Promise<string> {
  const [notice = '', locale = ''] = edition.split('/');
  const answer = await desk.file({ notice, locale, code: null, name: 'index.html' });
  return answer.type === 'file' ? new TextDecoder().decode(answer.bytes) : answer.type;
}

function patchesIn(heard: readonly PreviewMessage[]): PagePatch[] {
  return heard.flatMap((message) => (message.type === 'patch' ? [message.patch] : []));
}

function lastState(heard: readonly PreviewMessage[]): PreviewState {
  const states = heard.flatMap((message) => (message.type === 'state' ? [message.state] : []));
  const last = states.at(-1);
  if (last === undefined) throw new Error('no state was told');
  return last;
}

function edition(state: PreviewState, locale: string): EditionView {
  const found = state.notices.flatMap(({ editions }) => editions).find((one) => one.locale === locale);
  if (found === undefined) throw new Error(`there is no edition in ${locale}`);
  return found;
}

describe('a page that begins', () => {
  it('is told the whole state first', async () => {
    const desk = openDesk();
    await desk.save(smallTexts);
    const { heard } = listen(desk, 'x/en');
    expect(heard).toHaveLength(1);
    const state = lastState(heard);
    expect(state).toMatchObject({
      project: 'small',
      first: { notice: 'x', locale: 'ko' },
      fault: null,
      checking: false,
      counts: { errors: 0, warnings: 2 },
    });
    expect(state.notices.map(({ notice, editions }) => [notice, editions.map((one) => one.locale)])).toEqual([
      ['x', ['en', 'ko', 'ms']],
    ]);
    expect(edition(state, 'ko')).toMatchObject({
      title: '쿠키 고지',
      localeName: '한국어',
      state: 'current',
      files: [
        { format: 'html', name: 'index.html', href: '/editions/x/ko/index.html?revision=s.1' },
        { format: 'pdf', name: 'x.pdf' },
        { format: 'text', name: 'x.txt' },
        { format: 'docx', name: 'x.docx' },
      ],
      jurisdictions: [{ code: 'KR' }, { code: 'NO' }],
    });
  });

  it('is told before there is a project that there is none', () => {
    const { heard } = listen(openDesk());
    expect(lastState(heard)).toMatchObject({ notices: [], first: null, fault: null });
  });
});

describe('a change of words', () => {
  it('is sent as the part that it is in, to those who show the edition', async () => {
    const { save, heard, desk } = await opened('x/en', 'x/ko');
    const others = listen({ desk } as OpenedDesk, 'x/ms').heard;
    await save(withText(smallTexts, source, (text) => text.replace('nothing else', 'nothing')));
    expect(patchesIn(heard)).toEqual([
      {
        notice: 'x',
        locale: 'en',
        from: 's.1',
        to: 's.2',
        took: 0,
        change: {
          type: 'parts',
          cover: null,
          contents: null,
          blocks: [{ at: 3, remove: 1, html: [expect.stringContaining('We share nothing.')] }],
          changed: ['Sharing.1'],
        },
      },
    ]);
    expect(patchesIn(others)).toEqual([]);
    expect(edition(lastState(others), 'en').revision).toBe('s.2');
    expect(edition(lastState(heard), 'ko').revision).toBe('s.1');
  });

  it('of a catalog is one of its edition', async () => {
    const { save, heard } = await opened('x/en', 'x/ko');
    await save(withText(smallTexts, korean, (text) => text.replace('첫째 것', '첫 번째 것')));
    expect(patchesIn(heard)).toMatchObject([{ locale: 'ko', change: { changed: ['Choices.2'] } }]);
  });

  it('of a heading changes the contents too', async () => {
    const { save, heard } = await opened('x/ko');
    await save(withText(smallTexts, korean, (text) => text.replace('귀하의 선택', '선택하기')));
    const [patch] = patchesIn(heard);
    expect(patch?.change).toMatchObject({ contents: expect.stringContaining('선택하기') });
  });

  it('is on the page that is asked for next', async () => {
    const desk = await opened();
    await desk.save(withText(smallTexts, source, (text) => text.replace('nothing else', 'nothing')));
    expect(await pageOf(desk, 'x/en')).toContain('We share nothing.');
  });

  it('that is none to the page is not told', async () => {
    const { save, heard } = await opened('x/en', 'x/ko');
    await save(withText(smallTexts, source, (text) => text.replace('\n\n## Sharing', '\n\n\n\n## Sharing')));
    expect(patchesIn(heard)).toEqual([]);
    expect(edition(lastState([...heard, { type: 'state', state: lastStateOf(heard) }]), 'en').revision).toBe(
      's.1',
    );
  });
});

function lastStateOf(heard: readonly PreviewMessage[]): PreviewState {
  return lastState(heard);
}

describe('another template', () => {
  it('is a page to load anew', async () => {
    const { save, heard } = await opened('x/en');
    await save(new Map([...smallTexts, ['templates/page.css', 'body { margin: 0 }']]));
    expect(patchesIn(heard)).toMatchObject([{ from: 's.1', to: 's.2', change: { type: 'reload' } }]);
  });
});

describe('an error', () => {
  it('of the source keeps all its pages as they were, with its place, until it is mended', async () => {
    const desk = await opened('x/en', 'x/ko');
    const before = await pageOf(desk, 'x/en');
    await desk.save(withText(smallTexts, source, (text) => text.replace(' {#Choices.1}', '')));
    expect(patchesIn(desk.heard)).toEqual([]);
    const state = lastState(desk.heard);
    expect(['en', 'ko', 'ms'].map((locale) => edition(state, locale).state)).toEqual([
      'held',
      'held',
      'held',
    ]);
    expect(state.counts.errors).toBeGreaterThan(0);
    expect(state.findings.find(({ code }) => code === 'id-missing')).toMatchObject({
      holds: true,
      place: { file: source, line: 19, excerpt: { text: 'You can refuse:' } },
    });
    expect(await pageOf(desk, 'x/en')).toBe(before);
    await desk.save(smallTexts);
    expect(edition(lastState(desk.heard), 'en').state).toBe('current');
    expect(edition(lastState(desk.heard), 'en').revision).toBe('s.1');
  });

  it('of a catalog keeps its edition alone', async () => {
    const { save, heard } = await opened();
    await save(withText(smallTexts, korean, (text) => text.replace('</strong>', '')));
    const state = lastState(heard);
    expect(['en', 'ko', 'ms'].map((locale) => edition(state, locale).state)).toEqual([
      'current',
      'held',
      'current',
    ]);
    expect(state.findings[0]).toMatchObject({
      code: 'tag-malformed',
      locale: 'ko',
      clause: 'Choices.3',
      anchor: 'Choices.3',
      holds: true,
    });
  });

  it('that a rule finds stands beside the page as it was saved', async () => {
    const { save, heard } = await opened('x/ko');
    await save(withText(smallTexts, korean, (text) => text.replace('10일', '12일')));
    expect(patchesIn(heard)).toMatchObject([{ change: { changed: ['KR.1'] } }]);
    expect(edition(lastState(heard), 'ko').state).toBe('current');
    expect(lastState(heard).findings[0]).toMatchObject({
      code: 'number-missing',
      anchor: 'KR.1',
      holds: false,
    });
  });

  it('that is there from the beginning leaves a page missing, until it is mended', async () => {
    const desk = openDesk();
    const broken = withText(smallTexts, korean, () => 'no JSON');
    await desk.save(broken);
    const { heard } = listen(desk, 'x/ko');
    expect(edition(lastState(heard), 'ko')).toMatchObject({ state: 'missing', title: '', files: [] });
    expect(await pageOf(desk, 'x/ko')).toBe('missing');
    await desk.save(smallTexts);
    expect(edition(lastState(heard), 'ko').state).toBe('current');
    expect(await pageOf(desk, 'x/ko')).toContain('쿠키 고지');
  });

  it('of a whole project keeps everything, and says why', async () => {
    const desk = await opened('x/en');
    await desk.save(null);
    expect(lastState(desk.heard)).toMatchObject({ fault: 'there is no notice' });
    expect(await pageOf(desk, 'x/en')).toContain('Cookie Notice');
    await desk.save(smallTexts);
    expect(lastState(desk.heard).fault).toBe(null);
  });

  it('of the program is reported, and the next change is taken all the same', async () => {
    let fails = true;
    const desk = openDesk({
      check: async () => {
        if (fails) throw new Error('a bug');
        return { findings: [], counts: { errors: 0, warnings: 0 } };
      },
    });
    await desk.save(smallTexts);
    expect(desk.reported).toHaveLength(1);
    fails = false;
    await desk.save(withText(smallTexts, source, (text) => text.replace('nothing else', 'nothing')));
    expect(desk.told).toHaveLength(2);
    expect(await pageOf(desk, 'x/en')).toContain('We share nothing.');
  });
});

it('an error of a kind that can keep a page from being made, and does not, is said not to', async () => {
  const { save, heard } = await opened('x/en');
  await save(withText(smallTexts, source, (text) => text.replace('(#Choices)', '(#Nowhere)')));
  expect(edition(lastState(heard), 'en').state).toBe('current');
  expect(lastState(heard).findings[0]).toMatchObject({ code: 'link-broken', holds: false });
});

it('a notice that cannot be read from the beginning is not there, and its errors say why', async () => {
  const desk = openDesk();
  await desk.save(withText(smallTexts, source, (text) => text.replace(' {#Choices.1}', '')));
  const { heard } = listen(desk);
  expect(lastState(heard).notices).toEqual([]);
  expect(lastState(heard).findings.find(({ code }) => code === 'id-missing')).toMatchObject({ holds: true });
});

describe('files beside the page', () => {
  it('are made when they are asked for, and once until the edition changes', async () => {
    const desk = await opened();
    const ask = (locale: string) => desk.desk.file({ notice: 'x', locale, code: null, name: 'x.txt' });
    const [first, second] = [await ask('ko'), await ask('ko')];
    expect(first).toEqual(second);
    expect(first.type === 'file' && new TextDecoder().decode(first.bytes)).toContain('쿠키 고지');
    expect(desk.rendered).toEqual(['text/0']);
    await desk.save(withText(smallTexts, source, (text) => text.replace('https://www.', 'https://legal.')));
    await ask('ko');
    expect(desk.rendered).toEqual(['text/0', 'text/0']);
  });

  it('are there for one jurisdiction too', async () => {
    const { desk } = await opened();
    const answer = await desk.file({ notice: 'x', locale: 'ko', code: 'KR', name: 'index.html' });
    const html = answer.type === 'file' ? new TextDecoder().decode(answer.bytes) : '';
    expect(html).toContain('대한민국');
    expect(html).not.toContain('노르웨이');
    expect(await desk.file({ notice: 'x', locale: 'ko', code: 'JP', name: 'index.html' })).toEqual({
      type: 'unknown',
    });
  });

  it('that cannot be made are tried again', async () => {
    let fails = true;
    const desk = openDesk({
      renderFile: async () => {
        if (fails) throw new Error('a bug');
        return new Uint8Array([1]);
      },
    });
    await desk.save(smallTexts);
    const ask = () => desk.desk.file({ notice: 'x', locale: 'en', code: null, name: 'x.txt' });
    await expect(ask()).rejects.toThrow('a bug');
    fails = false;
    expect(await ask()).toMatchObject({ type: 'file', bytes: new Uint8Array([1]) });
  });
});

it('changes that come while one is worked on are taken together', async () => {
  const desk = await opened('x/en');
  const saves = ['one', 'two', 'three', 'four'].map((word) =>
    desk.save(withText(smallTexts, source, (text) => text.replace('nothing else', word))),
  );
  await Promise.all(saves);
  expect(await pageOf(desk, 'x/en')).toContain('We share four.');
  expect(patchesIn(desk.heard).length).toBeLessThan(4);
  expect(desk.checked.length).toBeLessThan(5);
});

it('a notice that is gone is shown no more', async () => {
  const desk = await opened('x/en');
  const elsewhere = [...smallTexts].map(([path, text]): [string, string] => [
    path.replace('notice/x/', 'notice/y/').replace('x.json', 'y.json'),
    text.replace('id: x', 'id: y'),
  ]);
  await desk.save(new Map(elsewhere));
  expect(lastState(desk.heard).notices.map(({ notice }) => notice)).toEqual(['y']);
  expect(await pageOf(desk, 'x/en')).toBe('unknown');
});

it('an edition that comes back with other words has another revision, and files of its own', async () => {
  const desk = await opened();
  const text = () => desk.desk.file({ notice: 'x', locale: 'ko', code: null, name: 'x.txt' });
  await text();
  await desk.save(withText(smallTexts, source, (words) => words.replace('[ko, ms]', '[ms]')));
  expect(await text()).toEqual({ type: 'unknown' });
  await desk.save(withText(smallTexts, korean, (words) => words.replace('나머지', '기타')));
  expect(edition(lastState(desk.heard), 'ko').revision).toBe('s.2');
  const answer = await text();
  expect(answer.type === 'file' && new TextDecoder().decode(answer.bytes)).toContain('기타');
});
