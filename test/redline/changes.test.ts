import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, Locale, Notice } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import type { Change } from '../../src/redline/change.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { noticePairs } from '../support/edited-notice.ts';
import { parseBody, type SourceParts } from '../support/notice-source.ts';

function noticeOf(text: string, parts: SourceParts = {}, locale = 'en'): Notice {
  const { value, diagnostics } = parseBody(text, parts);
  expect(diagnostics.filter(({ code }) => code !== 'anchor-lost')).toEqual([]);
  return { ...value, locale: locale as Locale };
}

/** A change in a line: `moved cookies.1 +cookies.2 (Cookies → Access) [-old-]{+new+}`. */
function line({ kind, clause, with: more, place, from, words }: Change): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return [
    kind,
    clause,
    ...more.map((id) => `+${id}`),
    `(${from === null ? '' : `${from.heading} → `}${place.heading})`,
    words.map(({ type, text }) => marks[type].join(text)).join(''),
  ]
    .join(' ')
    .trimEnd();
}

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly parts?: SourceParts;
  readonly locale?: string;
}

function told({ before, after, parts = {}, locale = 'en' }: Pair): readonly string[] {
  const redline = redlineOf(noticeOf(before, {}, locale), noticeOf(after, parts, locale));
  return changesIn(redline).changes.map(line);
}

const cookies = '## Cookies {#cookies}\n\nWe use cookies. {#cookies.1}\n\nYou may refuse. {#cookies.2}\n\n';
const access =
  '## Access {#access}\n\nAsk us what we hold about you at any time. {#access.1}\n\nWe answer in a month. {#access.2}\n\n';

describe('in English', () => {
  it('a clause added and one removed', () => {
    expect(told({ before: 'One. {#a}\n\nTwo. {#b}', after: 'One. {#a}\n\nHalf. {#c}\n\nTwo. {#b}' })).toEqual(
      ['added c (Title)'],
    );
    expect(told({ before: 'One. {#a}\n\nTwo. {#b}', after: 'Two. {#b}' })).toEqual(['removed a (Title)']);
  });

  it('a section added or removed is one change with what it holds', () => {
    expect(told({ before: cookies, after: cookies + access })).toEqual([
      'added access +access.1 +access.2 (Access)',
    ]);
    expect(told({ before: cookies + access, after: access })).toEqual([
      'removed cookies +cookies.1 +cookies.2 (Cookies)',
    ]);
  });

  it('of two sections that changed places the shorter was moved', () => {
    expect(told({ before: cookies + access, after: access + cookies })).toEqual([
      'moved cookies +cookies.1 +cookies.2 (Title → Cookies)',
    ]);
  });

  it('what was reworded, added, removed or moved in a moved section is told apart from it', () => {
    const changed =
      '## Cookies {#cookies}\n\nYou may refuse. {#cookies.2}\n\nWe use few cookies. {#cookies.1}\n\nAsk. {#cookies.3}\n\n';
    expect(told({ before: cookies + access, after: access + changed })).toEqual([
      'moved cookies +cookies.1 (Title → Cookies)',
      'moved cookies.2 (Cookies → Cookies)',
      'reworded cookies.1 (Cookies) We use {+few +}cookies.',
      'added cookies.3 (Cookies)',
    ]);
    const less = '## Cookies {#cookies}\n\nWe use cookies. {#cookies.1}\n\n';
    expect(told({ before: cookies + access, after: access + less })).toEqual([
      'removed cookies.2 (Cookies)',
      'moved cookies +cookies.1 (Title → Cookies)',
    ]);
  });

  it('a clause that went into another section, with other words', () => {
    const [here, there] = [
      '## Cookies {#cookies}\n\nWe use cookies. {#cookies.1}\n\n',
      'You can refuse. {#cookies.2}',
    ];
    expect(told({ before: cookies + access, after: here + access + there })).toEqual([
      'moved cookies.2 (Cookies → Access)',
      'reworded cookies.2 (Access) You [-may-]{+can+} refuse.',
    ]);
  });

  it('a section that moved and has another heading, and a clause that moved with other quotes', () => {
    const [before, after] = [cookies + access, access + cookies].map((text) =>
      text.replace('refuse', '"refuse"'),
    );
    const changed = after?.replace('## Cookies', '## Biscuits').replace('"refuse"', '“refuse”') ?? '';
    expect(told({ before: before ?? '', after: changed })).toEqual([
      'moved cookies +cookies.1 +cookies.2 (Title → Biscuits)',
      'reworded cookies (Biscuits) [-Cookies-]{+Biscuits+}',
      'typographic cookies.2 (Biscuits) You may [-"-]{+“+}refuse[-"-]{+”+}.',
    ]);
  });

  it('a paragraph that became an item', () => {
    expect(told({ before: 'One. {#a}\n\n- Two. {#b}\n', after: '- Two. {#b}\n- One. {#a}\n' })).toEqual([
      'moved a (Title → Title)',
    ]);
  });

  it('a list that is numbered now is another list', () => {
    expect(told({ before: '- One. {#a}\n- Two. {#b}\n', after: '1. One. {#a}\n1. Two. {#b}\n' })).toEqual([
      'moved a (Title → Title)',
      'moved b (Title → Title)',
    ]);
  });

  it('an item takes along what stands below it', () => {
    const item = '- Two. {#b}\n  - Three. {#c}\n';
    expect(told({ before: '- One. {#a}\n', after: `- One. {#a}\n${item}` })).toEqual(['added b +c (Title)']);
    expect(
      told({
        before: `- One and more. {#a}\n${item}- Four, five, six, seven. {#d}\n`,
        after: `- One and more. {#a}\n- Four, five, six, seven. {#d}\n${item}`,
      }),
    ).toEqual(['moved b +c (Title → Title)']);
  });

  it('a clause whose id was renamed is the same clause, and a link to it leads where it led', () => {
    const before = 'See [there](#old). {#a}\n\nThere. {#old}';
    const after = 'See [there](#new). {#a}\n\nHere. {#new}';
    const ledger = '{ "old": { "state": "moved", "to": "new" } }';
    expect(told({ before, after, parts: { ledger } })).toEqual(['reworded new (Title) [-There-]{+Here+}.']);
    expect(told({ before, after: after.replace('#new)', '#title)'), parts: { ledger } })[0]).toBe(
      'reworded a (Title)',
    );
  });

  it('a link to a clause that became a part of another one leads there', () => {
    const before = 'See [there](#b). {#a}\n\nOur name. {#n}\n\nOur address. {#b}';
    const after = 'See [there](#n). {#a}\n\nOur name and address. {#n}';
    const ledger = '{ "b": { "state": "moved", "to": "n" } }';
    expect(told({ before, after, parts: { ledger } })).toEqual([
      'reworded n (Title) Our name{+ and address+}.',
      'removed b (Title)',
    ]);
    expect(told({ before, after })[0]).toBe('reworded a (Title)');
  });

  it('a section whose anchor leads to a paragraph now was removed', () => {
    const ledger = '{ "cookies": { "state": "moved", "to": "c" } }';
    expect(told({ before: cookies, after: 'Cookies: none. {#c}', parts: { ledger } })).toEqual([
      'added c (Title)',
      'removed cookies +cookies.1 +cookies.2 (Cookies)',
    ]);
  });

  it('a tool sees other quotes, dashes, spaces and emphasis; a reader does not', () => {
    const before =
      'The "data" - it\'s ours... {#a}\n\n**All** of it. {#b}\n\nOn 1 May. {#c}\n\n[Terms](https://example.com/a) {#d}';
    const after =
      'The “data” — it’s ours… {#a}\n\nAll of _it_. {#b}\n\nOn 1May. {#c}\n\n[Terms](https://example.com/b) {#d}';
    expect(told({ before, after }).map((text) => text.split(' ', 2).join(' '))).toEqual([
      'typographic a',
      'typographic b',
      'reworded c',
      'reworded d',
    ]);
  });
});

describe('of a table', () => {
  const table = (header: string, ...rows: readonly string[]): string =>
    [
      ':::table[Who {#t}]',
      '',
      header,
      `|${' --- |'.repeat(header.split('|').length - 2)}`,
      ...rows,
      '',
      ':::',
    ].join('\n');
  const [name, task, place] = ['Name {#name}', 'Task {#task}', 'Place {#place}'];
  const before = table(`| ${name} | ${task} |`, '| Ann {#ann} | Pays |', '| Bob {#bob} | Mails to all |');

  it('rows and columns are one change each', () => {
    const after = table(
      `| ${name} | ${place} | ${task} |`,
      '| Cid {#cid} | Rome | Prints |',
      '| Ann {#ann} | Oslo | Pays |',
    );
    expect(told({ before, after })).toEqual([
      'added t.place +t.ann.place (Title)',
      'added t.cid.name +t.cid.place +t.cid.task (Title)',
      'removed t.bob.name +t.bob.task (Title)',
    ]);
  });

  it('a row that moved, a column that moved, and a cell that was reworded', () => {
    const rows = ['| Bob {#bob} | Mails to all |', '| Ann {#ann} | Pays you |'];
    expect(told({ before, after: table(`| ${name} | ${task} |`, ...rows) })).toEqual([
      'moved t.ann.name +t.ann.task (Title → Title)',
      'reworded t.ann.task (Title) Pays{+ you+}',
    ]);
    const turned = table(`| ${task} | ${name} |`, '| Pays {#ann} | Ann |', '| Mails to all {#bob} | Bob |');
    expect(told({ before, after: turned })).toEqual(['moved t.name +t.ann.name +t.bob.name (Title → Title)']);
  });

  it('a whole table came, went, or moved', () => {
    expect(told({ before: '', after: before })).toEqual([
      'added t +t.name +t.task +t.ann.name +t.ann.task +t.bob.name +t.bob.task (Title)',
    ]);
    expect(
      told({
        before: `${before}\n\n${cookies}`,
        after: `Long enough to keep its place here. {#a}\n\n${cookies}\n\n${before}`,
      }),
    ).toEqual([
      'added a (Title)',
      'moved t +t.name +t.task +t.ann.name +t.ann.task +t.bob.name +t.bob.task (Title → Cookies)',
    ]);
  });

  it('a table of another name is the same table where the ledger says so', () => {
    const renamed = before.replace('{#t}', '{#u}').replace('Pays', 'Pays you');
    const moved = ['', '.name', '.task', '.ann.name', '.ann.task', '.bob.name', '.bob.task'].map(
      (end) => `"t${end}": { "state": "moved", "to": "u${end}" }`,
    );
    expect(told({ before, after: renamed, parts: { ledger: `{ ${moved.join(', ')} }` } })).toEqual([
      'reworded u.ann.task (Title) Pays{+ you+}',
    ]);
  });
});

it('in Korean', () => {
  const before = [
    '당사는 "쿠키"를 씁니다. {#a}',
    '개인정보를 1년 동안 보관합니다. {#b}',
    '문의는 개인정보 보호책임자에게 하십시오. {#c}',
    '탈퇴하면 지웁니다. {#d}',
    '',
  ].join('\n\n');
  const after = [
    '당사는 「쿠키」를 씁니다. {#a}',
    '탈퇴하면 지웁니다. {#d}',
    '개인정보를 3년 동안 안전하게 보관합니다. {#b}',
    '제3자에게 팔지 않습니다. {#e}',
    '',
  ].join('\n\n');
  expect(told({ before, after, locale: 'ko' })).toEqual([
    'typographic a (Title) 당사는 [-"-]{+「+}쿠키[-"-]{+」+}를 씁니다.',
    'moved d (Title → Title)',
    'reworded b (Title) 개인정보를 [-1-]{+3+}년 동안 {+안전하게 +}보관합니다.',
    'removed c (Title)',
    'added e (Title)',
  ]);
});

describe('facts', () => {
  const part = (codes: string, more = ''): SourceParts => ({
    jurisdictions: { kr: `---\ncodes: [${codes}]\n${more}---\n\n# Korea {#kr}\n\nHere. {#kr.1}\n` },
  });

  it('of the notice stand beside the changes', () => {
    const before = noticeOf('One. {#a}');
    const facts = {
      version: '2027-01-01',
      effective: '2027-02-01',
      translations: ['ko'],
      company: 'Quillmere',
    };
    const after = { ...before, ...facts } as unknown as Notice;
    expect(changesIn(redlineOf(before, after))).toMatchObject({
      before: { version: '2026-11-02', effective: '2026-12-01', title: 'Title' },
      after: { version: '2027-01-01', effective: '2027-02-01', title: 'Title' },
      facts: [
        { fact: 'version', before: ['2026-11-02'], after: ['2027-01-01'] },
        { fact: 'effective', before: ['2026-12-01'], after: ['2027-02-01'] },
        { fact: 'company', before: [], after: ['Quillmere'] },
        { fact: 'translations', before: [], after: ['ko'] },
      ],
      changes: [],
    });
  });

  it('of a part stand with its heading', () => {
    const before = noticeOf('::jurisdictions', part('KR'));
    const kr = before.children[0];
    const day = { ...kr, codes: ['KR', 'JP'], effective: '2027-03-01' };
    const after = { ...before, children: [day] } as unknown as Notice;
    expect(changesIn(redlineOf(before, after)).changes).toMatchObject([
      {
        kind: 'reworded',
        clause: 'kr',
        role: 'heading',
        with: [],
        words: [],
        facts: [
          { fact: 'effective', before: [], after: ['2027-03-01'] },
          { fact: 'jurisdictions', before: ['KR'], after: ['KR', 'JP'] },
        ],
      },
    ]);
  });
});

it('every clause that only one notice has is told once, and of no clause both that it came and that it moved', () => {
  fc.assert(
    fc.property(noticePairs, ({ before, after }) => {
      const idsOf = (notice: Notice): ReadonlySet<ClauseId> =>
        new Set([...clausesOf(notice)].map(({ clause }) => clause.id));
      const [older, newer] = [idsOf(before), idsOf(after)];
      const renamed = new Set(
        after.retired.flatMap((anchor) => (anchor.type === 'moved' ? [anchor.id] : [])),
      );
      const { changes } = changesIn(redlineOf(before, after));
      const those = (kind: Change['kind']): readonly ClauseId[] =>
        changes.filter((change) => change.kind === kind).flatMap((change) => [change.clause, ...change.with]);
      const [added, removed, moved] = [those('added'), those('removed'), those('moved')];
      for (const list of [added, removed, moved]) expect(new Set(list).size).toBe(list.length);
      const came = new Set(added);
      expect(moved.filter((id) => came.has(id))).toEqual([]);
      expect(added.filter((id) => older.has(id) && newer.has(id))).toEqual([]);
      expect(removed.filter((id) => newer.has(id))).toEqual([]);
      const gone = [...older].filter((id) => !newer.has(id) && !renamed.has(id));
      expect(gone.filter((id) => !removed.includes(id))).toEqual([]);
      for (const change of changes) {
        const side = (left: string): string =>
          change.words
            .filter(({ type }) => type !== left)
            .map(({ text }) => text)
            .join('');
        if (change.words.length > 0)
          expect([side('inserted'), side('deleted')]).toEqual([change.before, change.after]);
      }
    }),
    { numRuns: 150 },
  );
});
