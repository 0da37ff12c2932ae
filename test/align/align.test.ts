import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import type { Alignment } from '../../src/align/alignment.ts';
import type { Locale, Notice } from '../../src/ast/notice.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { readTranslation } from '../../src/syntax/import/read-translation.ts';
import { parse } from '../../src/syntax/parse.ts';
import { fileOf } from '../support/fixture-project.ts';

const head = `---
id: trial
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko]
url: https://www.example.com/en-US/legal/trial
---

# Privacy {#title}

`;

function noticeOf(body: string): Notice {
  const { notice } = parse({
    folder: 'notice/trial',
    notice: fileOf('notice/trial/notice.md', head + body),
    jurisdictions: [],
    ledger: null,
    facts: null,
  }).value;
  if (notice === null) throw new Error('the notice cannot be read');
  return notice;
}

function lay(source: string, translation: string): Alignment {
  const document = readDocument({ file: 'ko.md', text: `# 개인정보\n\n${translation}`, id: 'trial' });
  const alignment = align(noticeOf(source), readTranslation(document), 'ko' as Locale);
  if (alignment === null) throw new Error('too long');
  return alignment;
}

const texts = ({ aligned }: Alignment) => Object.fromEntries(aligned.map(({ id, text }) => [id, text]));
const reasons = ({ left }: Alignment) => Object.fromEntries(left.map(({ id, reason }) => [id, reason]));

const source = `We keep your orders for 14 days and 6 weeks. {#a}

We keep your invoices, as the law asks of us. {#b}

Write to [our office](mailto:office@example.com). {#c}
`;

describe('texts are laid onto clauses', () => {
  it('by their place, where there are as many', () => {
    const alignment = lay(
      source,
      '주문은 14일과 6주 동안 보관합니다.\n\n청구서는 법률에 따라 보관합니다.\n\n[담당 부서](mailto:office@example.com)로 문의하십시오.',
    );
    expect(texts(alignment)).toEqual({
      title: '개인정보',
      a: '주문은 14일과 6주 동안 보관합니다.',
      b: '청구서는 법률에 따라 보관합니다.',
      c: '<a1>담당 부서</a1>로 문의하십시오.',
    });
    expect(alignment.over).toEqual([]);
  });

  it('around one that is missing', () => {
    const alignment = lay(
      source,
      '주문은 14일과 6주 동안 보관합니다.\n\n[담당 부서](mailto:office@example.com)로 문의하십시오.',
    );
    expect(Object.keys(texts(alignment))).toEqual(['title', 'a', 'c']);
    expect(reasons(alignment)).toEqual({ b: 'absent' });
  });

  it('around one that was added, which is left over with its line', () => {
    const alignment = lay(
      source,
      '주문은 14일과 6주 동안 보관합니다.\n\n청구서는 법률에 따라 보관합니다.\n\n[담당 부서](mailto:office@example.com)로 문의하십시오.\n\n본 번역은 2025년 9월 9일에 작성되었습니다.',
    );
    expect(Object.keys(texts(alignment))).toEqual(['title', 'a', 'b', 'c']);
    expect(alignment.over).toEqual([{ text: '본 번역은 2025년 9월 9일에 작성되었습니다.', line: 9 }]);
  });

  it('and are left out where one of several is missing and nothing tells which', () => {
    const alignment = lay(
      'First text of ours. {#a}\n\nOther text of ours. {#b}\n\nThird text of ours. {#c}\n',
      '우리의 글입니다.\n\n당사의 글입니다.',
    );
    expect(texts(alignment)).toEqual({ title: '개인정보' });
    expect(new Set(Object.values(reasons(alignment)))).toEqual(new Set(['unsure']));
  });

  it('by anchors, wherever position would put them', () => {
    const alignment = lay(
      '## Cookies {#Cookies}\n\n## Security {#Security}\n\n## Children {#Children}\n',
      '## 보안 {: #Security }\n\n## 아동 {: #Children }',
    );
    expect(texts(alignment)).toEqual({ title: '개인정보', Security: '보안', Children: '아동' });
  });
});

describe('a text that is in its place is left out', () => {
  it('if a number is another', () => {
    const alignment = lay(
      'We keep it for 14 days, not more. {#a}\n',
      '당사는 이를 16일을 넘지 않게 보관합니다.',
    );
    expect(reasons(alignment)).toEqual({ a: 'facts' });
    expect(alignment.left[0]?.candidate).toEqual({
      text: '당사는 이를 16일을 넘지 않게 보관합니다.',
      line: 3,
    });
  });

  it('if it lacks a link, or has one to another host', () => {
    const one = 'Read [the terms](https://example.com/terms) and ask us. {#a}\n';
    expect(reasons(lay(one, '약관을 읽고 당사에 문의하십시오.'))).toEqual({ a: 'links' });
    expect(reasons(lay(one, '[약관](https://example.org/terms)을 읽고 당사에 문의하십시오.'))).toEqual({
      a: 'links',
    });
  });

  it('if a part of the source is bold and none of it', () => {
    const alignment = lay('We **never** sell your data. {#a}\n', '당사는 데이터를 판매하지 않습니다.');
    expect(reasons(alignment)).toEqual({ a: 'emphasis' });
  });

  it('if the source has line breaks and it has none', () => {
    const alignment = lay('Example Works<br>First floor {#a}\n', 'Example Works 1층입니다');
    expect(reasons(alignment)).toEqual({ a: 'breaks' });
  });

  it('if several texts have run into it', () => {
    const items = Array.from(
      { length: 6 },
      (_, index) => `- to ask us for some of your data, in its ${'abcdef'[index]} form {#i${index}}\n`,
    ).join('');
    const alignment = lay(
      `You may do this: {#a}\n\n${items}\nWe answer soon. {#z}\n`,
      `다음과 같이 할 수 있습니다:\n\n${'데이터 일부를 해당 형식으로 요청할 권리 '.repeat(6)}\n\n곧 답변해 드립니다.`,
    );
    expect(Object.keys(texts(alignment))).toEqual(['title', 'a', 'z']);
  });
});

describe('tags are those of the source', () => {
  it('where links differ by their locale alone, and in another order', () => {
    const alignment = lay(
      'Read [the terms](https://example.com/en-US/terms) and [the rules](https://example.com/en-US/rules). {#a}\n',
      '[규칙](https://example.com/ko/rules)과 [약관](https://www.example.com/ko/terms/)을 읽으십시오.',
    );
    expect(texts(alignment)['a']).toBe('<a2>규칙</a2>과 <a1>약관</a1>을 읽으십시오.');
  });

  it('where Markdown left the asterisks of bold as text', () => {
    const alignment = lay(
      'Ask **the officer (DPO)** for your data. {#a}\n',
      '데이터는 **보호책임자(DPO)**에게 요청하십시오.',
    );
    expect(texts(alignment)['a']).toBe('데이터는 <strong>보호책임자(DPO)</strong>에게 요청하십시오.');
  });

  it('where the whole is bold, or none of it', () => {
    const alignment = lay(
      '**Read this first of all.** {#a}\n\nThen read that one, please. {#b}\n',
      '먼저 이것을 읽으십시오.\n\n그다음에 **저것을** 읽으십시오.',
    );
    expect(texts(alignment)).toMatchObject({
      a: '<strong>먼저 이것을 읽으십시오.</strong>',
      b: '그다음에 저것을 읽으십시오.',
    });
  });
});

it('a document without words gives nothing, and takes nothing', () => {
  const alignment = align(
    noticeOf(source),
    readTranslation(readDocument({ file: 'x', text: '---', id: 'x' })),
    'ko' as Locale,
  );
  expect(alignment).toMatchObject({ aligned: [], over: [] });
});

it('too long a document is none', () => {
  const long = readDocument({ file: 'x', text: 'x\n\n'.repeat(3001), id: 'x' });
  expect(align(noticeOf(source), readTranslation(long), 'ko' as Locale)).toBeNull();
});
