import { beforeAll, describe, expect, it, test } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { render } from '../../src/format/docx/render.ts';
import type { ClauseReview } from '../../src/review/review.ts';
import {
  catalogPath,
  fileOf,
  readBack,
  reviewFile,
  smallProject,
  sourcePath,
  textIn,
} from './reviewed-project.ts';
import {
  behindClause,
  commented,
  type Edit,
  edited,
  moveClause,
  removeClause,
  replace,
  trackedInsert,
  trackedReplace,
  withParts,
} from './word-edits.ts';

const sources: ProjectSources = smallProject();
let english: Uint8Array;
let korean: Uint8Array;
beforeAll(async () => {
  english = await reviewFile(sources, 'en');
  korean = await reviewFile(sources, 'ko');
});

/** A clause's changes and its words, `[-gone-]` and `{+come+}`. */
function told({ clause, changes, words, untracked, comments }: ClauseReview): string {
  const diff = words.map(({ type, text }) =>
    type === 'same' ? text : type === 'deleted' ? `[-${text}-]` : `{+${text}+}`,
  );
  const facts = changes.map((change) =>
    change.type === 'moved'
      ? `moved behind ${change.behind}`
      : change.type === 'formatted'
        ? change.what
        : change.type,
  );
  return [
    clause,
    facts.join(', '),
    ...(untracked ? ['not tracked'] : []),
    diff.join(''),
    ...comments.map(({ text }) => text),
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

/** Lines of `after` that `before` has not, and the other way round. */
function linesChanged(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

it('finds nothing in a file that nobody changed', () => {
  for (const file of [english, korean]) {
    const { review, applied } = readBack(file, sources);
    expect(review).toMatchObject({ current: true, clauses: [], added: [] });
    expect(applied).toEqual({ files: [], refusals: [], consequences: [] });
  }
});

describe('lists, and writes into the Markdown source,', () => {
  test.each<[string, Edit, string, readonly string[]]>([
    [
      'words put in, tracked',
      trackedInsert('A cookie is a ', 'very '),
      'Cookies.1 | edited | A cookie is a {+very +}small file. See the Cookie Notice today and write.',
      [
        '- A cookie is a small file. See the **[Cookie Notice][cookies] today** and [write](mailto:dpo@example.com?subject=a%20b). {#Cookies.1}',
        '+ A cookie is a very small file. See the **[Cookie Notice][cookies] today** and [write](mailto:dpo@example.com?subject=a%20b). {#Cookies.1}',
      ],
    ],
    [
      'words taken out, not tracked',
      replace(' days.', '.'),
      'Cookies.2 | edited | not tracked | We keep logs for ninety[- days-].',
      ['- - We keep logs for _ninety_ days. {#Cookies.2}', '+ - We keep logs for _ninety_. {#Cookies.2}'],
    ],
    [
      'other words in a link',
      trackedReplace('Cookie Notice', 'Notice on Cookies'),
      'Cookies.1 | edited | A cookie is a small file. See the [-Cookie -]Notice {+on Cookies +}today and write.',
      [
        '- A cookie is a small file. See the **[Cookie Notice][cookies] today** and [write](mailto:dpo@example.com?subject=a%20b). {#Cookies.1}',
        '+ A cookie is a small file. See the **[Notice on Cookies][cookies] today** and [write](mailto:dpo@example.com?subject=a%20b). {#Cookies.1}',
      ],
    ],
    [
      'a cell of a table',
      trackedReplace('Seoul', 'Busan'),
      'agents.hanbit.place | edited | [-Seoul-]{+Busan+}',
      ['- | Hanbit {#hanbit} | Seoul          |', '+ | Hanbit {#hanbit} | Busan          |'],
    ],
    [
      'a heading, a caption and the title keep their ids',
      (xml) =>
        [
          replace('Privacy Notice', 'Notice on Privacy'),
          replace('>Cookies<', '>On cookies<'),
          replace('>Agents<', '>Our agents<'),
        ].reduce((before, edit) => edit(before), xml),
      '',
      [
        '- # Privacy Notice {#title}',
        '- ## Cookies {#Cookies}',
        '- :::table[Agents {#agents}]',
        '+ # Notice on Privacy {#title}',
        '+ ## On cookies {#Cookies}',
        '+ :::table[Our agents {#agents}]',
      ],
    ],
    [
      'what Markdown would read as something else',
      replace('Thank you.', '1. *Thank* _you_ {#x} [a](b) &lt;br&gt;'),
      '',
      ['- Thank you. {#Contact.2}', '+ 1\\. \\*Thank\\* \\_you\\_ \\{#x} \\[a]\\(b) \\<br> {#Contact.2}'],
    ],
  ])('%s', (_, edit, told_, lines) => {
    const { review, applied, written } = readBack(edited(english, edit), sources);
    if (told_ !== '') expect(review.clauses.map(told)).toEqual([told_]);
    expect(applied.refusals).toEqual([]);
    expect(Object.keys(written)).toEqual([sourcePath]);
    expect(linesChanged(textIn(sources, sourcePath), written[sourcePath] ?? '')).toEqual(lines);
  });
});

describe('lists, and writes into the catalog of a translation,', () => {
  test.each<[string, Edit, string, readonly string[]]>([
    [
      'words put in',
      trackedInsert('쿠키는 ', '아주 '),
      'Cookies.1 | edited | 쿠키는 {+아주 +}작은 파일입니다. 쿠키 고지를 오늘 보거나 문의하십시오.',
      [
        '-   "Cookies.1": "쿠키는 작은 파일입니다. <strong><cookies>쿠키 고지</cookies>를 오늘</strong> 보거나 <a1>문의</a1>하십시오.",',
        '+   "Cookies.1": "쿠키는 아주 작은 파일입니다. <strong><cookies>쿠키 고지</cookies>를 오늘</strong> 보거나 <a1>문의</a1>하십시오.",',
      ],
    ],
    [
      'words that are emphasized, in Hangul by weight',
      replace('>구십<', '>90<'),
      'Cookies.2 | edited | not tracked | 당사는 로그를 [-구십-]{+90+} 일간 보관합니다.',
      [
        '-   "Cookies.2": "당사는 로그를 <em>구십</em> 일간 보관합니다.",',
        '+   "Cookies.2": "당사는 로그를 <em>90</em> 일간 보관합니다.",',
      ],
    ],
    [
      'words with quotation marks',
      replace('감사합니다.', '"감사"합니다.'),
      '',
      ['-   "Contact.2": "감사합니다."', '+   "Contact.2": "\\"감사\\"합니다."'],
    ],
  ])('%s', (_, edit, told_, lines) => {
    const { review, applied, written } = readBack(edited(korean, edit), sources);
    if (told_ !== '') expect(review.clauses.map(told)).toEqual([told_]);
    expect(applied.refusals).toEqual([]);
    expect(Object.keys(written)).toEqual([catalogPath]);
    expect(linesChanged(textIn(sources, catalogPath), written[catalogPath] ?? '')).toEqual(lines);
  });
});

describe('writes nothing, and says why,', () => {
  test.each<[string, Edit, string, string | null, string]>([
    [
      'a paragraph that moved',
      moveClause('intro.1', 'Contact.1'),
      'intro.1 | moved behind Contact.1',
      'intro.1',
      'it was moved behind `Contact.1`: move it in the source',
    ],
    [
      'a clause that was deleted',
      removeClause('Contact.2'),
      'Contact.2 | deleted | not tracked | [-Thank you.-]',
      'Contact.2',
      'it was deleted: take it out of the source, which every locale follows',
    ],
    [
      'a link that was deleted',
      trackedReplace('Cookie Notice', ''),
      'Cookies.1 | edited | A cookie is a small file. See the [-Cookie Notice -]today and write.',
      'Cookies.1',
      'the link `cookies` would be lost',
    ],
    [
      'a line break that was deleted',
      (xml) => xml.replace('<w:br/>', '<w:t xml:space="preserve"> </w:t>'),
      'Cookies.3 | edited, a line break was taken out | not tracked | You may refuse.[-\n-]{+ +}Ask us how.',
      'Cookies.3',
      'a line break was taken out',
    ],
    [
      'words that were made bold',
      (xml) =>
        xml.replace(
          '<w:t xml:space="preserve">Thank you.',
          '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Thank you.',
        ),
      'Contact.2 | words are emphasized that are not so in the source',
      'Contact.2',
      'words are emphasized that are not so in the source',
    ],
    [
      'a control character in the words',
      replace('Thank you.', 'Thank\u202e you.'),
      'Contact.2 | edited | not tracked | [-Thank-]{+Thank\u202e+} you.',
      'Contact.2',
      '',
    ],
  ])('of %s', (_, edit, told_, clause, reason) => {
    const { review, applied } = readBack(edited(english, edit), sources);
    expect(review.clauses.map(told)).toEqual([told_]);
    expect(applied.files).toEqual([]);
    expect(applied.refusals).toHaveLength(1);
    expect(applied.refusals[0]?.clause).toBe(clause);
    expect(applied.refusals[0]?.reason).toContain(reason);
  });

  it('of a paragraph that was added, nor of the clauses beside it', () => {
    const more = '<w:p><w:r><w:t>One thing more.</w:t></w:r></w:p>';
    const file = edited(english, behindClause('Contact.1', more), trackedReplace('Seoul', 'Busan'));
    const { review, applied } = readBack(file, sources);
    expect(review.added).toEqual([
      { behind: 'Contact.1', text: 'One thing more.', revision: null, comments: [] },
    ]);
    expect(applied).toEqual({
      files: [],
      refusals: [{ clause: 'Contact.1', reason: 'a paragraph was added behind it: “One thing more.”' }],
      consequences: [],
    });
  });

  it('of a file of another edition', () => {
    const later = smallProject({ notice: textIn(sources, sourcePath).replace('Thank you.', 'Thanks.') });
    const { review, applied } = readBack(edited(english, trackedReplace('Seoul', 'Busan')), later);
    expect(review.current).toBe(false);
    expect(review.clauses.map(({ clause, outdated }) => [clause, outdated])).toEqual([
      ['agents.hanbit.place', false],
      ['Contact.2', true],
    ]);
    expect(applied.files).toEqual([]);
    expect(applied.refusals).toEqual([
      { clause: null, reason: 'the file was made of another edition than the one that the project has now' },
    ]);
  });

  it('of a source that is not canonical', () => {
    const untidy = smallProject({
      notice: textIn(sources, sourcePath).replace('{#Cookies}', '{#Cookies} ##'),
    });
    const { applied } = readBack(edited(english, trackedReplace('Seoul', 'Busan')), untidy);
    expect(applied.files).toEqual([]);
    expect(applied.refusals.map(({ reason }) => reason).join()).toContain('run `stele fmt` first');
  });

  it('of a translation that lacks a number of the source', () => {
    const { applied } = readBack(edited(korean, replace('>구십<', '>아흔<')), sources);
    expect(applied.files).toEqual([]);
    expect(applied.refusals.map(({ clause }) => clause)).toEqual(['Cookies.2']);
    expect(applied.refusals[0]?.reason).toContain('ninety');
  });
});

describe('knows a clause', () => {
  const change = trackedReplace('Seoul', 'Busan');
  test.each<[string, Edit]>([
    ['without its tag, by its bookmark', (xml) => xml.replaceAll(/<w:tag [^>]*\/>/g, '')],
    [
      'without tag and bookmark, by the name of its control',
      (xml) => xml.replaceAll(/<w:(?:tag|bookmarkStart|bookmarkEnd) [^>]*\/>/g, ''),
    ],
    [
      'without its control, by its bookmark',
      (xml) => xml.replaceAll(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g, ''),
    ],
  ])('%s', (_, lose) => {
    const { review, applied } = readBack(edited(english, change, lose), sources);
    expect(review.clauses.map(told)).toEqual(['agents.hanbit.place | edited | [-Seoul-]{+Busan+}']);
    expect(applied.refusals).toEqual([]);
  });
});

it('finds a comment, who wrote it and when, and it keeps nothing from being applied', () => {
  const file = commented(edited(english, trackedReplace('Seoul', 'Busan')), 'Our agents', 'All of them?');
  const { review, applied } = readBack(file, sources);
  expect(review.clauses.map(told)).toEqual([
    'Contact.1 | commented | All of them?',
    'agents.hanbit.place | edited | [-Seoul-]{+Busan+}',
  ]);
  expect(review.clauses[0]?.comments).toEqual([
    { author: 'Kim', date: '2026-11-20T09:31:00Z', text: 'All of them?' },
  ]);
  expect(review.clauses[1]?.revisions).toEqual([
    { kind: 'deleted', author: 'Kim', date: '2026-11-20T09:30:00Z' },
    { kind: 'inserted', author: 'Kim', date: '2026-11-20T09:30:00Z' },
  ]);
  expect(applied.files.map(({ path }) => path)).toEqual([sourcePath]);
});

it('reads links that another program wrote as fields', () => {
  const asField: Edit = (xml) =>
    xml.replace(
      /<w:hyperlink [^>]*r:id="rIdAddress2"[^>]*>(.*?)<\/w:hyperlink>/,
      (_, runs: string) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:dpo@example.com?subject=a b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
  const file = edited(english, asField);
  expect(Buffer.from(file).equals(Buffer.from(english))).toBe(false);
  expect(readBack(file, sources).review.clauses).toEqual([]);
});

it('what a source says now makes its translations wrong, which is told and does not stop it', () => {
  const { applied } = readBack(edited(english, replace(' days.', ' days, and no more than 99.')), sources);
  expect(applied.files.map(({ path }) => path)).toEqual([sourcePath]);
  expect(applied.consequences.map(({ code, locale, clause }) => [code, locale, clause])).toEqual([
    ['number-missing', 'ko', 'Cookies.2'],
  ]);
});

it('reads what it wrote as it was written: a second review of the same file finds nothing more', async () => {
  const file = edited(english, trackedReplace('Seoul', 'Busan'));
  const { written } = readBack(file, sources);
  const later = smallProject({ notice: written[sourcePath] ?? '' });
  expect(readBack(file, later).review.clauses).toEqual([]);
  expect(readBack(await reviewFile(later, 'en'), later).review.current).toBe(true);
});

it('takes the properties where the map of clauses is lost', () => {
  const file = withParts(english, ({ 'customXml/item1.xml': _, ...parts }) => parts);
  expect(readBack(file, sources).review).toMatchObject({ current: true, clauses: [] });
});

it('compares a clause that was written anew at length without looking for every word of it', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => `word${index}`).join(' ');
  const { review, applied } = readBack(edited(english, replace('Thank you.', long)), sources);
  expect(review.clauses.map(({ clause, words }) => [clause, words.map(({ type }) => type)])).toEqual([
    ['Contact.2', ['deleted', 'inserted']],
  ]);
  expect(applied.refusals.map(({ reason }) => reason)).toEqual(['too much of it is other than it was']);
});

describe('reads what Word tracks of whole paragraphs:', () => {
  const who = 'w:id="9" w:author="Kim" w:date="2026-11-20T09:30:00Z"';
  const control = (xml: string): string =>
    /<w:sdt><w:sdtPr><w:alias w:val="Contact\.1"\/>.*?<\/w:sdt>/.exec(xml)?.[0] ?? '';
  const words = /<w:r><w:t xml:space="preserve">Our agents:<\/w:t><\/w:r>/;
  const mark =
    (kind: string) =>
    (xml: string): string =>
      xml.replace(/<\/w:pPr>/, `<w:rPr><w:${kind} ${who}/></w:rPr></w:pPr>`);

  it('a move, which stands in the file twice', () => {
    const moved: Edit = (xml) => {
      const own = control(xml);
      const from = mark('moveFrom')(own).replace(words, (run) => `<w:moveFrom ${who}>${run}</w:moveFrom>`);
      const to = own.replace(words, (run) => `<w:moveTo ${who}>${run}</w:moveTo>`);
      return behindClause('intro.1', to)(xml.replace(own, () => from));
    };
    const { review, applied } = readBack(edited(english, moved), sources);
    expect(review.clauses.map(told)).toEqual(['Contact.1 | moved behind intro.1']);
    expect(review.clauses[0]?.revisions.map(({ kind, author }) => [kind, author])).toEqual([
      ['inserted', 'Kim'],
      ['deleted', 'Kim'],
    ]);
    expect(applied.files).toEqual([]);
  });

  it('a paragraph divided in two', () => {
    const divided: Edit = (xml) =>
      xml.replace(control(xml), (own) =>
        own.replace(
          /<w:p>.*<\/w:p>/,
          `<w:p><w:pPr><w:rPr><w:ins ${who}/></w:rPr></w:pPr><w:r><w:t>Our</w:t></w:r></w:p><w:p><w:r><w:t>agents:</w:t></w:r></w:p>`,
        ),
      );
    const { review, applied } = readBack(edited(english, divided), sources);
    expect(review.clauses.map(({ clause, changes }) => [clause, changes.map(({ type }) => type)])).toEqual([
      ['Contact.1', ['edited', 'split', 'formatted']],
    ]);
    expect(applied.refusals.map(({ reason }) => reason)).toContain('it was divided into several paragraphs');
  });

  it('a paragraph joined with the next', () => {
    const marked: Edit = (xml) => xml.replace(control(xml), (own) => mark('del')(own));
    const { review, applied } = readBack(edited(english, marked), sources);
    expect(review.clauses.map(told)).toEqual(['Contact.1 | joined']);
    expect(applied.refusals).toEqual([
      { clause: 'Contact.1', reason: 'it was joined with another paragraph' },
    ]);
  });

  it('words that one reviewer put in and another took out again', () => {
    const undone: Edit = (xml) =>
      xml.replace(
        words,
        (run) => `${run}<w:ins ${who}><w:del ${who}><w:r><w:delText>never</w:delText></w:r></w:del></w:ins>`,
      );
    expect(readBack(edited(english, undone), sources).review.clauses).toEqual([]);
    const more = edited(english, undone, trackedInsert('Our agents', ' here'));
    expect(readBack(more, sources).review.clauses.map(told)).toEqual([
      'Contact.1 | edited | Our agents{+ here+}:',
    ]);
  });

  it('nothing of what Word shows in an empty control', () => {
    const empty: Edit = (xml) =>
      xml.replace(control(xml), (own) =>
        own
          .replace('<w:docPartObj>', '<w:showingPlcHdr/><w:docPartObj>')
          .replace('Our agents:', 'Click to enter text.'),
      );
    expect(readBack(edited(english, empty), sources).review.clauses.map(told)).toEqual([
      'Contact.1 | deleted | not tracked | [-Our agents:-]',
    ]);
  });
});

it('takes the contents of the ordinary file for furniture, and a copy of a heading for a paragraph', async () => {
  const compiled = compile(sources);
  const [source] = compiled.notices.flatMap(({ editions }) => editions);
  if (source === undefined || compiled.theme === null) throw new Error('the project has no edition');
  const file = await render(lowerEdition(source, compiled.words, ['docx']), compiled.theme);
  expect(readBack(file, sources).review).toMatchObject({ current: true, clauses: [], added: [] });
  const copied = '<w:p><w:r><w:t>Cookies</w:t></w:r></w:p>';
  expect(readBack(edited(english, behindClause('Contact.1', copied)), sources).review.added).toMatchObject([
    { behind: 'Contact.1', text: 'Cookies' },
  ]);
});

it.each([
  ['as Stele made it', (xml: string) => xml],
  ['without its bookmarks', (xml: string) => xml.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')],
])('takes what is said of withdrawn anchors for furniture, in a file %s', async (_, lose) => {
  const live = Object.keys(JSON.parse(textIn(sources, catalogPath))).map((id) => [id, { state: 'live' }]);
  const anchors = {
    ...Object.fromEntries(live),
    Beacons: { state: 'withdrawn', on: '2026-11-02', reason: 'none are left', see: 'Cookies' },
    Fax: { state: 'withdrawn', on: '2026-11-02', reason: 'the line was cut' },
  };
  const ledger = fileOf('notice/privacy/anchors.json', JSON.stringify(anchors));
  const project = {
    ...sources,
    notices: sources.notices.map((notice) => ({ ...notice, ledger })),
  };
  const file = edited(await reviewFile(project, 'ko'), lose);
  expect(readBack(file, project).review).toMatchObject({ clauses: [], added: [] });
});
