import { describe, expect, it } from 'vitest';
import { sameLocale } from '../../src/exchange/same-locale.ts';
import { acceptUnchanged } from '../../src/status/decide.ts';
import { targetFingerprint } from '../../src/status/fingerprint.ts';
import { isoDate } from '../../src/syntax/metadata.ts';
import {
  catalogText,
  deciding,
  exchangeProject,
  exportedText,
  handInOf,
  korean,
  readBytes,
  statesOf,
  takenBack,
  withKorean,
  withSource,
} from './exchange-project.ts';

const sources = exchangeProject();
const stale = withSource(sources, 'We keep logs for _ninety_ days.', 'We keep logs for _sixty_ days.');
const fresh = '당사는 로그를 <em>육십</em> 일간 보관합니다.';

describe('a file that comes back', () => {
  it('changes nothing where nobody changed it', () => {
    const { files, taken, left, refusals, conflicts } = takenBack(sources, handInOf(sources, {}));
    expect({ files, taken, refusals, conflicts }).toEqual({
      files: [],
      taken: [],
      refusals: [],
      conflicts: [],
    });
    expect(left).toBe(10);
  });

  it('has its new texts taken, missing ones too, and they are current', () => {
    const back = handInOf(sources, {
      'Cookies.2': { target: fresh },
      'Cookies.3': { target: '거부할 수 있습니다.' },
    });
    const { taken, after } = takenBack(sources, back);
    expect(taken).toEqual([
      {
        clause: 'Cookies.2',
        before: '당사는 로그를 <em>구십</em> 일간 보관합니다.',
        after: fresh,
        as: 'current',
      },
      { clause: 'Cookies.3', before: null, after: '거부할 수 있습니다.', as: 'current' },
    ]);
    expect(statesOf(after)).toMatchObject({
      Cookies: 'approved',
      'Cookies.1': 'translated',
      'Cookies.2': 'current',
      'Cookies.3': 'current',
    });
    const expected = catalogText(sources)
      .replace('구십', '육십')
      .replace('"agents":', '"Cookies.3": "거부할 수 있습니다.",\n  "agents":');
    expect(catalogText(after)).toBe(expected);
  });

  it('loses an approval only by a new text', () => {
    const same = takenBack(sources, handInOf(sources, { Cookies: { target: ' 쿠키\n' } }));
    expect(same.files).toEqual([]);
    const other = takenBack(sources, handInOf(sources, { Cookies: { target: '쿠키의 이용' } }));
    expect(statesOf(other.after)).toMatchObject({ Cookies: 'current' });
  });

  it('puts texts into the catalog on one line and composed', () => {
    const decomposed = ' 거부할 수\n있습니다. '.normalize('NFD');
    const { after } = takenBack(sources, handInOf(sources, { 'Cookies.3': { target: decomposed } }));
    expect(catalogText(after)).toContain('"Cookies.3": "거부할 수 있습니다."');
  });

  it('creates the catalog of a locale that has none', () => {
    const german = korean(sources, 'de');
    expect(german.clauses.every(({ state }) => state === 'missing')).toBe(true);
    const back = handInOf(sources, { title: { target: 'Datenschutz', base: 'none' } });
    const only = { ...back, units: back.units.slice(0, 1) };
    const { after } = takenBack({ ...sources, catalogs: new Map() }, only);
    expect(catalogText(after)).toBe('{\n  "title": "Datenschutz"\n}\n');
  });

  it('leaves clauses alone that it has no text for', () => {
    const { files, left } = takenBack(
      sources,
      handInOf(sources, { Cookies: { target: '' }, title: { target: ' ' } }),
    );
    expect([files, left]).toEqual([[], 10]);
  });

  it('does not pass the words of the source off as a translation, but lets a name be one', () => {
    const back = handInOf(sources, {
      'Cookies.3': { target: 'You may refuse.' },
      'agents.hanbit.place': { target: 'Seoul' },
    });
    const { copied, taken } = takenBack(sources, back);
    expect(copied).toEqual(['Cookies.3']);
    expect(taken.map(({ clause }) => clause)).toEqual(['agents.hanbit.place']);
  });

  it('is unfinished where the translator’s program says so: its text is taken, and not called current', () => {
    const { taken, after } = takenBack(
      stale,
      handInOf(stale, {
        'Cookies.2': { target: fresh, finished: false },
        'Cookies.3': { target: '음', finished: false },
      }),
    );
    expect(taken.map(({ as }) => as)).toEqual(['unfinished', 'unfinished']);
    expect(statesOf(after)).toMatchObject({ 'Cookies.2': 'stale', 'Cookies.3': 'translated' });
  });

  it('confirms a stale clause that needed no other words, where its program says that it is done', () => {
    expect(statesOf(stale)).toMatchObject({ 'Cookies.2': 'stale' });
    expect(takenBack(stale, handInOf(stale, {})).confirmed).toEqual([]);
    const { confirmed, after } = takenBack(stale, handInOf(stale, { 'Cookies.2': { finished: true } }));
    expect(confirmed).toEqual(['Cookies.2']);
    expect(statesOf(after)).toMatchObject({ 'Cookies.2': 'current' });
    expect(catalogText(after)).toBe(catalogText(stale));
  });

  it.each([
    ['xliff', 'state="initial" subState="stele:stale"', 'state="final"'],
    ['xliff12', 'state="needs-review-translation"', 'state="translated"'],
    ['po', '#, fuzzy\n', ''],
  ] as const)('confirms a stale clause that %s calls translated', async (format, from, to) => {
    const text = await exportedText(stale, format, ['stale']);
    const read = (one: string) => readBytes(new TextEncoder().encode(one), format);
    expect(takenBack(stale, await read(text)).confirmed).toEqual([]);
    expect(text).toContain(from);
    expect(takenBack(stale, await read(text.replace(from, to))).confirmed).toEqual(['Cookies.2']);
  });

  it('lists what people wrote beside the texts, and not what was handed out', () => {
    const back = handInOf(sources, { Cookies: { comments: ['approved', '“쿠키” or “Cookie”?'] } });
    const { comments } = takenBack(sources, { ...back, comments: ['Done by Friday'] });
    expect(comments).toEqual([
      { clause: null, at: null, text: 'Done by Friday' },
      { clause: 'Cookies', at: 20, text: '“쿠키” or “Cookie”?' },
    ]);
  });
});

describe('nothing is written, and it is said why,', () => {
  const refused = (changes: Parameters<typeof handInOf>[1], from = sources) => {
    const { files, taken, refusals } = takenBack(from, handInOf(from, changes));
    expect([files, taken]).toEqual([[], []]);
    return refusals;
  };

  it('for a clause that the notice has not', () => {
    expect(refused({ 'Cookies.3': { id: 'Cookies.33' }, title: { target: '새 제목' } })).toEqual([
      {
        at: 50,
        clause: 'Cookies.33',
        reason: 'the notice has no such clause; the nearest id is `Cookies.3`',
      },
    ]);
  });

  it('for a clause that stands twice', () => {
    expect(refused({ 'Cookies.3': { id: 'Cookies.2' } })).toEqual([
      { at: 50, clause: 'Cookies.2', reason: 'stands in the file a second time' },
    ]);
  });

  it.each([
    ['로그를 <em>육십 일간', '`<em>` is not closed'],
    [
      '로그를 육십 일간',
      'the translation lacks `<em>` of the source; the tags of the source are `<em>…</em>`',
    ],
    ['로그를 <em>육</em> <strong>십</strong>', 'the translation has `<strong>`, which the source has not'],
    ['로그를 <a9>육십</a9> 일간', 'the source has no `<a9>`; the tags of the source are `<em>…</em>`'],
  ])('for tags that do not match: %s', (target, reason) => {
    expect(refused({ 'Cookies.2': { target } })).toEqual([{ at: 40, clause: 'Cookies.2', reason }]);
  });

  it('for a text that no clause could have', () => {
    expect(refused({ 'Cookies.3': { target: '가'.repeat(50_000) } })).toEqual([
      { at: 50, clause: 'Cookies.3', reason: 'has 50000 characters, more than any clause needs' },
    ]);
  });

  it('for a file that was made from another source text', () => {
    const back = handInOf(sources, { 'Cookies.2': { target: fresh } });
    const { files, refusals } = takenBack(stale, back);
    expect(files).toEqual([]);
    expect(refusals).toEqual([
      {
        at: 40,
        clause: 'Cookies.2',
        reason: 'the file was made from another source text than the notice has now',
      },
    ]);
  });

  it('but with leave it comes in as stale, and what it was made from is kept', () => {
    const back = handInOf(sources, { 'Cookies.2': { target: fresh } });
    const { taken, after } = takenBack(stale, back, { allowStale: true });
    expect(taken.map(({ clause, as }) => [clause, as])).toEqual([['Cookies.2', 'stale']]);
    const [clause] = korean(after).clauses.filter(({ id }) => id === 'Cookies.2');
    expect(clause).toMatchObject({
      state: 'stale',
      target: fresh,
      translatedFrom: 'We keep logs for <em>ninety</em> days.',
    });
  });

  it.each(['', 'We keep nothing.'])('and no file changes what was kept already: “%s”', (source) => {
    const back = handInOf(sources, { 'Cookies.2': { target: fresh, source } });
    const { after } = takenBack(stale, back, { allowStale: true });
    const [clause] = korean(after).clauses.filter(({ id }) => id === 'Cookies.2');
    expect(clause?.translatedFrom).toBe('We keep logs for <em>ninety</em> days.');
  });

  it('for an outdated source that the file itself no longer names', () => {
    const back = handInOf(sources, { 'Cookies.2': { target: fresh, sourceFingerprint: null } });
    expect(takenBack(stale, back).refusals).toHaveLength(1);
    expect(takenBack(sources, back).refusals).toEqual([]);
    const { after } = takenBack(stale, back, { allowStale: true });
    expect(statesOf(after)).toMatchObject({ 'Cookies.2': 'stale' });
  });

  it('for a source text that somebody changed in the file', () => {
    expect(
      refused({ 'Cookies.2': { target: fresh, source: 'We keep logs for <em>six</em> days.' } }),
    ).toHaveLength(1);
  });

  it('but an outdated clause that nobody touched is no matter', () => {
    const back = handInOf(sources, { 'Cookies.3': { target: '거부할 수 있습니다.' } });
    expect(takenBack(stale, back).taken.map(({ clause }) => clause)).toEqual(['Cookies.3']);
  });
});

describe('an edit made meanwhile', () => {
  const meanwhile = withKorean(sources, { 'Cookies.2': '당사는 로그를 <em>90</em>일간 보관합니다.' });

  it('stays where the file has nothing new', () => {
    const { files, conflicts } = takenBack(meanwhile, handInOf(sources, {}));
    expect([files, conflicts]).toEqual([[], []]);
  });

  it('is not overwritten: both texts are shown, and nothing is written', () => {
    const back = handInOf(sources, { 'Cookies.2': { target: fresh }, title: { target: '새 제목' } });
    const { files, taken, conflicts } = takenBack(meanwhile, back);
    expect([files, taken]).toEqual([[], []]);
    expect(conflicts).toEqual([
      {
        clause: 'Cookies.2',
        at: 40,
        now: '당사는 로그를 <em>90</em>일간 보관합니다.',
        inFile: fresh,
        isKnown: true,
      },
    ]);
  });

  it('that says the same as the file is none', () => {
    const same = withKorean(sources, { 'Cookies.2': fresh });
    expect(takenBack(same, handInOf(sources, { 'Cookies.2': { target: fresh } }))).toMatchObject({
      files: [],
      conflicts: [],
    });
  });

  it('to a clause that was missing is one too, and so is a deletion', () => {
    const filled = withKorean(sources, { 'Cookies.3': '거절할 수 있습니다.' });
    const back = handInOf(sources, { 'Cookies.3': { target: '거부할 수 있습니다.' } });
    expect(takenBack(filled, back).conflicts.map(({ now }) => now)).toEqual(['거절할 수 있습니다.']);
    const emptied = withKorean(sources, { 'Cookies.2': '' });
    const other = handInOf(sources, { 'Cookies.2': { target: fresh } });
    expect(takenBack(emptied, other).conflicts.map(({ now }) => now)).toEqual([null]);
  });

  it('cannot be ruled out where the file no longer says which text it was made of', () => {
    const back = handInOf(sources, {
      'Cookies.2': { target: fresh, base: null },
      'Cookies.3': { target: '거부할 수 있습니다.', base: null },
    });
    const { files, conflicts } = takenBack(sources, back);
    expect(files).toEqual([]);
    expect(conflicts.map(({ clause, isKnown }) => [clause, isKnown])).toEqual([['Cookies.2', false]]);
  });
});

it.each([
  ['ko', 'ko'],
  ['ko-KR', 'ko'],
  ['KO_kr', 'ko'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['zh-TW', 'zh-Hant'],
  ['ms-Arab', 'ms-Arab'],
  ['not a tag', 'not a tag'],
])('%s in a file is %s here', (tag, locale) => {
  expect(sameLocale(tag, ['en', 'ko', 'ms', 'pt-BR', 'zh-Hant'])).toBe(locale);
});

it('an approval that was carried over to a source of the same meaning stays', () => {
  const reworded = deciding(withSource(sources, 'Cookies {#Cookies}', 'Cookies, and more {#Cookies}'), {
    Cookies: (status, clause) =>
      acceptUnchanged(status, clause, { reason: 'a typo', on: isoDate.parse('2026-11-21') }),
  });
  expect(statesOf(reworded)).toMatchObject({ Cookies: 'approved' });
  const { files } = takenBack(reworded, handInOf(reworded, { Cookies: { base: targetFingerprint('쿠키') } }));
  expect(files).toEqual([]);
});
