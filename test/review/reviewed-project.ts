import type { Locale } from '../../src/ast/notice.ts';
import { type Compiled, compile } from '../../src/build/compile.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { renderReview } from '../../src/format/docx/render.ts';
import { type Applied, applyReview } from '../../src/review/apply.ts';
import { compareWithEdition } from '../../src/review/compare.ts';
import { findEdition } from '../../src/review/edition.ts';
import { readEditedFile } from '../../src/review/read-edited-file.ts';
import type { Review } from '../../src/review/review.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';

export { fileOf };

const notice = `---
id: privacy
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko]
url: https://www.example.com/legal/privacy
---

# Privacy Notice {#title}

This notice explains how we use data. {#intro.1}

## Cookies {#Cookies}

A cookie is a small file. See the **[Cookie Notice][cookies] today** and [write](mailto:dpo@example.com?subject=a%20b). {#Cookies.1}

- We keep logs for _ninety_ days. {#Cookies.2}
- You may refuse.<br>Ask us how. {#Cookies.3}

## Contact {#Contact}

Our agents: {#Contact.1}

:::table[Agents {#agents}]

| Name {#name}    | Place {#place} |
| --------------- | -------------- |
| Hanbit {#hanbit} | Seoul          |

:::

Thank you. {#Contact.2}

[cookies]: https://www.example.com/legal/cookies
`;

const catalog = {
  title: '개인정보 처리방침',
  'intro.1': '본 방침은 당사가 데이터를 이용하는 방법을 설명합니다.',
  Cookies: '쿠키',
  'Cookies.1':
    '쿠키는 작은 파일입니다. <strong><cookies>쿠키 고지</cookies>를 오늘</strong> 보거나 <a1>문의</a1>하십시오.',
  'Cookies.2': '당사는 로그를 <em>구십</em> 일간 보관합니다.',
  'Cookies.3': '거부할 수 있습니다.<br/>방법을 문의하십시오.',
  Contact: '연락처',
  'Contact.1': '당사의 대리인:',
  agents: '대리인',
  'agents.name': '명칭',
  'agents.place': '장소',
  'agents.hanbit.name': '한빛',
  'agents.hanbit.place': '서울',
  'Contact.2': '감사합니다.',
};

export const sourcePath = 'notice/privacy/notice.md';
export const catalogPath = 'locales/ko/privacy.json';

/** A small project in its canonical form: emphasis, links, a break, a list and a table, in two locales. */
export function smallProject(
  changes: { readonly notice?: string; readonly catalog?: string } = {},
): ProjectSources {
  return projectOf([
    fileOf(sourcePath, changes.notice ?? canonical(notice)),
    fileOf(catalogPath, changes.catalog ?? `${JSON.stringify(catalog, null, 2)}\n`),
  ]);
}

function canonical(text: string): string {
  const sources = {
    folder: 'notice/privacy',
    notice: fileOf(sourcePath, text),
    jurisdictions: [],
    ledger: null,
    facts: null,
  };
  return fmt(sources).value.find(({ path }) => path === sourcePath)?.text ?? '';
}

/** The text of a project's file. */
export function textIn(sources: ProjectSources, path: string): string {
  const files = [...sources.notices.flatMap(({ notice }) => notice ?? []), ...sources.catalogs.values()];
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  return new TextDecoder().decode(file.bytes);
}

/** The file for review of a project's edition. */
export async function reviewFile(sources: ProjectSources, locale: string): Promise<Uint8Array> {
  const compiled = compile(sources);
  const edition = compiled.notices[0]?.editions.find((one) => one.locale === (locale as Locale));
  if (edition === undefined || compiled.theme === null) throw new Error(`there is no edition in ${locale}`);
  return renderReview(lowerEdition(edition, compiled.words, ['docx']), compiled.theme);
}

export interface ReadBack {
  readonly review: Review;
  readonly applied: Applied;
  /** The texts of the files that were written, by path. */
  readonly written: Readonly<Record<string, string>>;
  readonly compiled: Compiled;
}

/** Reads an edited file back into a project. */
export function readBack(file: Uint8Array, sources: ProjectSources, locale: string | null = null): ReadBack {
  const read = readEditedFile(file);
  const compiled = compile(sources);
  const edition = findEdition(compiled, { ...read.facts, locale: locale ?? read.facts.locale });
  const compared = compareWithEdition(read, edition);
  const applied = applyReview({ sources, compiled, edition }, compared);
  const written = Object.fromEntries(
    applied.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
  return { review: compared.review, applied, written, compiled };
}
