import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowCell,
  FlowChange,
  FlowChangeKind,
  FlowContentsEntry,
  FlowHeading,
  FlowLevel,
  FlowLink,
  FlowMove,
  FlowParagraph,
  FlowRevised,
  FlowRow,
  FlowRun,
  FlowText,
} from '../../src/flow/flow.ts';
import { heading, item, paragraph, run, toAddress, toAnchor } from './sample-flow.ts';

type Marks = readonly ('strong' | 'emphasis' | FlowLink)[];

/** Words that only the newer edition has. */
export function inserted(text: string, ...marks: Marks): FlowText {
  return { ...run(text, ...marks), revision: 'inserted' };
}

/** Words that only the older edition has. */
export function deleted(text: string, ...marks: Marks): FlowText {
  return { ...run(text, ...marks), revision: 'deleted' };
}

const deletedBreak: FlowRun = { type: 'break', revision: 'deleted' };

const added: FlowRevised = { kind: 'added', side: 'new', move: null };
const removed: FlowRevised = { kind: 'removed', side: 'old', move: null };
const reworded: FlowRevised = { kind: 'reworded', side: 'both', move: null };
const typographic: FlowRevised = { kind: 'typographic', side: 'both', move: null };

function movedHere(anchor: Anchor, ...note: readonly FlowRun[]): FlowRevised {
  return { kind: 'moved', side: 'new', move: { anchor, note } satisfies FlowMove };
}

function movedAway(anchor: Anchor, ...note: readonly FlowRun[]): FlowRevised {
  return { kind: 'moved', side: 'old', move: { anchor, note } satisfies FlowMove };
}

function text(revised: FlowRevised, anchors: readonly Anchor[], ...runs: readonly FlowRun[]): FlowParagraph {
  return { ...paragraph(anchors, ...runs), revised };
}

function head(
  revised: FlowRevised,
  level: FlowLevel,
  anchors: readonly Anchor[],
  ...runs: readonly FlowRun[]
): FlowHeading {
  return { ...heading(level, anchors, ...runs), revised };
}

function part(own: FlowHeading, ...blocks: readonly FlowBlock[]): FlowBlock {
  return { type: 'part', role: 'section', heading: own, effective: null, blocks };
}

function cell(anchor: Anchor | null, runs: readonly FlowRun[], revised?: FlowRevised): FlowCell {
  const anchors = anchor === null ? [] : [anchor];
  const plain: FlowCell = { type: 'cell', anchors, heads: null, runs, caveat: null };
  return revised === undefined ? plain : { ...plain, revised };
}

function row(heads: 'column' | 'row', cells: readonly FlowCell[], revised?: FlowRevised): FlowRow {
  const headed = cells.map((one, column) => (heads === 'row' && column > 0 ? one : { ...one, heads: heads }));
  return revised === undefined ? { type: 'row', cells: headed } : { type: 'row', revised, cells: headed };
}

function entry(
  anchor: Anchor,
  runs: readonly FlowRun[],
  ...entries: readonly FlowContentsEntry[]
): FlowContentsEntry {
  return { anchor, runs, page: { type: 'field', field: 'page-of', anchor }, entries };
}

const cookieNotice2025 = toAddress('https://www.example.com/legal/cookies-2025', 1);
const cookieNotice = toAddress('https://www.example.com/legal/cookies', 2);

const page: FlowRun = { type: 'field', field: 'page' };
const pages: FlowRun = { type: 'field', field: 'pages' };

/** What differs between the sample's locales; everything else is its structure. */
interface RedlineWords {
  readonly locale: string;
  readonly breaking: Flow['breaking'];
  readonly title: string;
  readonly titleRuns: readonly FlowRun[];
  readonly cover: readonly (readonly FlowRun[])[];
  readonly contents: string;
  readonly links: string;
  readonly list: {
    readonly heading: string;
    readonly legend: readonly FlowRun[];
    readonly none: string;
    readonly kinds: Readonly<Record<FlowChangeKind, string>>;
    /** What was changed, by its anchor. */
    readonly changes: Readonly<Record<Anchor, string>>;
    readonly words: readonly [show: string, onlyChanged: string, inserted: string, deleted: string];
  };
  readonly introduction: readonly FlowRun[];
  readonly typography: readonly FlowRun[];
  readonly kept: readonly FlowRun[];
  readonly collect: readonly FlowRun[];
  readonly collectNow: string;
  readonly introducesList: readonly FlowRun[];
  readonly items: {
    readonly kept: readonly FlowRun[];
    readonly removed: readonly FlowRun[];
    readonly reworded: readonly FlowRun[];
    readonly nestedKept: readonly FlowRun[];
    readonly nestedRemoved: readonly FlowRun[];
    readonly nestedAdded: readonly FlowRun[];
    readonly added: readonly FlowRun[];
    readonly belowAdded: readonly FlowRun[];
    readonly movedHere: readonly FlowRun[];
    readonly movedAway: readonly FlowRun[];
  };
  readonly cookies: {
    readonly before: string;
    readonly after: readonly FlowRun[];
    readonly text: readonly FlowRun[];
    readonly textBefore: readonly FlowRun[];
    readonly step: string;
    readonly addedStep: string;
    readonly lostStep: string;
  };
  readonly children: readonly [heading: string, text: string];
  readonly security: readonly [heading: string, text: string];
  readonly jurisdictions: string;
  readonly korea: string;
  readonly effective: readonly FlowRun[];
  readonly transfers: readonly FlowRun[];
  readonly transferHead: readonly [string, string];
  readonly transferRows: {
    readonly kept: readonly [readonly FlowRun[], readonly FlowRun[]];
    readonly removed: readonly [readonly FlowRun[], readonly FlowRun[]];
    readonly added: readonly [readonly FlowRun[], readonly FlowRun[]];
  };
  readonly introducesTable: readonly FlowRun[];
  /** Item, the column that was removed, the period, the column that was added. */
  readonly periodHead: readonly [string, string, string, string];
  readonly periodRow: readonly [string, string, string, string];
  /** Stands in the newer edition alone: no cell in the column that was removed. */
  readonly addedPeriodRow: readonly [string, string, string];
  readonly newTable: readonly [caption: string, head: string, cell: string];
  readonly oldTable: readonly [caption: string, head: string, cell: string];
  readonly withdrawnParts: string;
  readonly withdrawn: readonly [kept: string, added: string];
  readonly notes: {
    readonly fromCookies: string;
    readonly toJurisdictions: string;
    readonly itemFrom: string;
    readonly itemTo: string;
  };
  readonly folio: readonly FlowRun[];
  readonly web: readonly [skip: string, locales: string, files: string];
  readonly linkTo: (part: string) => string;
}

/** Every kind of change and each of its places, in reading order. */
const changed: readonly (readonly [kind: FlowChangeKind, anchor: Anchor])[] = [
  ['reworded', 'title'],
  ['reworded', 'intro.1'],
  ['typographic', 'intro.2'],
  ['reworded', 'Collect'],
  ['removed', 'Collect.3'],
  ['reworded', 'Collect.4'],
  ['removed', 'Collect.6'],
  ['added', 'Collect.7'],
  ['added', 'Collect.8'],
  ['removed', 'was.Children'],
  ['added', 'Security'],
  ['reworded', 'kr.transfers'],
  ['reworded', 'kr.transfers.hanbit.country'],
  ['removed', 'kr.transfers.dasan.name'],
  ['added', 'kr.transfers.saebom.name'],
  ['removed', 'kr.periods.law'],
  ['added', 'kr.periods.contact'],
  ['added', 'kr.periods.logs.item'],
  ['added', 'kr.new'],
  ['removed', 'kr.old'],
  ['moved', 'Cookies'],
  ['added', 'Cookies.3'],
  ['moved', 'Collect.10'],
];

function changesOf(words: RedlineWords): readonly FlowChange[] {
  return changed.map(([kind, anchor]) => ({
    kind,
    name: words.list.kinds[kind],
    anchor,
    runs: [run(words.list.changes[anchor] ?? '')],
  }));
}

const kinds: readonly FlowChangeKind[] = ['added', 'removed', 'moved', 'reworded', 'typographic'];

function redlineFlow(words: RedlineWords): Flow {
  const { items, cookies, notes } = words;
  const changes = changesOf(words);
  const both = (
    texts: readonly [readonly FlowRun[], readonly FlowRun[]],
    name: string,
    revised?: FlowRevised,
  ) =>
    row(
      'row',
      [cell(`kr.transfers.${name}.name`, texts[0]), cell(`kr.transfers.${name}.country`, texts[1])],
      revised,
    );
  const [item0, law, period, contact] = words.periodHead;
  const [name, lawCell, periodCell, contactCell] = words.periodRow;
  const [addedName, addedPeriod, addedContact] = words.addedPeriodRow;
  return {
    type: 'flow',
    notice: 'privacy',
    version: '2026-11-02',
    effective: '2026-12-01',
    locale: words.locale,
    direction: 'ltr',
    breaking: words.breaking,
    title: words.title,
    publisher: 'Harbour & Vine Ltd',
    url: `https://www.example.com/legal/privacy/${words.locale}/`,
    cover: { heading: head(reworded, 1, ['title'], ...words.titleRuns), lines: words.cover },
    banner: null,
    contents: {
      heading: heading(2, [], run(words.contents)),
      entries: [
        entry('Collect', words.collect),
        entry('was.Cookies', [deleted(cookies.before)]),
        entry('was.Children', [deleted(words.children[0])]),
        entry('Security', [inserted(words.security[0])]),
        entry('Jurisdictions', [run(words.jurisdictions)], entry('South_Korea', [run(words.korea)])),
        entry('Cookies', [inserted(textIn(cookies.after, 'deleted'))]),
      ],
    },
    blocks: [
      text(reworded, ['intro.1'], ...words.introduction),
      text(typographic, ['intro.2'], ...words.typography),
      paragraph(['intro.3'], ...words.kept),
      part(
        head(reworded, 2, ['Collect', 'Gather'], ...words.collect),
        { ...paragraph(['Collect.1'], ...words.introducesList), introduces: true },
        {
          type: 'list',
          marker: { type: 'ordered', style: 'decimal', start: 1 },
          level: 1,
          items: [
            item('1.', paragraph(['Collect.2'], ...items.kept)),
            item('2.', text(removed, ['Collect.3'], ...items.removed)),
            item('2.', text(reworded, ['Collect.4'], ...items.reworded), {
              type: 'list',
              marker: { type: 'bullet' },
              level: 2,
              items: [
                item('•', paragraph(['Collect.5'], ...items.nestedKept)),
                item('•', text(removed, ['Collect.6'], ...items.nestedRemoved)),
                item('•', text(added, ['Collect.7'], ...items.nestedAdded)),
              ],
            }),
            item(
              '3.',
              text(added, ['Collect.8'], ...items.added),
              text(added, ['Collect.9'], ...items.belowAdded),
            ),
            item(
              '4.',
              text(movedAway('Collect.10', run(notes.itemTo)), ['was.Collect.10'], ...items.movedAway),
            ),
          ],
        },
      ),
      part(
        head(movedAway('Cookies', run(notes.toJurisdictions)), 2, ['was.Cookies'], deleted(cookies.before)),
        text(movedAway('Cookies.1'), ['was.Cookies.1'], ...cookies.textBefore),
        {
          type: 'list',
          marker: { type: 'bullet' },
          level: 1,
          items: [
            item('•', text(movedAway('Cookies.2'), ['was.Cookies.2'], deleted(cookies.step))),
            item('•', text(removed, ['Cookies.4'], deleted(cookies.lostStep))),
          ],
        },
      ),
      part(
        head(removed, 2, ['was.Children'], deleted(words.children[0])),
        text(removed, ['Children.1'], deleted(words.children[1])),
      ),
      part(
        head(added, 2, ['Security'], inserted(words.security[0])),
        text(added, ['Security.1'], inserted(words.security[1])),
      ),
      part(heading(2, ['Jurisdictions'], run(words.jurisdictions)), {
        type: 'part',
        role: 'jurisdiction',
        heading: heading(3, ['South_Korea'], run(words.korea)),
        effective: words.effective,
        blocks: [
          {
            type: 'table',
            anchors: ['kr.transfers', 'kr.old-transfers'],
            caption: words.transfers,
            caveat: null,
            labelledBy: null,
            width: 2,
            headerRows: 1,
            revised: reworded,
            rows: [
              row('column', [
                cell('kr.transfers.name', [run(words.transferHead[0])]),
                cell('kr.transfers.country', [run(words.transferHead[1])]),
              ]),
              row('row', [
                cell('kr.transfers.hanbit.name', words.transferRows.kept[0]),
                cell('kr.transfers.hanbit.country', words.transferRows.kept[1], reworded),
              ]),
              both(words.transferRows.removed, 'dasan', removed),
              both(words.transferRows.added, 'saebom', added),
            ],
          },
          { ...paragraph(['kr.1'], ...words.introducesTable), introduces: true },
          {
            type: 'table',
            anchors: ['kr.periods'],
            caption: null,
            caveat: null,
            labelledBy: 'kr.1',
            width: 4,
            headerRows: 1,
            rows: [
              row('column', [
                cell('kr.periods.item', [run(item0)]),
                cell('kr.periods.law', [deleted(law)], removed),
                cell('kr.periods.period', [run(period)]),
                cell('kr.periods.contact', [inserted(contact)], added),
              ]),
              row('row', [
                cell('kr.periods.orders.item', [run(name)]),
                cell('kr.periods.orders.law', [deleted(lawCell)], removed),
                cell('kr.periods.orders.period', [run(periodCell)]),
                cell('kr.periods.orders.contact', [inserted(contactCell)], added),
              ]),
              row(
                'row',
                [
                  cell('kr.periods.logs.item', [inserted(addedName)]),
                  cell(null, [], removed),
                  cell('kr.periods.logs.period', [inserted(addedPeriod)]),
                  cell('kr.periods.logs.contact', [inserted(addedContact)], added),
                ],
                added,
              ),
            ],
          },
          oneSided('kr.new', words.newTable, 'new'),
          oneSided('kr.old', words.oldTable, 'old'),
        ],
      }),
      part(
        head(movedHere('was.Cookies', run(notes.fromCookies)), 2, ['Cookies'], ...cookies.after),
        text(movedHere('was.Cookies.1'), ['Cookies.1'], ...cookies.text),
        {
          type: 'list',
          marker: { type: 'bullet' },
          level: 1,
          items: [
            item('•', text(movedHere('was.Cookies.2'), ['Cookies.2'], run(cookies.step))),
            item('•', text(added, ['Cookies.3'], inserted(cookies.addedStep))),
            item(
              '•',
              text(movedHere('was.Collect.10', run(notes.itemFrom)), ['Collect.10'], ...items.movedHere),
            ),
          ],
        },
      ),
      {
        type: 'part',
        role: 'retired',
        effective: null,
        heading: heading(2, [], run(words.withdrawnParts)),
        blocks: [
          paragraph(['Faxes'], run(words.withdrawn[0])),
          text(added, ['Children'], inserted(words.withdrawn[1])),
        ],
      },
    ],
    references: {
      label: words.links,
      entries: [
        {
          href: 'https://www.example.com/legal/cookies-2025',
          printed: 'https://www.example.com/legal/cookies-2025',
        },
        { href: 'https://www.example.com/legal/cookies', printed: 'https://www.example.com/legal/cookies' },
      ],
    },
    running: { head: [run(words.title)], foot: [run(`${words.title} · 2026-11-02`)], folio: words.folio },
    web: {
      headingBase: 2,
      skip: words.web[0],
      partLinks: {
        title: words.linkTo(textIn(words.titleRuns, 'deleted')),
        Collect: words.linkTo(words.collectNow),
        'was.Cookies': words.linkTo(cookies.before),
        'was.Children': words.linkTo(words.children[0]),
        Security: words.linkTo(words.security[0]),
        Jurisdictions: words.linkTo(words.jurisdictions),
        South_Korea: words.linkTo(words.korea),
        Cookies: words.linkTo(textIn(cookies.after, 'deleted')),
      },
      localesLabel: words.web[1],
      filesLabel: words.web[2],
      locales: [],
      files: [],
      versions: null,
    },
    jurisdiction: null,
    release: null,
    redline: {
      heading: heading(2, [], run(words.list.heading)),
      legend: words.list.legend,
      none: [run(words.list.none)],
      counts: kinds.map((kind) => {
        const count = changes.filter((change) => change.kind === kind).length;
        const kindName = words.list.kinds[kind];
        return { kind, name: kindName, label: `${kindName}: ${count}`, count };
      }),
      changes,
      words: {
        show: words.list.words[0],
        onlyChanged: words.list.words[1],
        inserted: words.list.words[2],
        deleted: words.list.words[3],
      },
    },
  };
}

/** The words of runs without those of one revision. */
function textIn(runs: readonly FlowRun[], without: 'inserted' | 'deleted'): string {
  return runs.map((one) => (one.type === 'text' && one.revision !== without ? one.text : '')).join('');
}

/** A table of one column and one row in one edition alone. */
function oneSided(
  anchor: Anchor,
  [caption, headWords, cellWords]: readonly [string, string, string],
  side: 'new' | 'old',
): FlowBlock {
  const words = side === 'new' ? inserted : deleted;
  return {
    type: 'table',
    anchors: [anchor],
    caption: [words(caption)],
    caveat: null,
    labelledBy: null,
    width: 1,
    headerRows: 1,
    revised: side === 'new' ? added : removed,
    rows: [
      row('column', [cell(`${anchor}.head`, [words(headWords)])]),
      { type: 'row', cells: [cell(`${anchor}.first.head`, [words(cellWords)])] },
    ],
  };
}

/** A sample redline in English that uses everything a redline may hold; `verifyFlow` accepts it. */
export const englishRedline: Flow = redlineFlow({
  locale: 'en',
  breaking: 'word',
  title: 'Changes to “Privacy Notice”',
  titleRuns: [run('Privacy '), deleted('Policy'), inserted('Notice')],
  cover: [
    [run('From the version of 2 March 2026 to the version of 2 November 2026')],
    [deleted('Last updated: 2 March 2026')],
    [inserted('Last updated: 2 November 2026')],
    [run('Effective: 1 '), deleted('April'), inserted('December'), run(' 2026')],
  ],
  contents: 'Contents',
  links: 'Links',
  list: {
    heading: 'What changed',
    legend: [
      run('Inserted words look like '),
      inserted('inserted'),
      run(', deleted words like '),
      deleted('deleted'),
      run('.'),
    ],
    none: 'No clause was changed.',
    kinds: {
      added: 'Added',
      removed: 'Removed',
      moved: 'Moved',
      reworded: 'Reworded',
      typographic: 'Typography only',
    },
    changes: {
      title: 'Privacy Notice',
      'intro.1': 'Privacy Notice · This notice says how Example Cloud uses data…',
      'intro.2': 'Privacy Notice · “Personal information” is what…',
      Collect: 'Personal information we collect',
      'Collect.3': 'Personal information we collect · Fax numbers.',
      'Collect.4': 'Personal information we collect · Payment details…',
      'Collect.6': 'Personal information we collect · the name of your bank, and',
      'Collect.7': 'Personal information we collect · the country of your bank, and',
      'Collect.8': 'Personal information we collect · Telephone number.',
      'was.Children': 'Children',
      Security: 'Security',
      'kr.transfers': 'South Korea · Transfers outside Korea',
      'kr.transfers.hanbit.country': 'South Korea · United States',
      'kr.transfers.dasan.name': 'South Korea · Dasan Mail',
      'kr.transfers.saebom.name': 'South Korea · Saebom Support Ltd.',
      'kr.periods.law': 'South Korea · Law',
      'kr.periods.contact': 'South Korea · Contact',
      'kr.periods.logs.item': 'South Korea · Access logs',
      'kr.new': 'South Korea · Domestic agent',
      'kr.old': 'South Korea · Former agent',
      Cookies: 'Cookies and similar technologies',
      'Cookies.3': 'Cookies and similar technologies · Clear your cache.',
      'Collect.10': 'Cookies and similar technologies · What cookies tell us.',
    },
    words: ['Show', 'Changed clauses only', 'inserted', 'deleted'],
  },
  introduction: [
    run('This '),
    deleted('policy explains'),
    inserted('notice says'),
    run(' how '),
    deleted('Example Hosting'),
    inserted('Example Cloud', 'strong'),
    run(' uses data; see the '),
    deleted('Cookie Policy', cookieNotice2025),
    inserted('Cookie Notice', cookieNotice),
    run(' and the part on '),
    deleted('cookies', toAnchor('Cookies')),
    inserted('cookies', 'emphasis', toAnchor('Cookies')),
    run('.'),
    deletedBreak,
    deleted('It does not hold for our shops.'),
  ],
  typography: [
    deleted('"Personal information"'),
    inserted('“Personal information”'),
    run(' is what tells who you are.'),
  ],
  kept: [run('Nothing in this paragraph was changed.')],
  collect: [run('Personal '), deleted('data'), inserted('information'), run(' we collect')],
  collectNow: 'Personal information we collect',
  introducesList: [run('We collect:')],
  items: {
    kept: [run('Account information.', 'strong'), run(' Your name and your e-mail address.')],
    removed: [deleted('Fax numbers.', 'strong'), deleted(' If you have one.')],
    reworded: [
      run('Payment details,', 'strong'),
      run(' which we keep for '),
      deleted('three'),
      inserted('five'),
      run(' years:'),
    ],
    nestedKept: [run('the last four digits of a card,')],
    nestedRemoved: [deleted('the name of your bank, and')],
    nestedAdded: [inserted('the country of your bank, and')],
    added: [inserted('Telephone number.', 'strong'), inserted(' If you give it to us.')],
    belowAdded: [inserted('We never call you without your consent.')],
    movedAway: [deleted('What cookies tell us about you and your devices.')],
    movedHere: [run('What cookies tell us'), deleted(' about you and your devices'), run('.')],
  },
  cookies: {
    before: 'Cookies',
    after: [run('Cookies'), inserted(' and similar technologies')],
    text: [
      run('We set cookies'),
      deleted(', web beacons and pixels'),
      run(' so that you '),
      inserted('can '),
      run('stay signed in.'),
    ],
    textBefore: [deleted('We set cookies, web beacons and pixels so that you stay signed in.')],
    step: 'Open the settings of your browser.',
    addedStep: 'Clear your cache.',
    lostStep: 'Write to us.',
  },
  children: ['Children', 'Our services are not meant for children.'],
  security: ['Security', 'We encrypt what you send us.'],
  jurisdictions: 'Additional information for certain jurisdictions',
  korea: 'South Korea',
  effective: [run('This part takes effect on 1 '), deleted('May'), inserted('December'), run(' 2026.')],
  transfers: [run('Transfers '), deleted('abroad'), inserted('outside Korea')],
  transferHead: ['Recipient', 'Country'],
  transferRows: {
    kept: [[run('Hanbit Pay Co.')], [deleted('Canada'), inserted('United States')]],
    removed: [[deleted('Dasan Mail'), deletedBreak, deleted('(+82-2-555-0100)')], [deleted('Korea')]],
    added: [[inserted('Saebom Support Ltd.')], [inserted('Malaysia')]],
  },
  introducesTable: [run('We keep:')],
  periodHead: ['Item', 'Law', 'Period', 'Contact'],
  periodRow: ['Orders', 'Commerce Act', 'Five years', 'Shop'],
  addedPeriodRow: ['Access logs', 'Three months', 'Security team'],
  newTable: ['Domestic agent', 'Name', 'General Agent Ltd.'],
  oldTable: ['Former agent', 'Name', 'Former Agent Ltd.'],
  withdrawnParts: 'Parts no longer in this notice',
  withdrawn: [
    'The part on faxes was withdrawn on 1 June 2025.',
    'The part on children was withdrawn on 2 November 2026.',
  ],
  notes: {
    fromCookies: 'Moved here from “Cookies”',
    toJurisdictions: 'Moved to “Cookies and similar technologies”',
    itemFrom: 'Moved here from “Personal data we collect”',
    itemTo: 'Moved to “Cookies and similar technologies”',
  },
  folio: [run('Page '), page, run(' of '), pages],
  web: ['Skip to the text', 'Languages', 'Download'],
  linkTo: (heading) => `Link to “${heading}”`,
});

/** The same redline in Korean. */
export const koreanRedline: Flow = redlineFlow({
  locale: 'ko',
  breaking: 'keep-all',
  title: '“개인정보 처리방침”의 변경 사항',
  titleRuns: [run('개인정보 '), deleted('취급방침'), inserted('처리방침')],
  cover: [
    [run('2026년 3월 2일 버전에서 2026년 11월 2일 버전으로')],
    [deleted('최종 업데이트: 2026년 3월 2일')],
    [inserted('최종 업데이트: 2026년 11월 2일')],
    [run('시행일: 2026년 '), deleted('4'), inserted('12'), run('월 1일')],
  ],
  contents: '목차',
  links: '링크',
  list: {
    heading: '변경 내용',
    legend: [
      run('삽입된 문구는 '),
      inserted('삽입됨'),
      run(', 삭제된 문구는 '),
      deleted('삭제됨'),
      run('처럼 표시합니다.'),
    ],
    none: '변경된 조항이 없습니다.',
    kinds: {
      added: '추가',
      removed: '삭제',
      moved: '이동',
      reworded: '문구 변경',
      typographic: '표기만 변경',
    },
    changes: {
      title: '개인정보 처리방침',
      'intro.1': '개인정보 처리방침 · 본 방침은 이그잼플 클라우드가 정보를…',
      'intro.2': '개인정보 처리방침 · “개인정보”란 귀하가…',
      Collect: '당사가 수집하는 개인정보',
      'Collect.3': '당사가 수집하는 개인정보 · 팩스 번호.',
      'Collect.4': '당사가 수집하는 개인정보 · 결제 정보는…',
      'Collect.6': '당사가 수집하는 개인정보 · 은행의 이름',
      'Collect.7': '당사가 수집하는 개인정보 · 은행이 있는 국가',
      'Collect.8': '당사가 수집하는 개인정보 · 전화번호.',
      'was.Children': '아동',
      Security: '보안',
      'kr.transfers': '대한민국 · 개인정보의 국외 이전',
      'kr.transfers.hanbit.country': '대한민국 · 미국',
      'kr.transfers.dasan.name': '대한민국 · 다산메일',
      'kr.transfers.saebom.name': '대한민국 · 새봄지원 주식회사',
      'kr.periods.law': '대한민국 · 법률',
      'kr.periods.contact': '대한민국 · 연락처',
      'kr.periods.logs.item': '대한민국 · 접속 기록',
      'kr.new': '대한민국 · 국내 대리인',
      'kr.old': '대한민국 · 종전 대리인',
      Cookies: '쿠키 및 유사 기술',
      'Cookies.3': '쿠키 및 유사 기술 · 캐시를 지우십시오.',
      'Collect.10': '쿠키 및 유사 기술 · 쿠키로 알게 되는 정보.',
    },
    words: ['표시', '변경된 조항만', '삽입됨', '삭제됨'],
  },
  introduction: [
    run('본 방침은 '),
    deleted('이그잼플 호스팅이'),
    inserted('이그잼플 클라우드', 'strong'),
    inserted('가'),
    run(' 정보를 '),
    deleted('취급'),
    inserted('처리'),
    run('하는 방법을 설명합니다. 자세한 내용은 '),
    deleted('쿠키 방침', cookieNotice2025),
    deleted('과'),
    inserted('쿠키 고지', cookieNotice),
    inserted('와'),
    run(' '),
    deleted('쿠키', toAnchor('Cookies')),
    inserted('쿠키', 'emphasis', toAnchor('Cookies')),
    run(' 항목을 참조하십시오.'),
    deletedBreak,
    deleted('당사의 매장에는 적용되지 않습니다.'),
  ],
  typography: [
    deleted('"개인정보"'),
    inserted('“개인정보”'),
    run('란 귀하가 누구인지 알 수 있는 정보를 말합니다.'),
  ],
  kept: [run('이 문단은 변경되지 않았습니다.')],
  collect: [run('당사가 수집하는 '), deleted('정보'), inserted('개인정보')],
  collectNow: '당사가 수집하는 개인정보',
  introducesList: [run('당사는 다음의 정보를 수집합니다.')],
  items: {
    kept: [run('계정 정보.', 'strong'), run(' 성명과 전자우편 주소')],
    removed: [deleted('팩스 번호.', 'strong'), deleted(' 있는 경우에 한합니다.')],
    reworded: [
      run('결제 정보', 'strong'),
      run('는 '),
      deleted('3'),
      inserted('5'),
      run('년간 보관하며 다음과 같습니다.'),
    ],
    nestedKept: [run('카드 번호의 마지막 네 자리')],
    nestedRemoved: [deleted('은행의 이름')],
    nestedAdded: [inserted('은행이 있는 국가')],
    added: [inserted('전화번호.', 'strong'), inserted(' 귀하가 제공한 경우에 한합니다.')],
    belowAdded: [inserted('당사는 귀하의 동의 없이 전화하지 않습니다.')],
    movedAway: [deleted('쿠키로 알게 되는 귀하와 기기에 관한 정보')],
    movedHere: [run('쿠키로 알게 되는 '), deleted('귀하와 기기에 관한 '), run('정보')],
  },
  cookies: {
    before: '쿠키',
    after: [run('쿠키'), inserted(' 및 유사 기술')],
    text: [
      run('당사는 귀하가 로그인 상태를 '),
      inserted('계속 '),
      run('유지하도록 쿠키'),
      deleted(', 웹 비콘 및 픽셀을'),
      inserted('를'),
      run(' 설정합니다.'),
    ],
    textBefore: [deleted('당사는 귀하가 로그인 상태를 유지하도록 쿠키, 웹 비콘 및 픽셀을 설정합니다.')],
    step: '브라우저의 설정을 여십시오.',
    addedStep: '캐시를 지우십시오.',
    lostStep: '당사에 문의하십시오.',
  },
  children: ['아동', '당사의 서비스는 아동을 대상으로 하지 않습니다.'],
  security: ['보안', '당사는 귀하가 보내는 정보를 암호화합니다.'],
  jurisdictions: '특정 관할 지역에 관한 추가 정보',
  korea: '대한민국',
  effective: [run('이 부분은 2026년 '), deleted('5'), inserted('12'), run('월 1일부터 시행됩니다.')],
  transfers: [run('개인정보의 '), deleted('해외'), inserted('국외'), run(' 이전')],
  transferHead: ['이전받는 자', '국가'],
  transferRows: {
    kept: [[run('한빛페이 주식회사')], [deleted('캐나다'), inserted('미국')]],
    removed: [[deleted('다산메일'), deletedBreak, deleted('(+82-2-555-0100)')], [deleted('대한민국')]],
    added: [[inserted('새봄지원 주식회사')], [inserted('말레이시아')]],
  },
  introducesTable: [run('당사는 다음을 보관합니다.')],
  periodHead: ['항목', '법률', '기간', '연락처'],
  periodRow: ['주문', '전자상거래법', '5년', '상점'],
  addedPeriodRow: ['접속 기록', '3개월', '보안 담당'],
  newTable: ['국내 대리인', '명칭', '제너럴에이전트 주식회사'],
  oldTable: ['종전 대리인', '명칭', '종전대리 주식회사'],
  withdrawnParts: '이 문서에서 삭제된 부분',
  withdrawn: [
    '팩스에 관한 항목은 2025년 6월 1일에 삭제되었습니다.',
    '아동에 관한 항목은 2026년 11월 2일에 삭제되었습니다.',
  ],
  notes: {
    fromCookies: '“쿠키”에서 이동됨',
    toJurisdictions: '“쿠키 및 유사 기술”(으)로 이동됨',
    itemFrom: '“당사가 수집하는 정보”에서 이동됨',
    itemTo: '“쿠키 및 유사 기술”(으)로 이동됨',
  },
  folio: [page, run(' / '), pages, run('쪽')],
  web: ['본문으로 건너뛰기', '언어', '다운로드'],
  linkTo: (heading) => `“${heading}” 항목 링크`,
});
