import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../src/flow/anchors.ts';
import type { Flow, FlowBlock, FlowTable } from '../../src/flow/flow.ts';
import { flowOn } from '../../src/flow/revisions.ts';
import { splitColumns } from '../../src/flow/split-columns.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { textOf, textsOf } from '../../src/flow/words.ts';
import { englishRedline, koreanRedline } from '../support/redline-flow.ts';

const wordsOf = (flow: Flow): readonly string[] => [
  textOf(flow.cover.heading.runs),
  ...flow.cover.lines.map(textOf),
  ...textsOf(flow.blocks),
];

describe('flowOn', () => {
  test.each([
    ['new', englishRedline],
    ['old', englishRedline],
    ['new', koreanRedline],
    ['old', koreanRedline],
  ] as const)('gives the %s edition without a trace of the other', (side, redline) => {
    const edition = flowOn(redline, side);
    expect(verifyFlow(edition)).toEqual([]);
    expect(JSON.stringify(edition)).not.toMatch(/"revis/);
    expect(edition.redline).toBeNull();
  });

  test('has the words of the newer edition', () => {
    expect(wordsOf(flowOn(englishRedline, 'new')).slice(0, 16)).toEqual([
      'Privacy Notice',
      'From the version of 2 March 2026 to the version of 2 November 2026',
      'Last updated: 2 November 2026',
      'Effective: 1 December 2026',
      'This notice says how Example Cloud uses data; see the Cookie Notice and the part on cookies.',
      '“Personal information” is what tells who you are.',
      'Nothing in this paragraph was changed.',
      'Personal information we collect',
      'We collect:',
      'Account information. Your name and your e-mail address.',
      'Payment details, which we keep for five years:',
      'the last four digits of a card,',
      'the country of your bank, and',
      'Telephone number. If you give it to us.',
      'We never call you without your consent.',
      'Security',
    ]);
  });

  test('has the words of the older edition', () => {
    expect(wordsOf(flowOn(koreanRedline, 'old')).slice(0, 16)).toEqual([
      '개인정보 취급방침',
      '2026년 3월 2일 버전에서 2026년 11월 2일 버전으로',
      '최종 업데이트: 2026년 3월 2일',
      '시행일: 2026년 4월 1일',
      '본 방침은 이그잼플 호스팅이 정보를 취급하는 방법을 설명합니다. 자세한 내용은 쿠키 방침과 쿠키 항목을 참조하십시오.\n당사의 매장에는 적용되지 않습니다.',
      '"개인정보"란 귀하가 누구인지 알 수 있는 정보를 말합니다.',
      '이 문단은 변경되지 않았습니다.',
      '당사가 수집하는 정보',
      '당사는 다음의 정보를 수집합니다.',
      '계정 정보. 성명과 전자우편 주소',
      '팩스 번호. 있는 경우에 한합니다.',
      '결제 정보는 3년간 보관하며 다음과 같습니다.',
      '카드 번호의 마지막 네 자리',
      '은행의 이름',
      '쿠키로 알게 되는 귀하와 기기에 관한 정보',
      '쿠키',
    ]);
  });

  test('calls a clause by its own name where it stood', () => {
    const anchors = [...anchorsOf(flowOn(englishRedline, 'old'))];
    expect(anchors).toEqual(expect.arrayContaining(['Cookies', 'Cookies.1', 'Collect.10', 'Children']));
    expect(anchors.filter((anchor) => anchor.startsWith('was'))).toEqual([]);
    expect(flowOn(englishRedline, 'old').web.partLinks).toMatchObject({ Cookies: 'Link to “Cookies”' });
  });

  test('takes columns, rows and whole tables out', () => {
    const grid = (side: 'new' | 'old') =>
      tablesIn(flowOn(englishRedline, side).blocks).map(({ rows, width }) => [
        width,
        rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)).join(' | ')),
      ]);
    expect(grid('new')).toEqual([
      [2, ['Recipient | Country', 'Hanbit Pay Co. | United States', 'Saebom Support Ltd. | Malaysia']],
      [
        3,
        [
          'Item | Period | Contact',
          'Orders | Five years | Shop',
          'Access logs | Three months | Security team',
        ],
      ],
      [1, ['Name', 'General Agent Ltd.']],
    ]);
    expect(grid('old')).toEqual([
      [2, ['Recipient | Country', 'Hanbit Pay Co. | Canada', 'Dasan Mail\n(+82-2-555-0100) | Korea']],
      [3, ['Item | Law | Period', 'Orders | Commerce Act | Five years']],
      [1, ['Name', 'Former Agent Ltd.']],
    ]);
  });

  test('numbers the references anew', () => {
    const { references } = flowOn(englishRedline, 'new');
    expect(references.entries.map(({ href }) => href)).toEqual(['https://www.example.com/legal/cookies']);
  });
});

function tablesIn(blocks: readonly FlowBlock[]): FlowTable[] {
  return blocks.flatMap((block) => {
    if (block.type === 'part') return tablesIn(block.blocks);
    return block.type === 'table' ? [block] : [];
  });
}

describe('splitColumns', () => {
  const [transfers, periods, added] = tablesIn(englishRedline.blocks);

  test('parts a table whose columns differ', () => {
    const split = periods === undefined ? null : splitColumns(periods);
    const gridOf = (table: FlowTable | undefined) =>
      table?.rows.map(({ cells }) =>
        cells.map(({ anchors, runs }) => [anchors[0] ?? '', textOf(runs)].join('=')).join(' | '),
      );
    expect(gridOf(split?.old)).toEqual([
      '=Item | kr.periods.law=Law | =Period',
      '=Orders | kr.periods.orders.law=Commerce Act | =Five years',
    ]);
    expect(gridOf(split?.new)).toEqual([
      'kr.periods.item=Item | kr.periods.period=Period | kr.periods.contact=Contact',
      'kr.periods.orders.item=Orders | kr.periods.orders.period=Five years | kr.periods.orders.contact=Shop',
      'kr.periods.logs.item=Access logs | kr.periods.logs.period=Three months | kr.periods.logs.contact=Security team',
    ]);
  });

  test('gives two tables that can stand in its place', () => {
    const split = (blocks: readonly FlowBlock[]): FlowBlock[] =>
      blocks.flatMap((block): FlowBlock[] => {
        if (block.type === 'part') return [{ ...block, blocks: split(block.blocks) }];
        const parted = block.type === 'table' ? splitColumns(block) : null;
        return parted === null ? [block] : [parted.old, parted.new];
      });
    const blocks = split(englishRedline.blocks);
    expect(verifyFlow({ ...englishRedline, blocks })).toEqual([]);
    for (const side of ['new', 'old'] as const) {
      expect([...textsOf(flowOn({ ...englishRedline, blocks }, side).blocks)]).toEqual([
        ...textsOf(flowOn(englishRedline, side).blocks),
      ]);
    }
  });

  test('leaves a table alone whose columns are the same, or that is in one edition alone', () => {
    expect([transfers, added].map((table) => table && splitColumns(table))).toEqual([null, null]);
  });
});
