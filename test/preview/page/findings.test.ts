import { expect, test } from 'vitest';
import { groupsOf, holding, isAbout, placeWords, severitiesIn } from '../../../src/preview/page/findings.ts';
import { firstRoute } from '../../../src/preview/page/route.ts';
import { shownBy } from '../../../src/preview/page/shown.ts';
import type { EditionView, FindingView, PreviewState } from '../../../src/preview/protocol.ts';

function finding(facts: Partial<FindingView>): FindingView {
  return {
    code: 'number-mismatch',
    severity: 'error',
    message: 'a message',
    hint: null,
    place: { file: 'notice/privacy/notice.md', line: 3, column: 7, excerpt: null },
    related: [],
    notice: 'privacy',
    locale: null,
    clause: null,
    anchor: null,
    holds: false,
    ...facts,
  };
}

function shownWith(states: Readonly<Record<string, EditionView['state']>>) {
  const editions = Object.entries(states).map(
    ([locale, state]): EditionView => ({
      notice: 'privacy',
      locale,
      localeName: locale,
      direction: 'ltr',
      title: '',
      state,
      revision: '1',
      files: [],
      jurisdictions: [],
    }),
  );
  const state: PreviewState = {
    project: 'x',
    notices: [{ notice: 'privacy', sourceLocale: 'en', editions }],
    first: null,
    findings: [],
    counts: { errors: 0, warnings: 0 },
    checking: false,
    fault: null,
  };
  const shown = shownBy({ ...firstRoute, locale: 'ko' }, state);
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

test('puts findings together by clause or by file, a group where its first one stands', () => {
  const findings = [
    finding({ clause: 'b', message: '1' }),
    finding({ message: '2' }),
    finding({ clause: 'b', message: '3', severity: 'warning' }),
  ];
  const namesOf = (grouping: 'clause' | 'file') =>
    groupsOf(findings, grouping).map(({ name, findings }) => [
      name,
      findings.map(({ message }) => message).join(),
    ]);
  expect(namesOf('clause')).toEqual([
    ['b', '1,3'],
    ['notice/privacy/notice.md', '2'],
  ]);
  expect(namesOf('file')).toEqual([['notice/privacy/notice.md', '1,2,3']]);
});

test('knows what is about an edition', () => {
  const shown = shownWith({ en: 'current', ko: 'current' });
  expect(isAbout(finding({}), shown)).toBe(true);
  expect(isAbout(finding({ notice: null }), shown)).toBe(true);
  expect(isAbout(finding({ locale: 'ko' }), shown)).toBe(true);
  expect(isAbout(finding({ locale: 'en' }), shown)).toBe(false);
  expect(isAbout(finding({ notice: 'terms' }), shown)).toBe(false);
});

test('marks each clause with the worst that was found in it', () => {
  const findings = [
    finding({ anchor: 'a', severity: 'warning' }),
    finding({ anchor: 'a', locale: 'ko' }),
    finding({ anchor: 'a', severity: 'warning' }),
    finding({ anchor: 'b', locale: 'en' }),
    finding({ anchor: 'c', notice: 'terms' }),
  ];
  expect([...severitiesIn(findings, { notice: 'privacy', locale: 'ko' })]).toEqual([['a', 'error']]);
  expect([...severitiesIn(findings, { notice: 'privacy', locale: 'en' })]).toEqual([
    ['a', 'warning'],
    ['b', 'error'],
  ]);
});

test('says what keeps the shown page from being made, and nothing while it can be', () => {
  const korean = finding({ locale: 'ko', holds: true });
  const english = finding({ locale: 'en', holds: true });
  expect(holding([korean, english, finding({})], shownWith({ ko: 'held' }))).toEqual([korean]);
  expect(holding([english], shownWith({ ko: 'held' }))).toEqual([english]);
  expect(holding([korean], shownWith({ ko: 'current' }))).toEqual([]);
  expect(holding([korean, finding({})], null)).toEqual([korean]);
});

test('writes a place as editors take it', () => {
  expect(placeWords(finding({}).place)).toBe('notice/privacy/notice.md:3:7');
});
