import { describe, expect, it } from 'vitest';
import { importNotice } from '../../../src/syntax/import/import-notice.ts';
import { check, reparse } from './words.ts';

const source = `Cookie Notice
=============

Last updated: 3 June 2022

#### Contents

* [Cookies](#Cookies)
* [For certain countries](#For_certain_countries)

#### Cookies

We set cookies, see [below](https://www.example.com/c/#For_certain_countries).${'  '}

#### For certain countries

*   South Korea
${'    '}
    We use these providers:
${'    '}
    |     |     |
    | --- | --- |
    | **Name** | **Use** |
    | Hanbit  <br>02-0000-0000 | 결제 |
${'    '}
*   Malaysia
${'    '}
    **Hak anda.** Sila [hubungi kami](mailto:a@example.com).
`;

const notice = `---
id: cookies
version: 2022-06-03
effective: 2022-06-03
locale: en
translations: []
url: https://www.example.com/c/
---

# Cookie Notice {#title}

## Cookies {#Cookies}

We set cookies, see [below](#For_certain_countries). {#Cookies.1}

## For certain countries {#For_certain_countries}

::jurisdictions
`;

const korea = `---
codes:
  - KR
---

# South Korea {#South_Korea}

We use these providers: {#South_Korea.1}

:::table[{#South_Korea.2}]
| Name {#c1}                   | Use {#c2} |
| ---------------------------- | --------- |
| Hanbit<br>02-0000-0000 {#r1} | 결제      |
:::
`;

describe('importNotice', () => {
  const result = importNotice({ file: 'cookies.md', text: source, id: 'cookies' });
  const textOf = (name: string) => result.files.find(({ path }) => path === `notice/cookies/${name}`)?.text;

  it('should write the notice and a file for each jurisdiction', () => {
    expect(result.files.map(({ path }) => path)).toEqual([
      'notice/cookies/notice.md',
      'notice/cookies/jurisdictions/kr.md',
      'notice/cookies/jurisdictions/my.md',
    ]);
    expect(textOf('notice.md')).toBe(notice);
    expect(textOf('jurisdictions/kr.md')).toBe(korea);
  });

  it('should say what was put in order, by line', () => {
    expect(result.repairs.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '4: the line `Last updated: 3 June 2022` is gone: the dates in the front matter stand for it',
      '8: the contents list of 2 entries is gone: every format makes its own',
      "13: `https://www.example.com/c/` is taken for the notice's address, since links to it lead to anchors of this notice",
      '13: the link to `https://www.example.com/c/#For_certain_countries` leads to `#For_certain_countries` now',
      '17: the list item `South Korea` is a jurisdiction block now, of `KR`',
      '17: the jurisdictions stand in the order of their names now',
      '23: the first row of a table is its header row now',
      '26: the list item `Malaysia` is a jurisdiction block now, of `MY`',
    ]);
    expect(result.unplaced).toEqual([]);
  });

  it('should write what the parser and the checks accept', () => {
    expect(reparse(result, 'cookies').diagnostics).toEqual([]);
    expect(check(result, 'cookies')).toEqual([]);
  });

  it('should give the same for the same text, whatever its line ends', () => {
    const again = importNotice({ file: 'cookies.md', text: source.replaceAll('\n', '\r\n'), id: 'cookies' });
    expect(again).toEqual(result);
  });

  it('should refuse an id that leads out of the folder, and a file without words', () => {
    expect(importNotice({ file: 'a.md', text: 'x', id: '../a' })).toEqual({
      files: [],
      repairs: [],
      unplaced: [{ line: 1, message: '`../a` cannot name a notice' }],
    });
    expect(importNotice({ file: 'a.md', text: '---\n\n<!-- x -->\n', id: 'a' }).unplaced).toEqual([
      { line: 1, message: '`a.md` holds no words' },
    ]);
  });
});
