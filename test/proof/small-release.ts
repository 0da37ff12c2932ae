import { compile } from '../../src/build/compile.ts';
import { editionPlaces } from '../../src/build/edition-versions.ts';
import { usualFormats } from '../../src/build/formats.ts';
import { recordOf } from '../../src/build/freeze.ts';
import { frozenFiles } from '../../src/build/frozen-files.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import { fingerprint, generator } from '../../src/build/manifest.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { releasedClauses } from '../../src/build/released-clauses.ts';
import { renderFile } from '../../src/build/render-file.ts';
import { renderRelease } from '../../src/build/render-release.ts';
import type { ProofEdition } from '../../src/proof/edition.ts';
import { editionRoot, releaseRoot } from '../../src/release/merkle.ts';
import { writeRelease } from '../../src/release/write-release.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';

const english = `---
id: x
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko]
url: https://www.example.com/x
company: Example Ltd
---

# Notice of X {#title}

This notice says what **Example Ltd** does with your [account][account]. {#intro}

[account]: https://www.example.com/account

## What we collect {#Collect}

We collect the following: {#Collect.1}

- Your name and your e-mail address. {#Collect.2}
- Your *voice*, if you call us; see [How to reach us](#Contact). {#Collect.3}
- The pages that you visit. {#Collect.4}

:::table[How long we keep it {#Terms}]

| What {#what} | How long {#term} |
| --- | --- |
| Name {#name} | 12 months |
| Voice {#voice} | 30 days |

:::

## How to reach us {#Contact}

Write to [privacy@example.com](mailto:privacy@example.com). {#Contact.1}

We answer within 14 days. {#Contact.2}
`;

const korean: Readonly<Record<string, string>> = {
  title: 'X 처리방침',
  intro:
    '본 처리방침은 <strong>Example Ltd</strong>가 귀하의 <account>계정</account>을 어떻게 다루는지 설명합니다.',
  Collect: '수집하는 정보',
  'Collect.1': '당사는 다음 정보를 수집합니다.',
  'Collect.2': '귀하의 이름과 이메일 주소.',
  'Collect.3': '귀하가 전화하시는 경우 귀하의 <em>음성</em>. <a1>연락 방법</a1>을 참조하십시오.',
  'Collect.4': '귀하가 방문하는 페이지.',
  Terms: '보관 기간 안내',
  'Terms.what': '정보',
  'Terms.term': '보관 기간',
  'Terms.name.what': '이름',
  'Terms.name.term': '12개월',
  'Terms.voice.what': '음성',
  'Terms.voice.term': '30일',
  Contact: '연락 방법',
  'Contact.1': '<a1>privacy@example.com</a1>으로 보내 주십시오.',
  'Contact.2': '14일 이내에 답변해 드립니다.',
};

/** A small notice with a list, a table, links and emphasis, in English and Korean. */
export function smallProject(): ProjectSources {
  return projectOf([
    fileOf('notice/x/notice.md', english),
    fileOf('locales/ko/x.json', JSON.stringify(korean, null, 2)),
  ]);
}

/** An edition of it. */
export function smallEdition(locale: string): ProofEdition {
  const compiled = compile(smallProject());
  const faults = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(faults.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const edition = compiled.notices[0]?.editions.find((one) => one.locale === locale);
  if (edition === undefined || compiled.theme === null) throw new Error(`no edition in ${locale}`);
  return {
    edition,
    flow: lowerEdition(edition, compiled.words, ['pdf', 'docx', 'text']),
    theme: compiled.theme,
  };
}

/** The small notice as a release of its project, and every file that it published, by its path in a build. */
export async function smallRelease(): Promise<{
  readonly sources: ProjectSources;
  readonly files: ReadonlyMap<string, Uint8Array>;
}> {
  const sources = smallProject();
  const { notices, words, theme } = compile(sources);
  const [notice] = notices;
  if (notice === undefined || theme === null) throw new Error('the small project has no notice');
  const { id, version, effective, sourceLocale, url } = notice.source;
  const folder = `notice/${id}/releases/${version}`;
  const frozen = frozenFiles(sources, notice.source);
  const editions = notice.editions.map((edition) => {
    const flow = lowerEdition(edition, words, []);
    const clauses = releasedClauses(flow);
    return { locale: edition.locale, title: flow.title, root: editionRoot(clauses), clauses, approvals: [] };
  });
  const facts = {
    format: 'stele-release/1',
    notice: id,
    version,
    effective,
    sourceLocale,
    url,
    previous: null,
    generator: `${generator.name} ${generator.version}`,
    released: null,
  } as const;
  const statement = {
    ...facts,
    root: releaseRoot(facts, editions),
    editions,
    frozen: frozen.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: fingerprint(bytes) })),
  };
  const files = new Map<string, Uint8Array>();
  const rendered = await renderRelease(
    { editions: notice.editions, words, theme, statement, predecessor: null, published: usualFormats },
    { places: editionPlaces, locales: [], formats: usualFormats },
    { write: (path, bytes) => files.set(path, bytes), renderFile },
  );
  const record = { path: `${folder}/release.json`, bytes: writeRelease(recordOf(statement, rendered)) };
  const held = frozen.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  const release = { notice: id, version, folder, files: [...held, record].sort(byPath) };
  return { sources: { ...sources, releases: [release] }, files };
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}
