import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import { columns } from '../../src/diagnostic/columns.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { type ClauseState, clauseStates } from '../../src/status/clause-state.ts';
import { countStates } from '../../src/status/count-states.ts';
import { statusReporters } from '../../src/status/reporters/reporters.ts';
import { percent, stateTable } from '../../src/status/reporters/state-table.ts';
import type { NoticeReport, OpenClause, TranslationReport } from '../../src/status/status-report.ts';

const plain = pico.createColors(false);

function translation(
  locale: string,
  counts: readonly number[],
  open: readonly OpenClause[] = [],
): TranslationReport {
  const states = { ...countStates([]) };
  for (const [index, state] of clauseStates.entries()) states[state] = counts[index] ?? 0;
  return { locale: locale as Locale, catalog: `locales/${locale}/privacy.json`, states, open };
}

function report(...translations: readonly TranslationReport[]): NoticeReport {
  const [first] = translations;
  const clauses = Object.values(first?.states ?? {}).reduce((sum, count) => sum + count, 0);
  return { notice: 'privacy' as NoticeId, version: '2026-11-02' as IsoDate, clauses, translations };
}

describe('the table', () => {
  it('has a row a locale and a column a state', () => {
    expect(
      stateTable(
        report(translation('ko', [1, 2, 0, 0, 0, 0, 378]), translation('ms', [0, 0, 0, 381, 0, 0, 0])),
        plain,
      ),
    ).toBe(
      [
        'locale  missing  stale  edited  translated  current  reviewed  approved',
        'ko        1 <1%   2 1%       0           0        0         0   378 99%',
        'ms            0      0       0    381 100%        0         0         0',
        'all       1 <1%  2 <1%       0     381 50%        0         0   378 50%',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['of a notice', 'ko', [100, 40, 50, 60, 70, 80, 90]],
    ['of a long one', 'ko', [1200, 1300, 1400, 1500, 1600, 1700, 1800]],
    ['of a long name', 'zh-Hant-TW', [100, 40, 50, 60, 70, 80, 90]],
    ['of one state alone', 'sr-Latn-RS', [0, 0, 0, 99_999, 0, 0, 0]],
  ])('fits into 80 columns: %s', (_, locale, counts) => {
    const lines = stateTable(report(translation(locale, counts)), plain)
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => line.length <= 80)).toEqual([true, true]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it('is aligned in colours too', () => {
    const one = report(translation('ko', [1, 2, 3, 4, 5, 6, 7]));
    const painted = stateTable(one, pico.createColors(true));
    expect(painted).not.toBe(stateTable(one, plain));
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(stateTable(one, plain));
  });
});

it.each([
  [0, 381, '0%'],
  [1, 381, '<1%'],
  [2, 381, '1%'],
  [380, 381, '>99%'],
  [381, 381, '100%'],
  [0, 0, '0%'],
])('%i of %i is %s', (part, whole, text) => {
  expect(percent(part, whole)).toBe(text);
});

const catalog = [
  '{',
  '  "Cookies.1": "쿠키는 브라우저에 남기는 작은 파일입니다.",',
  '  "Cookies.2": "<strong>일부</strong> 쿠키"',
  '}',
].join('\n');
const places = placesIn((path) => (path.endsWith('.json') ? catalog : '# Notice {#title}\n'));
const signOff = { as: 'approved', by: '김서연', role: 'legal', on: '2026-11-20' as IsoDate } as const;

function open(clause: string, state: ClauseState, about: Partial<OpenClause> = {}): OpenClause {
  const start = Math.max(0, catalog.indexOf(`"${clause}"`) + clause.length + 5);
  return {
    clause: clause as ClauseId,
    state,
    place: { file: 'locales/ko/privacy.json', start, end: start },
    source: 'A cookie is a small file.',
    target: '쿠키는 브라우저에 남기는 작은 파일입니다.',
    translatedFrom: null,
    changes: [],
    edited: false,
    lapsed: null,
    signOff: null,
    ...about,
  };
}

function listed(clauses: readonly OpenClause[], colour = false): string {
  const counts = clauseStates.map((state) => clauses.filter((one) => one.state === state).length);
  const text = statusReporters.pretty([report(translation('ko', counts, clauses))], {
    colour,
    clauses: true,
    places,
  });
  return text.slice(text.indexOf('\nko:') + 1);
}

describe('the list of clauses', () => {
  it('goes by state, and says of each what there is to know', () => {
    const changes = [
      { type: 'same', text: 'A cookie is a ' },
      { type: 'deleted', text: 'small' },
      { type: 'inserted', text: '<em>tiny</em>' },
      { type: 'same', text: ' file.' },
    ] as const;
    expect(
      listed([
        open('title', 'missing', {
          place: { file: 'notice/x/notice.md', start: 2, end: 8 },
          target: null,
          source: 'Notice',
        }),
        open('Cookies.1', 'stale', {
          translatedFrom: 'A cookie is a small file.',
          changes,
          lapsed: signOff,
          edited: true,
        }),
        open('Cookies.2', 'stale'),
        open('Cookies.2', 'stale', { translatedFrom: 'A', changes: [{ type: 'same', text: 'A' }] }),
        open('Cookies.2', 'edited', { lapsed: signOff, target: '<strong>일부</strong> 쿠키' }),
        open('Cookies.2', 'reviewed', { signOff: { ...signOff, as: 'reviewed' } }),
      ]),
    ).toBe(`ko: 6 clauses are not approved, in locales/ko/privacy.json

missing 1: there is no text
  title  notice/x/notice.md:1:3  Notice

stale 3: the source has changed since it was translated
  Cookies.1  2:17
    approved by 김서연, legal, on 2026-11-20; lapsed since
    the translation has changed since, too
    A cookie is a [-small-]{+<em>tiny</em>+} file.
  Cookies.2  3:17
    the source text that was translated was not kept
  Cookies.2  3:17
    the words are the same: a link of the source leads elsewhere

edited 1: the translation has changed since it was accepted or signed
  Cookies.2  3:17  일부 쿠키
    approved by 김서연, legal, on 2026-11-20; lapsed since

reviewed 1: nobody has approved it yet
  Cookies.2  3:17  쿠키는 브라우저에 남기는 작은 파일입니다.
    reviewed by 김서연, legal, on 2026-11-20
`);
  });

  it('keeps long Korean texts and long ids within 80 columns, each clause on its line', () => {
    const target = '당사는 귀하의 개인정보를 '.repeat(40);
    const rows = listed(
      ['Cookies.1', 'Additional_Information_for_Certain_Jurisdictions.12', 'a'].map((id) =>
        open(id, 'translated', { target }),
      ),
    )
      .split('\n')
      .filter((line) => line.startsWith('  '));
    expect(rows).toHaveLength(3);
    expect(rows.filter((row) => columns(row) > 80)).toEqual([]);
    expect(rows.every((row) => row.includes('당사는') && row.endsWith('…'))).toBe(true);
  });

  it('lets no text steer the terminal', () => {
    const target = 'a\u001b[2J\u202eb\nc';
    const changes = [{ type: 'inserted', text: '\u001b[31mx\ny' }] as const;
    const text = listed([
      open('a', 'translated', { target }),
      open('b', 'stale', { translatedFrom: '', changes }),
    ]);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('a\ufffd[2J\ufffdb c');
  });

  it('is the same in colours', () => {
    const clauses = [
      open('Cookies.1', 'stale', { translatedFrom: '', changes: [{ type: 'inserted', text: 'A' }] }),
    ];
    expect(listed(clauses)).toBe(
      listed(clauses, true)
        .replace(/\u001b\[\d+m/g, '')
        .replace(/^[\s\S]*?(?=ko:)/, ''),
    );
  });
});

it('is JSON for programs', () => {
  const one = open('Cookies.2', 'edited', { lapsed: signOff });
  const options = { colour: true, clauses: true, places };
  const [parsed] = JSON.parse(
    statusReporters.json([report(translation('ko', [0, 0, 1], [one]))], options),
  ).notices;
  expect(parsed).toEqual({
    notice: 'privacy',
    version: '2026-11-02',
    clauses: 1,
    translations: [
      {
        locale: 'ko',
        catalog: 'locales/ko/privacy.json',
        states: { missing: 0, stale: 0, edited: 1, translated: 0, current: 0, reviewed: 0, approved: 0 },
        open: [
          {
            clause: 'Cookies.2',
            state: 'edited',
            source: 'A cookie is a small file.',
            target: '쿠키는 브라우저에 남기는 작은 파일입니다.',
            translatedFrom: null,
            changes: [],
            edited: false,
            lapsed: signOff,
            signOff: null,
            file: 'locales/ko/privacy.json',
            line: 3,
            column: 17,
          },
        ],
      },
    ],
  });
});
