import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowCell,
  FlowContentsEntry,
  FlowHeading,
  FlowLevel,
  FlowLink,
  FlowMarker,
  FlowParagraph,
  FlowRow,
  FlowRun,
  FlowText,
} from '../../src/flow/flow.ts';

/** A mark of a run: a link, or one of the two weights. */
type Mark = 'strong' | 'emphasis' | FlowLink;

/** One run of words with its marks. */
export function run(text: string, ...marks: readonly Mark[]): FlowText {
  const link = marks.find((mark): mark is FlowLink => typeof mark === 'object') ?? null;
  return {
    type: 'text',
    text,
    strong: marks.includes('strong'),
    emphasis: marks.includes('emphasis'),
    link,
    locale: null,
    verbatim: false,
  };
}

export const lineBreak: FlowRun = { type: 'break' };

export function toAnchor(anchor: Anchor): FlowLink {
  return { type: 'anchor', anchor };
}

/** A link to an address; `reference` counts from 1, `null` where the words are the address. */
export function toAddress(href: string, reference: number | null): FlowLink {
  return { type: 'address', href, reference };
}

export function paragraph(anchors: readonly Anchor[], ...runs: readonly FlowRun[]): FlowParagraph {
  return { type: 'paragraph', anchors, runs, caveat: null, introduces: false };
}

export function heading(
  level: FlowLevel,
  anchors: readonly Anchor[],
  ...runs: readonly FlowRun[]
): FlowHeading {
  return { type: 'heading', level, anchors, runs, caveat: null };
}

export function item(label: string, first: FlowParagraph, ...rest: readonly FlowBlock[]) {
  return { type: 'item', label, blocks: [first, ...rest] } as const;
}

/** A row of cells whose anchors are `<name>.<column>`. */
function row(name: string, cells: readonly (readonly FlowRun[])[], heads: FlowCell['heads'] = null): FlowRow {
  return {
    type: 'row',
    cells: cells.map((runs, column) => ({
      type: 'cell',
      anchors: [`${name}.${column + 1}`],
      heads: heads === 'row' && column > 0 ? null : heads,
      runs,
      caveat: null,
    })),
  };
}

function entry(
  anchor: Anchor,
  runs: readonly FlowRun[],
  ...entries: readonly FlowContentsEntry[]
): FlowContentsEntry {
  return { anchor, runs, page: { type: 'field', field: 'page-of', anchor }, entries };
}

const bullet: FlowMarker = { type: 'bullet' };
const letters: FlowMarker = { type: 'ordered', style: 'alpha', start: 1 };
const numbersFromThree: FlowMarker = { type: 'ordered', style: 'decimal', start: 3 };

const cookieNotice = toAddress('https://www.example.com/legal/cookies?a=1&b=2', 1);
const mailUs = toAddress('mailto:privacy@example.com', 2);
const bareMail = toAddress('mailto:dpo@example.com', null);
const authority = toAddress('https://authority.example.com/complaints', 3);

const page: FlowRun = { type: 'field', field: 'page' };
const pages: FlowRun = { type: 'field', field: 'pages' };

/** What differs between the sample's locales; everything else is its structure. */
interface SampleWords {
  readonly locale: string;
  readonly breaking: Flow['breaking'];
  readonly title: string;
  readonly cover: readonly string[];
  readonly contents: string;
  readonly links: string;
  readonly introduction: readonly FlowRun[];
  readonly collect: string;
  readonly introducesList: readonly FlowRun[];
  readonly items: readonly [
    readonly FlowRun[],
    readonly FlowRun[],
    readonly FlowRun[],
    readonly FlowRun[],
    readonly FlowRun[],
  ];
  readonly examples: string;
  readonly example: readonly FlowRun[];
  readonly cookies: string;
  readonly steps: readonly [readonly FlowRun[], readonly FlowRun[]];
  readonly jurisdictions: string;
  readonly korea: string;
  readonly koreaText: readonly FlowRun[];
  readonly transfers: string;
  readonly transferRows: readonly (readonly (readonly FlowRun[])[])[];
  readonly introducesTable: string;
  readonly contactRows: readonly (readonly [string, FlowRun])[];
  readonly retired: string;
  readonly withdrawn: readonly FlowRun[];
  readonly folio: readonly FlowRun[];
  readonly web: readonly [skip: string, locales: string, files: string];
  readonly linkTo: (part: string) => string;
}

function sampleFlow(words: SampleWords): Flow {
  const [first, second, nestedFirst, nestedSecond, third] = words.items;
  const [transferHead = [], ...transferBody] = words.transferRows;
  const width = transferHead.length;
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
    cover: {
      heading: heading(1, ['title'], run(words.title)),
      lines: words.cover.map((line) => [run(line)]),
    },
    banner: null,
    contents: {
      heading: heading(2, [], run(words.contents)),
      entries: [
        entry('Collect', [run(words.collect)], entry('Examples', [run(words.examples)])),
        entry('Cookies', [run(words.cookies)]),
        entry('Jurisdictions', [run(words.jurisdictions)], entry('South_Korea', [run(words.korea)])),
        entry('Withdrawn', [run(words.retired)]),
      ],
    },
    blocks: [
      paragraph(['intro.1'], ...words.introduction),
      {
        type: 'part',
        role: 'section',
        effective: null,
        heading: heading(2, ['Collect', 'Gather', 'What_We_Collect'], run(words.collect)),
        blocks: [
          { ...paragraph(['Collect.1'], ...words.introducesList), introduces: true },
          {
            type: 'list',
            marker: bullet,
            level: 1,
            items: [
              item('•', paragraph(['Collect.2'], ...first)),
              item('•', paragraph(['Collect.3', 'old.3'], ...second), {
                type: 'list',
                marker: letters,
                level: 2,
                items: [
                  item('(a)', paragraph(['Collect.4'], ...nestedFirst)),
                  item('(b)', paragraph(['Collect.5'], ...nestedSecond)),
                ],
              }),
              item('•', paragraph(['Collect.6'], ...third), paragraph(['Collect.7'], ...words.example)),
            ],
          },
          {
            type: 'part',
            role: 'section',
            effective: null,
            heading: heading(3, ['Examples'], run(words.examples)),
            blocks: [paragraph(['Examples.1'], ...words.example)],
          },
        ],
      },
      {
        type: 'part',
        role: 'section',
        effective: null,
        heading: heading(2, ['Cookies'], run(words.cookies)),
        blocks: [
          {
            type: 'list',
            marker: numbersFromThree,
            level: 1,
            items: words.steps.map((runs, index) =>
              item(`${index + 3}.`, paragraph([`Cookies.${index + 1}`], ...runs)),
            ),
          },
        ],
      },
      {
        type: 'part',
        role: 'section',
        effective: null,
        heading: heading(2, ['Jurisdictions'], run(words.jurisdictions)),
        blocks: [
          {
            type: 'part',
            role: 'jurisdiction',
            effective: null,
            heading: heading(3, ['South_Korea'], run(words.korea)),
            blocks: [
              paragraph(['kr.1'], ...words.koreaText),
              {
                type: 'table',
                anchors: ['kr.transfers', 'kr.old-transfers'],
                caption: [run(words.transfers)],
                caveat: null,
                labelledBy: null,
                width,
                headerRows: 1,
                rows: [
                  row('kr.transfers', transferHead, 'column'),
                  ...transferBody.map((cells, index) => row(`kr.transfers.${index + 1}`, cells)),
                ],
              },
              { ...paragraph(['kr.2'], run(words.introducesTable)), introduces: true },
              {
                type: 'table',
                anchors: ['kr.contact'],
                caption: null,
                caveat: null,
                labelledBy: 'kr.2',
                width: 2,
                headerRows: 0,
                rows: words.contactRows.map(([name, value], index) =>
                  row(`kr.contact.${index + 1}`, [[run(name)], [value]], 'row'),
                ),
              },
            ],
          },
        ],
      },
      {
        type: 'part',
        role: 'retired',
        effective: null,
        heading: heading(2, ['Withdrawn'], run(words.retired)),
        blocks: [paragraph(['Children'], ...words.withdrawn)],
      },
    ],
    references: {
      label: words.links,
      entries: [
        {
          href: 'https://www.example.com/legal/cookies?a=1&b=2',
          printed: 'https://www.example.com/legal/cookies?a=1&b=2',
        },
        { href: 'mailto:privacy@example.com', printed: 'privacy@example.com' },
        {
          href: 'https://authority.example.com/complaints',
          printed: 'https://authority.example.com/complaints',
        },
      ],
    },
    running: {
      head: [run(words.title)],
      foot: [run(`${words.title} · 2026-11-02`)],
      folio: words.folio,
    },
    web: {
      headingBase: 2,
      skip: words.web[0],
      partLinks: {
        title: words.linkTo(words.title),
        Collect: words.linkTo(words.collect),
        Examples: words.linkTo(words.examples),
        Cookies: words.linkTo(words.cookies),
        Jurisdictions: words.linkTo(words.jurisdictions),
        South_Korea: words.linkTo(words.korea),
        Withdrawn: words.linkTo(words.retired),
      },
      localesLabel: words.web[1],
      filesLabel: words.web[2],
      locales: [
        localeLink('en', 'English', words.locale),
        localeLink('ko', '한국어', words.locale),
        localeLink('ms', 'Bahasa Melayu', words.locale),
      ],
      files: [
        { label: 'PDF', href: 'privacy.pdf', mediaType: 'application/pdf' },
        {
          label: 'Word',
          href: 'privacy.docx',
          mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
        { label: 'Text', href: 'privacy.txt', mediaType: 'text/plain' },
      ],
      versions: null,
    },
    jurisdiction: null,
    release: null,
    redline: null,
  };
}

function localeLink(locale: string, name: string, current: string): Flow['web']['locales'][number] {
  return {
    locale,
    direction: 'ltr',
    name,
    href: locale === current ? 'index.html' : `../${locale}/index.html`,
    url: `https://www.example.com/legal/privacy/${locale}/`,
    current: locale === current,
    source: locale === 'en',
  };
}

/** A sample edition in English that uses every node of Flow; `verifyFlow` accepts it. */
export const englishSample: Flow = sampleFlow({
  locale: 'en',
  breaking: 'word',
  title: 'Privacy Notice & Terms <of use>',
  cover: ['Last updated: 2 November 2026', 'Effective: 1 December 2026'],
  contents: 'Contents',
  links: 'Links',
  introduction: [
    run(
      'This notice says how “Example Cloud” & its affiliates use data when 1 < 2 > 0, as "quoted"; see the ',
    ),
    run('Cookie ', cookieNotice),
    run('Notice', 'strong', cookieNotice),
    run(', in particular '),
    run('the part on ', 'emphasis'),
    run('cookies', 'strong', 'emphasis', toAnchor('Cookies')),
    run(' and consent', 'emphasis'),
    run('. Snake_case, *stars*, `ticks` and [brackets](x) are only characters.'),
  ],
  collect: 'Personal information we collect',
  introducesList: [run('We collect the following kinds of information when you use our services:')],
  items: [
    [
      run('Account information.', 'strong'),
      run(
        ' Your name, your e-mail address and your telephone number, which you give us when you open an account.',
      ),
    ],
    [
      run('Payment details,', 'strong'),
      run(' that is to say:'),
      lineBreak,
      run('what we need to take a payment.'),
    ],
    [run('the last four digits of a card, and')],
    [run('the '), run('billing address', 'emphasis'), run('.')],
    [run('Anything else that you choose to tell us.')],
  ],
  examples: 'Examples of information',
  example: [run('To see an example, '), run('write to us', mailUs), run(' at any time.')],
  cookies: 'Cookies',
  steps: [
    [run('Open the settings of your browser.')],
    [run('Refuse the cookies of this site; see '), run('what we collect', toAnchor('Gather')), run('.')],
  ],
  jurisdictions: 'Additional information for certain jurisdictions',
  korea: 'South Korea',
  koreaText: [
    run('You may complain to the '),
    run('authority', 'strong', authority),
    run(' or write to our '),
    run('data protection officer (DPO)', 'strong'),
    run(': '),
    run('dpo@example.com', bareMail),
    run('.'),
  ],
  transfers: 'Transfers outside Korea',
  transferRows: [
    [
      [run('Recipient (contact)')],
      [run('Country')],
      [run('Items transferred')],
      [run('Purpose of transfer')],
      [run('Date and method of transfer')],
      [run('Period of retention')],
    ],
    [
      [run('Hanbit Pay Co.'), lineBreak, run('('), run('dpo@example.com', bareMail), run(')')],
      [run('United States')],
      [run('Personal information as described in this notice')],
      [run('Processing of payment instruments')],
      [run('Sent through the information network as needed')],
      [run('As disclosed in this notice')],
    ],
    [
      [run('Dasan Mail'), lineBreak, lineBreak, run('(+82-2-555-0100)')],
      [run('Republic of Korea')],
      [run('E-mail addresses | names')],
      [run('Customer communications')],
      [],
      [run('Two years')],
    ],
  ],
  introducesTable: 'Our domestic agent:',
  contactRows: [
    ['Name', run('Domestic Agent Ltd.')],
    ['Address', run('28 Example-ro, Jongno-gu, Seoul')],
    ['E-mail', run('dpo@example.com', bareMail)],
  ],
  retired: 'Withdrawn parts',
  withdrawn: [
    run('The part on children was withdrawn on 1 June 2026. See '),
    run('Personal information we collect', toAnchor('Collect')),
    run('.'),
  ],
  folio: [run('Page '), page, run(' of '), pages],
  web: ['Skip to the notice', 'Languages', 'Other formats'],
  linkTo: (part) => `Link to “${part}”`,
});

/** The same edition in Korean. */
export const koreanSample: Flow = sampleFlow({
  locale: 'ko',
  breaking: 'keep-all',
  title: '개인정보 처리방침 & 약관 <이용>',
  cover: ['최종 수정일: 2026년 11월 2일', '시행일: 2026년 12월 1일'],
  contents: '목차',
  links: '링크',
  introduction: [
    run(
      '본 방침은 ‘이그잼플 클라우드’ & 계열사가 1 < 2 > 0 "인용" 개인정보를 1~2년, 3~5년 처리하는 방법을 설명합니다. 자세한 내용은 ',
    ),
    run('쿠키 ', cookieNotice),
    run('고지', 'strong', cookieNotice),
    run('를, 특히 '),
    run('동의와 ', 'emphasis'),
    run('쿠키', 'strong', 'emphasis', toAnchor('Cookies')),
    run('에 관한 항목', 'emphasis'),
    run('을 참조하십시오. 2022. 6. 3. 자로 *별표*와 [괄호](x)는 글자일 뿐입니다.'),
  ],
  collect: '당사가 수집하는 개인정보',
  introducesList: [run('귀하가 서비스를 이용할 때 당사는 다음과 같은 종류의 개인정보를 수집합니다.')],
  items: [
    [
      run('계정 정보.', 'strong'),
      run(
        ' 계정을 개설할 때 귀하가 당사에 제공하는 성명, 전자우편 주소, 전화번호 및 그 밖에 이와 유사한 연락처 정보를 말합니다.',
      ),
    ],
    [
      run('결제 정보(카드)', 'strong'),
      run('는 다음과 같습니다.'),
      lineBreak,
      run('결제에 필요한 정보입니다.'),
    ],
    [run('카드 번호의 마지막 네 자리')],
    [run('청구지 주소', 'emphasis'), run('입니다.')],
    [run('그 밖에 귀하가 당사에 알리는 모든 정보')],
  ],
  examples: '정보의 예',
  example: [run('예를 보시려면 언제든지 '), run('전자우편으로 문의', mailUs), run('하여 주십시오.')],
  cookies: '쿠키',
  steps: [
    [run('브라우저의 설정을 여십시오.')],
    [
      run('이 사이트의 쿠키를 거부하십시오. '),
      run('수집하는 개인정보', toAnchor('Gather')),
      run('를 참조하십시오.'),
    ],
  ],
  jurisdictions: '특정 관할 지역에 관한 추가 정보',
  korea: '대한민국',
  koreaText: [
    run('귀하는 '),
    run('감독기관', 'strong', authority),
    run('에 신고하거나 '),
    run('개인정보 보호책임자(DPO)', 'strong'),
    run('의 전자우편 '),
    run('dpo@example.com', bareMail),
    run('으로 문의할 수 있습니다.'),
  ],
  transfers: '개인정보의 국외 이전',
  transferRows: [
    [
      [run('이전받는 자(연락처)')],
      [run('국가')],
      [run('이전 항목')],
      [run('이전 목적')],
      [run('이전 일시 및 방법')],
      [run('보유 기간')],
    ],
    [
      [run('한빛페이 주식회사'), lineBreak, run('('), run('dpo@example.com', bareMail), run(')')],
      [run('미국')],
      [run('본 방침에 기재된 개인정보')],
      [run('결제 수단의 처리')],
      [run('필요할 때 정보통신망을 통하여 전송')],
      [run('본 방침에 기재된 기간')],
    ],
    [
      [run('다산메일'), lineBreak, lineBreak, run('(+82-2-555-0100)')],
      [run('대한민국')],
      [run('전자우편 주소 | 성명')],
      [run('고객 연락')],
      [],
      [run('2년')],
    ],
  ],
  introducesTable: '당사의 국내 대리인은 다음과 같습니다.',
  contactRows: [
    ['명칭', run('제너럴에이전트 주식회사')],
    ['주소', run('서울특별시 종로구 예시로 28')],
    ['전자우편', run('dpo@example.com', bareMail)],
  ],
  retired: '삭제된 항목',
  withdrawn: [
    run('아동에 관한 항목은 2026년 6월 1일에 삭제되었습니다. '),
    run('당사가 수집하는 개인정보', toAnchor('Collect')),
    run('를 참조하십시오.'),
  ],
  folio: [page, run(' / '), pages, run('쪽')],
  web: ['본문으로 건너뛰기', '언어', '다른 형식'],
  linkTo: (part) => `“${part}” 항목 링크`,
});
