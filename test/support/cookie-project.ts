import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf } from './fixture-project.ts';
import { runStele } from './run-stele.ts';
import { writeProject } from './scratch-project.ts';

export const cookieNotice = `---
id: x
version: 2026-01-10
effective: 2026-02-01 # as announced
locale: en
translations: [ko]
url: https://www.example.com/x
---

# Cookie Notice {#title}

We keep 3 cookies. {#intro.1}

## Your choices {#Choices}

You can refuse each of them. {#Choices.1}
`;

/** Its Korean words. */
export const cookieKorean = `{
  "title": "쿠키 고지",
  "intro.1": "당사는 쿠키 3개를 보관합니다.",
  "Choices": "귀하의 선택",
  "Choices.1": "귀하는 각각을 거부할 수 있습니다."
}
`;

/** A notice of four clauses in English and Korean, with a page that is hardly more than its words. */
const files: readonly SourceFile[] = [
  fileOf('notice/x/notice.md', cookieNotice),
  fileOf('locales/ko/x.json', cookieKorean),
  fileOf('templates/page.html', '<html lang="{{locale}}"><title>{{title}}</title>{{{article}}}</html>\n'),
  fileOf('templates/page.css', 'body { margin: 0 }\n'),
];

/** Writes the project into a folder, approved throughout, so that it can be released. */
export async function writeCookieProject(folder: string): Promise<void> {
  writeProject(folder, files);
  await runStele('fmt', '--project', folder);
  const signed = ['--as', 'approved', '--by', '서민아', '--role', 'translator'];
  await runStele('sign', 'ko', '--all', ...signed, '--project', folder);
}
