import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadNotice } from '../../src/build/load.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';

const source = `---
id: privacy
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko, ms]
url: https://www.example.com/legal/privacy
company: Quillmere Cloud, Inc.
---

# Privacy Notice {#title}

This notice says what we do with information about you. {#intro.1}

## Cookies {#Cookies}

We set cookies for **14 days**. See the [Cookie Notice][cookies], or [ask us](mailto:privacy@example.com).<br>We answer. {#Cookies.1}

None of our cookies lasts longer than 13 months. {#Cookies.2}

- You may refuse cookies at any time. {#Cookies.3}
- Without them some pages do not work. {#Cookies.4}

### How to refuse {#Refuse}

Your browser has a setting for it. {#Refuse.1}

[cookies]: https://www.example.com/legal/cookies
`;

const korean = `{
  "title": "개인정보 처리방침",
  "intro.1": "본 처리방침은 당사가 귀하에 관한 정보를 어떻게 처리하는지 설명합니다.",
  "Cookies": "쿠키",
  "Cookies.1": "당사는 <strong>14일</strong> 동안 쿠키를 설정합니다. <cookies>쿠키 고지</cookies>를 참조하시거나 <a1>문의</a1>하시기 바랍니다.<br/>당사가 답변해 드립니다.",
  "Cookies.2": "당사의 쿠키 중 13개월을 초과하여 유지되는 쿠키는 없습니다.",
  "Cookies.3": "귀하는 언제든지 쿠키를 거부하실 수 있습니다.",
  "Cookies.4": "쿠키가 없으면 일부 페이지가 작동하지 않습니다.",
  "Refuse": "거부하는 방법",
  "Refuse.1": "브라우저에 이를 위한 설정이 있습니다."
}
`;

const malay = `{
  "title": "Notis Privasi",
  "intro.1": "Notis ini menerangkan apa yang kami lakukan dengan maklumat tentang anda."
}
`;

const glossary = `term,translation,forbidden,note
cookie,쿠키,과자,as browsers say it
browser,브라우저|웹 브라우저,,
`;

/** A project of a few clauses, with a glossary, wholly translated into Korean and hardly into Malay. */
export function writeSmallProject(folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('notice/privacy/notice.md', source);
  write('locales/ko/privacy.json', korean);
  write('locales/ms/privacy.json', malay);
  write('locales/ko/glossary.csv', glossary);
  for (const { path, text } of fmt(loadNotice(folder, 'notice/privacy')).value) write(path, text);
}
