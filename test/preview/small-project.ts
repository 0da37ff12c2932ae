import { arrange, foldersNamedIn } from '../../src/build/arrange.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { stele } from '../support/fixture-project.ts';

/** The files of a project as texts, by their paths. */
export type Texts = ReadonlyMap<string, string>;

const notice = `---
id: x
version: 2026-01-10
effective: 2026-02-01
locale: en
translations: [ko, ms]
url: https://www.example.com/x
company: Quillmere, Inc.
---

# Cookie Notice {#title}

We keep 3 cookies, and [explain][why] each of them in [the next part](#Choices). {#intro.1}

[why]: https://www.example.com/why

## Your choices {#Choices}

You can refuse: {#Choices.1}

- the first one, {#Choices.2}
- and **all** others. {#Choices.3}

### Later on {#Choices.Later}

You can ask us at <privacy@example.com>. {#Choices.4}

## Places {#Places}

::jurisdictions

## Sharing {#Sharing}

:::table[What goes where {#Sharing.T}]

| What {#what} | Where {#where} |
| --- | --- |
| Names {#names} | Seoul |
| Numbers {#numbers} | Oslo |

:::

We share nothing else. {#Sharing.1}
`;

const korea = `---
codes: [KR]
---

# South Korea {#KR}

You have 10 days. {#KR.1}
`;

const norway = `---
codes: ["NO"]
effective: 2026-03-01
---

# Norway {#NO}

You have 20 days. {#NO.1}
`;

const live = [
  ...['title', 'intro.1', 'Choices', 'Choices.1', 'Choices.2', 'Choices.3', 'Choices.Later', 'Choices.4'],
  ...['Places', 'Sharing', 'Sharing.T', 'Sharing.T.what', 'Sharing.T.where', 'Sharing.T.names.what'],
  ...['Sharing.T.names.where', 'Sharing.T.numbers.what', 'Sharing.T.numbers.where', 'Sharing.1'],
  ...['KR', 'KR.1', 'NO', 'NO.1'],
];

const ledger = `{
${live.map((id) => `  "${id}": { "state": "live" }`).join(',\n')},
  "Old": { "state": "moved", "to": "Choices" },
  "Older": { "state": "moved", "to": "Old" },
  "Gone": { "state": "withdrawn", "on": "2026-01-05", "reason": "nobody asked", "see": "Sharing.1" }
}
`;

const korean = `{
  "title": "쿠키 고지",
  "intro.1": "당사는 쿠키 3개를 보관하며 각각을 <a1>다음 부분</a1>에서 <why>설명</why>합니다.",
  "Choices": "귀하의 선택",
  "Choices.1": "거부할 수 있는 것:",
  "Choices.2": "첫째 것,",
  "Choices.3": "그리고 <strong>모든</strong> 나머지.",
  "Choices.Later": "나중에",
  "Choices.4": "<a1>privacy@example.com</a1>으로 문의하실 수 있습니다.",
  "Places": "지역",
  "KR": "대한민국",
  "KR.1": "귀하에게는 10일이 있습니다.",
  "NO": "노르웨이",
  "NO.1": "귀하에게는 20일이 있습니다.",
  "Sharing": "공유",
  "Sharing.T": "무엇이 어디로",
  "Sharing.T.what": "무엇",
  "Sharing.T.where": "어디",
  "Sharing.T.names.what": "이름",
  "Sharing.T.names.where": "서울",
  "Sharing.T.numbers.what": "번호",
  "Sharing.T.numbers.where": "오슬로",
  "Sharing.1": "그 밖에는 공유하지 않습니다."
}
`;

const malay = korean.replaceAll(/"([^"]+)": "[^"]*"/g, (_, id: string) => `"${id}": "${malayWords(id)}"`);

function malayWords(id: string): string {
  const words: Readonly<Record<string, string>> = {
    title: 'Notis Kuki',
    'intro.1':
      'Kami menyimpan 3 kuki, dan <why>menerangkan</why> setiap satu di <a1>bahagian berikutnya</a1>.',
    'Choices.3': 'dan <strong>semua</strong> yang lain.',
    'Choices.4': 'Anda boleh bertanya di <a1>privacy@example.com</a1>.',
    'KR.1': 'Anda mempunyai 10 hari.',
    'NO.1': 'Anda mempunyai 20 hari.',
    'Sharing.1': 'Kami tidak berkongsi apa-apa lagi.',
  };
  return words[id] ?? `Bahagian ${id.replaceAll(/[.\d]/g, ' ').trim()}`;
}

/** A notice of parts, lists, tables and jurisdictions in three languages. */
export const smallTexts: Texts = new Map([
  ['notice/x/notice.md', notice],
  ['notice/x/jurisdictions/kr.md', korea],
  ['notice/x/jurisdictions/no.md', norway],
  ['notice/x/anchors.json', ledger],
  ['locales/ko/x.json', korean],
  ['locales/ms/x.json', malay],
  ['locales/ko/glossary.csv', 'term,translation,forbidden\ncookie,쿠키,\n'],
]);

/** The project of these texts. A file whose text is the same as in `before` is the very same object. */
export function projectOfTexts(texts: Texts, known: Map<string, SourceFile> = new Map()): ProjectSources {
  const files = [...texts].map(([path, text]): SourceFile => {
    const bytes = new TextEncoder().encode(text);
    const last = known.get(path);
    const file = last !== undefined && Buffer.compare(last.bytes, bytes) === 0 ? last : { path, bytes };
    known.set(path, file);
    return file;
  });
  return arrange({ files, ...foldersNamedIn(files) }, stele);
}

/** The texts with one of them changed. */
export function withText(texts: Texts, path: string, change: (text: string) => string): Texts {
  return new Map([...texts, [path, change(texts.get(path) ?? '')]]);
}
